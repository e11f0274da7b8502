// The frame of every page of the issuer: heading, style, security headers. No script, ever: the policy allows
// none, and pages work without. Called by the sign-in pages and by oidc-provider's errors.
import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import { style } from "./style.ts";

export type Html = ReturnType<typeof html>;

const styleHash = createHash("sha256").update(style).digest("base64");

/**
 * `redirects` are the extension's addresses: Chromium holds a form to its policy even for where the answer
 * redirects to.
 */
export function pageHeaders(redirects: readonly string[]): Record<string, string> {
  const targets = [...new Set(redirects.map((redirect) => new URL(redirect).origin))];
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action 'self' ${targets.filter((origin) => origin !== "null").join(" ")}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
  };
}

export function page(title: string, content: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Tandem</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<p class="brand"><span class="mark" aria-hidden="true"></span>Tandem</p>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`;
}

/** A page that ends the way: what happened and what to do. */
export const endPage = (title: string, words: string): Html => page(title, html`<p>${words}</p>`);
