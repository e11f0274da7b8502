// What our extension is to its issuer, in the words of oauth4webapi. Used by `tokens.ts` and `sign-in.ts`.
import * as oauth from "oauth4webapi";
import { OAUTH_CLIENT_ID } from "../util/extension-ids.ts";

/** Milliseconds for each request to the issuer. */
export const ISSUER_TIMEOUT = 20_000;

const SECONDS_PER_YEAR = 365 * 24 * 60 * 60;

/**
 * The ID token comes straight from the issuer over the connection we opened, bound by PKCE and nonce. Its times
 * would only tell that this device's clock is wrong, which must not keep anybody out.
 */
export const client: oauth.Client = {
  client_id: OAUTH_CLIENT_ID,
  id_token_signed_response_alg: "ES256",
  [oauth.clockTolerance]: 50 * SECONDS_PER_YEAR,
};

export type Fetch = typeof globalThis.fetch;

type Sent = Omit<RequestInit, "body"> & { body?: URLSearchParams | undefined };

/** Options of every request: our `fetch`, a time limit, and plain http for this machine alone. */
export function requestOptions(url: string, fetch: Fetch) {
  return {
    [oauth.customFetch]: (address: string, { body, ...init }: Sent) =>
      fetch(address, { ...init, ...(body ? { body } : {}), credentials: "omit", cache: "no-store" }),
    [oauth.allowInsecureRequests]: isLoopback(url),
    signal: () => AbortSignal.timeout(ISSUER_TIMEOUT),
  };
}

export function isLoopback(url: string): boolean {
  const host = URL.parse(url)?.hostname ?? "";
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}
