// A sign-in window without a browser: keeps cookies, follows redirects up to the extension's address, sends forms.
// Also the extension's half: PKCE, the code for tokens, refresh. Used by the tests of this folder only.
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { CHROMIUM_REDIRECT, OAUTH_CLIENT_ID } from "../../lib/util/extension-ids.ts";

export type Shown = { url: string; status: number; html: string; headers: Headers };

export class SignInWindow {
  readonly #cookies = new Map<string, { value: string; path: string }>();
  /** Of the sign-in that is open. */
  get uid(): string {
    return this.#at.split("/").at(-1) ?? "";
  }

  readonly verifier = randomBytes(32).toString("base64url");
  readonly #userAgent: string | undefined;
  #at = "";

  constructor(userAgent?: string) {
    this.#userAgent = userAgent;
  }

  /** The address of an authorisation request. */
  static request(issuerUrl: string, more: Record<string, string> = {}, verifier = "v".repeat(43)): string {
    const url = new URL("/oidc/auth", issuerUrl);
    url.search = new URLSearchParams({
      client_id: OAUTH_CLIENT_ID,
      response_type: "code",
      redirect_uri: CHROMIUM_REDIRECT,
      scope: "openid",
      state: "state-1",
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
      ...more,
    }).toString();
    return url.href;
  }

  /** The authorisation request, up to the first page. */
  open(issuerUrl: string, more: Record<string, string> = {}): Promise<Shown> {
    return this.go(SignInWindow.request(issuerUrl, more, this.verifier));
  }

  /** Below the window's own address: `/sign-up`, or a whole address. */
  go(path: string): Promise<Shown> {
    return this.#fetch(this.#resolve(path), {});
  }

  send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Shown> {
    return this.#fetch(this.#resolve(path), { method: "POST", body: new URLSearchParams(fields), headers });
  }

  #resolve(path: string): string {
    return path.startsWith("http") ? path : `${this.#at}${path}`;
  }

  async #fetch(url: string, init: RequestInit): Promise<Shown> {
    const answer = await fetch(url, {
      ...init,
      redirect: "manual",
      headers: {
        ...(this.#userAgent === undefined ? {} : { "user-agent": this.#userAgent }),
        ...init.headers,
        cookie: this.cookiesFor(new URL(url).pathname),
      },
    });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const base = /^https?:\/\/[^/]+\/oidc\/interaction\/[\w-]+/.exec(url)?.[0];
    if (base) this.#at = base;
    const location = answer.headers.get("location");
    if (location === null || answer.status < 300 || answer.status > 399) {
      return { url, status: answer.status, html: await answer.text(), headers: answer.headers };
    }
    const next = new URL(location, url).href;
    if (next.startsWith(CHROMIUM_REDIRECT))
      return { url: next, status: 303, html: "", headers: answer.headers };
    return this.#fetch(next, {});
  }

  cookiesFor(path: string): string {
    return [...this.#cookies]
      .filter(([, cookie]) => path === cookie.path || path.startsWith(cookie.path))
      .map(([name, cookie]) => `${name}=${cookie.value}`)
      .join("; ");
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const [name = "", value = ""] = pair.split("=");
    const path = attributes.find((one) => one.startsWith("path="))?.slice(5) ?? "/";
    if (value === "" || attributes.some((one) => one.startsWith("expires=Thu, 01 Jan 1970")))
      this.#cookies.delete(name);
    else this.#cookies.set(name, { value, path });
  }
}

const tokenAnswer = z.looseObject({
  status: z.number(),
  access_token: z.string().optional(),
  refresh_token: z.string().optional(),
  expires_in: z.number().optional(),
  id_token: z.string().optional(),
  error: z.string().optional(),
});
export type TokenAnswer = z.infer<typeof tokenAnswer>;

export async function askTokens(
  issuerUrl: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<TokenAnswer> {
  const answer = await fetch(new URL("/oidc/token", issuerUrl), {
    method: "POST",
    headers,
    body: new URLSearchParams({ client_id: OAUTH_CLIENT_ID, ...fields }),
  });
  const body: unknown = await answer.json();
  return tokenAnswer.parse({ ...z.record(z.string(), z.unknown()).parse(body), status: answer.status });
}

/** The code at the end of a sign-in, for tokens. */
export function redeem(issuerUrl: string, window: SignInWindow, end: Shown): Promise<TokenAnswer> {
  return askTokens(issuerUrl, {
    grant_type: "authorization_code",
    code: new URL(end.url).searchParams.get("code") ?? "",
    redirect_uri: CHROMIUM_REDIRECT,
    code_verifier: window.verifier,
  });
}

export const refresh = (issuerUrl: string, refreshToken: string | undefined, attempt?: string) =>
  askTokens(
    issuerUrl,
    { grant_type: "refresh_token", refresh_token: refreshToken ?? "" },
    attempt === undefined ? {} : { "idempotency-key": attempt },
  );
