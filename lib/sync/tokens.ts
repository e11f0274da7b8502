// The session of this device: hands out access tokens and renews them, one renewal at a time over all contexts.
// Called by the API client, the poke socket and sign-in, in the background. A renewal that fails on the way keeps
// the session; only the issuer's own refusal ends it. Never touches the store: unsent writes stay.
import * as oauth from "oauth4webapi";
import { createEmitter } from "../util/emitter.ts";
import { badAnswer, type Failure, networkFailure, unauthorised } from "./failure.ts";
import { say } from "./messages/say.ts";
import { client, type Fetch, requestOptions } from "./oauth-client.ts";
import type { SavedAccess, SavedSession, Slot } from "./token-stores.ts";

const LOCK = "tandem-tokens";
/** Renew this much before the end (milliseconds), so that a token does not expire under way. */
const EARLY = 30_000;
const ATTEMPT_HEADER = "idempotency-key";

export type AccessOutcome = { ok: true; accessToken: string } | Failure;

/** What the issuer gave at the end of a sign-in. */
export type NewSession = Omit<SavedSession, "attempt"> & { accessToken: string; expiresIn: number };

export type Tokens = {
  /** null: signed out. */
  session(): Promise<{ issuer: string; subject: string } | null>;
  /** A token that should be good; `refused`: the one the backend just answered 401 to. */
  access(refused?: string): Promise<AccessOutcome>;
  begin(session: NewSession): Promise<void>;
  /** Forgets the session and tells the issuer, if it can be reached: answers whether it knows. */
  end(): Promise<boolean>;
  /** `refused`: the issuer ended it, the person did not. The returned function ends listening. */
  onChange(listener: (news: "signed_in" | "signed_out" | "refused") => void): () => void;
};

type TokensDeps = {
  vault: Slot<SavedSession>;
  access: Slot<SavedAccess>;
  fetch?: Fetch;
  locks?: Pick<LockManager, "request">;
  /** Milliseconds UTC. */
  now?: () => number;
};

export function createTokens({
  vault,
  access,
  fetch = globalThis.fetch.bind(globalThis),
  locks = navigator.locks,
  now = Date.now,
}: TokensDeps): Tokens {
  const changes = createEmitter<"signed_in" | "signed_out" | "refused">();
  const alone = <T>(work: () => Promise<T>): Promise<T> => locks.request(LOCK, work);

  async function usable(refused: string | undefined): Promise<string | null> {
    const held = await access.read();
    if (!held || held.token === refused || held.expiresAt - EARLY <= now()) return null;
    return held.token;
  }

  async function keep(session: SavedSession, token: string, expiresIn: number): Promise<void> {
    await vault.write(session);
    await access.write({ token, expiresAt: now() + expiresIn * 1000 });
  }

  async function forget(): Promise<void> {
    await vault.clear();
    await access.clear();
  }

  /** Inside the lock. */
  async function renew(session: SavedSession): Promise<AccessOutcome> {
    const attempt = session.attempt ?? crypto.randomUUID();
    if (session.attempt === null) await vault.write({ ...session, attempt });
    const server = { issuer: session.issuer, token_endpoint: session.tokenEndpoint };
    try {
      const options = { ...requestOptions(session.issuer, fetch), headers: { [ATTEMPT_HEADER]: attempt } };
      const answer = await oauth.refreshTokenGrantRequest(
        server,
        client,
        oauth.None(),
        session.refreshToken,
        options,
      );
      const renewed = await oauth.processRefreshTokenResponse(server, client, answer);
      const refreshToken = renewed.refresh_token ?? session.refreshToken;
      await keep({ ...session, refreshToken, attempt: null }, renewed.access_token, renewed.expires_in ?? 60);
      return { ok: true, accessToken: renewed.access_token };
    } catch (error) {
      if (!isRefusal(error)) return failureOf(error);
      await forget();
      changes.tell("refused");
      return unauthorised;
    }
  }

  return {
    async session() {
      const session = await vault.read();
      return session && { issuer: session.issuer, subject: session.subject };
    },
    async access(refused) {
      const held = await usable(refused);
      if (held !== null && (await vault.read())) return { ok: true, accessToken: held };
      return alone(async () => {
        const session = await vault.read();
        if (!session) return unauthorised;
        const meanwhile = await usable(refused);
        return meanwhile === null ? renew(session) : { ok: true, accessToken: meanwhile };
      });
    },
    async begin({ accessToken, expiresIn, ...session }) {
      await alone(() => keep({ ...session, attempt: null }, accessToken, expiresIn));
      changes.tell("signed_in");
    },
    async end() {
      const session = await alone(async () => {
        const held = await vault.read();
        await forget();
        return held;
      });
      changes.tell("signed_out");
      return session === null || revoke(session, fetch);
    },
    onChange: changes.listen,
  };
}

/** Best effort: offline, the token dies by itself at the issuer. */
async function revoke(session: SavedSession, fetch: Fetch): Promise<boolean> {
  if (session.revocationEndpoint === null) return false;
  const server = { issuer: session.issuer, revocation_endpoint: session.revocationEndpoint };
  try {
    const options = requestOptions(session.issuer, fetch);
    const answer = await oauth.revocationRequest(server, client, oauth.None(), session.refreshToken, options);
    return answer.ok;
  } catch {
    // Signed out here all the same.
    return false;
  }
}

/** The issuer itself says that this session is over; anything else may pass. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof oauth.ResponseBodyError &&
    ["invalid_grant", "invalid_client", "unauthorized_client"].includes(error.error)
  );
}

function failureOf(error: unknown): Failure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("OAUTH_")) return badAnswer(say("failure.notRenewed"));
  return networkFailure(error);
}
