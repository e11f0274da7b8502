// Where the issuer lives and who is asking: checks the public address at start, and reads the network address of
// a request. Called by `identity.ts`. Plain http is for this machine only.
import type { IncomingMessage } from "node:http";

export const MOUNT = "/oidc";

/** The issuer of this backend. Throws with words for whoever runs it when the address will not do. */
export function issuerOf(publicUrl: string): string {
  const url = URL.parse(publicUrl);
  if (!url || !["http:", "https:"].includes(url.protocol)) {
    throw new Error(
      `PUBLIC_URL is "${publicUrl}". Give the address people reach this backend at, like https://tandem.example.`,
    );
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new Error(
      `PUBLIC_URL is "${publicUrl}", without encryption. Passwords travel to it: use https, or localhost on this machine alone.`,
    );
  }
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    throw new Error(`PUBLIC_URL is "${publicUrl}". Give it without a path, like ${url.origin}.`);
  }
  return `${url.origin}${MOUNT}`;
}

function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}

/**
 * Who is asking, to count attempts. Behind a proxy of ours the last entry of `X-Forwarded-For` is what it saw;
 * earlier entries are the caller's own words.
 */
export function networkAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "");
  const last = forwarded.split(",").at(-1)?.trim();
  if (trustProxy && last) return last;
  return request.socket.remoteAddress ?? "unknown";
}
