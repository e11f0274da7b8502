// Tandem's own issuer, mounted in the backend under /oidc: sign-in pages, OpenID provider, and the check of an
// access token. Made once by `main.ts`; the API calls `authenticate` for every bearer. Whether the person is an
// active member of anything is not decided here.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Database, Mail } from "../context.ts";
import type { Env } from "../env.ts";
import { issuerOf, MOUNT } from "./addresses.ts";
import { loadKeys } from "./keys.ts";
import { hashed, sweepExpired } from "./oidc-store.ts";
import { createProvider, redirectsOf } from "./provider.ts";
import { createSignInPages } from "./sign-in-pages.ts";

export type SignedIn = {
  issuer: string;
  subject: string;
  name: string;
  email: string;
  emailVerified: boolean;
  /** The family of tokens that it was shown by. */
  session: string;
};

export type Identity = {
  issuer: string;
  /** Everything under /oidc, on plain Node objects. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** null: expired, revoked, of another issuer, or no token at all. */
  authenticate(accessToken: string): Promise<SignedIn | null>;
  close(): Promise<void>;
};

export type IdentityDeps = {
  db: Pick<Database, "asIssuer">;
  env: Pick<Env, "PUBLIC_URL" | "EXTENSION_REDIRECTS" | "SMTP_URL" | "TRUST_PROXY">;
  mail: Mail;
  log: Logger;
  /** Milliseconds UTC. */
  now(): number;
};

const SWEEP_EVERY = 10 * 60_000;

/** Throws with words for whoever runs the backend when PUBLIC_URL will not do. */
export async function createIdentity(deps: IdentityDeps): Promise<Identity> {
  const { db, env, log, now } = deps;
  const issuer = issuerOf(env.PUBLIC_URL);
  const redirects = redirectsOf(env.EXTENSION_REDIRECTS);
  const keys = await loadKeys(db, now());
  const provider = createProvider({ db, log, now, issuer, keys, redirects });
  const oidc = provider.callback();
  const pages = createSignInPages({ ...deps, provider, issuer, redirects });

  const own = new URL(issuer);
  let sweeping = Promise.resolve();
  const sweep = () => {
    sweeping = sweepExpired({ db, now }).catch((err) =>
      log.warn({ err }, "expired sign-ins were not cleared"),
    );
  };
  const timer = setInterval(sweep, SWEEP_EVERY);
  timer.unref();

  return {
    issuer,
    handle(request, response) {
      // Whatever a proxy or a caller said: our addresses and cookies are those of PUBLIC_URL.
      request.headers.host = own.host;
      request.headers["x-forwarded-proto"] = own.protocol.slice(0, -1);
      delete request.headers["x-forwarded-host"];
      const url = request.url ?? MOUNT;
      if (url.startsWith(`${MOUNT}/interaction/`)) {
        void pages(request, response);
        return;
      }
      // As Express does when it mounts: oidc-provider makes its own addresses from the two.
      Object.assign(request, { originalUrl: url, url: url.slice(MOUNT.length) || "/" });
      void oidc(request, response);
    },
    authenticate: (accessToken) => authenticate(deps, issuer, accessToken),
    async close() {
      clearInterval(timer);
      await sweeping;
    },
  };
}

/** One statement: the token and its grant are live, and whose it is. */
async function authenticate(
  { db, now }: IdentityDeps,
  issuer: string,
  accessToken: string,
): Promise<SignedIn | null> {
  if (!/^[\w-]{20,100}$/.test(accessToken)) return null;
  const row = await db.asIssuer((trx) =>
    trx
      .selectFrom("identity_artifact as token")
      .innerJoin("identity_account as person", "person.id", "token.account_id")
      // A token written a moment after its family was ended is no token.
      .innerJoin("identity_artifact as family", (join) =>
        join.onRef("family.id", "=", "token.grant_id").on("family.model", "=", "Grant"),
      )
      .select(["person.id", "person.name", "person.email", "person.email_verified", "family.id as session"])
      .where("token.model", "=", "AccessToken")
      .where("token.id", "=", hashed(accessToken))
      .where("token.expires_at", ">", now())
      .executeTakeFirst(),
  );
  if (!row) return null;
  return {
    issuer,
    subject: row.id,
    name: row.name,
    email: row.email,
    emailVerified: row.email_verified,
    session: row.session,
  };
}
