// The OpenID provider: one public client (our extension), code with PKCE, rotating refresh tokens, opaque access
// tokens of ten minutes. Called by `identity.ts`. No single sign-on: every sign-in asks who is there, so signing
// out on a shared machine means it. Never shows a stack trace and never logs what came in.

import { interactionPolicy, type KoaContextWithOIDC, Provider } from "oidc-provider";
import type { Logger } from "pino";
import { CHROMIUM_REDIRECT, GECKO_REDIRECT, OAUTH_CLIENT_ID } from "../../lib/util/extension-ids.ts";
import type { Database } from "../context.ts";
import { say } from "../messages/say.ts";
import { MOUNT } from "./addresses.ts";
import type { IssuerKeys } from "./keys.ts";
import { oidcStore, YEAR } from "./oidc-store.ts";
import { endPage, pageHeaders } from "./pages/page.ts";

const SESSION_COOKIE = "tandem_session";
/** Seconds. */
export const ACCESS_TOKEN_LIFE = 10 * 60;
const DAY = 24 * 60 * 60;

type ProviderDeps = {
  db: Pick<Database, "asIssuer">;
  log: Logger;
  now(): number;
  issuer: string;
  keys: IssuerKeys;
  redirects: readonly string[];
};

/** Every address a sign-in may end at. */
export function redirectsOf(more: readonly string[]): string[] {
  return [...new Set([CHROMIUM_REDIRECT, GECKO_REDIRECT, ...more])];
}

export function createProvider({ db, log, now, issuer, keys, redirects }: ProviderDeps): Provider {
  // Not `__Host-`: that would send them to every path, and they belong to the issuer's alone.
  const prefix = issuer.startsWith("https:") ? "__Secure-" : "";
  const policy = interactionPolicy.base();
  // The extension is ours: asking whether it may know who signed in would ask nothing. Signing in consents.
  policy.remove("consent");
  policy.add(new interactionPolicy.Prompt({ name: "consent", requestable: true }));

  const provider = new Provider(issuer, {
    adapter: oidcStore({ db, now }),
    clients: [
      {
        client_id: OAUTH_CLIENT_ID,
        client_name: "Tandem",
        application_type: "native",
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        redirect_uris: [...redirects],
        id_token_signed_response_alg: "ES256",
      },
    ],
    jwks: { keys: [keys.signing] },
    cookies: {
      keys: [keys.cookie],
      names: {
        session: SESSION_COOKIE,
        interaction: `${prefix}tandem_interaction`,
        resume: `${prefix}tandem_resume`,
      },
    },
    clientAuthMethods: ["none"],
    responseTypes: ["code"],
    scopes: ["openid"],
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId,
      },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    pkce: { required: () => true },
    issueRefreshToken: async () => true,
    expiresWithSession: async () => false,
    rotateRefreshToken: true,
    clientBasedCORS: (_ctx, origin) => /^(chrome|moz|safari-web)-extension:\/\//.test(origin),
    ttl: {
      AccessToken: ACCESS_TOKEN_LIFE,
      AuthorizationCode: 60,
      IdToken: ACCESS_TOKEN_LIFE,
      Interaction: 60 * 60,
      Session: 10 * 60,
      /** Without a visit. */
      RefreshToken: 60 * DAY,
      /** In all; then the person signs in again. */
      Grant: YEAR,
    },
    interactions: { policy, url: (_ctx, interaction) => `${MOUNT}/interaction/${interaction.uid}` },
    findAccount: (_ctx, id) => findSubject(db, id),
    loadExistingGrant: firstPartyGrant,
    renderError: async (ctx, out) => {
      const { title, words } = explain(out.error);
      ctx.type = "html";
      ctx.body = String(await endPage(title, words));
    },
  });

  provider.use(async (ctx, next) => {
    ctx.set(pageHeaders(redirects));
    ctx.req.headers.cookie = withoutSession(ctx.req.headers.cookie ?? "");
    await next();
    const cookies = [ctx.response.headers["set-cookie"] ?? []].flat();
    const kept = cookies.filter((cookie) => !cookie.startsWith(SESSION_COOKIE)).map(untilTheWindowCloses);
    if (kept.length > 0) ctx.set("set-cookie", kept);
    else ctx.remove("set-cookie");
    if (ctx.status === 404 && !ctx.body) {
      ctx.status = 404;
      ctx.type = "html";
      ctx.body = String(await endPage(say("signIn.nothingTitle"), say("signIn.nothingAtAddress")));
    }
  });
  provider.on("server_error", (_ctx, err) => log.error({ err }, "the issuer failed"));
  provider.on("grant.error", (_ctx, err) => log.info({ reason: err.message }, "token request refused"));
  provider.on("grant.revoked", () => log.info("sign-in revoked"));
  // Where TLS ends before us, `identity.ts` says so by the header this makes Koa read.
  provider.proxy = issuer.startsWith("https:");
  return provider;
}

/** Each sign-in is a family of tokens of its own: signing out on one device leaves the others. */
async function firstPartyGrant(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid");
  await grant.save();
  return grant;
}

async function findSubject(db: Pick<Database, "asIssuer">, id: string) {
  const row = await db.asIssuer((trx) =>
    trx.selectFrom("identity_account").select("id").where("id", "=", id).executeTakeFirst(),
  );
  return row && { accountId: row.id, claims: async () => ({ sub: row.id }) };
}

const withoutSession = (cookies: string) =>
  cookies
    .split(";")
    .filter((cookie) => !cookie.trim().startsWith(SESSION_COOKIE))
    .join(";");

/**
 * Takes the absolute expiry off a cookie that is set: a device whose clock runs ahead would drop it on arrival.
 * The interaction itself ends by the server's clock. A cookie being deleted keeps its date in 1970.
 */
function untilTheWindowCloses(cookie: string): string {
  const deletes = /^[^=;]+=;/.test(cookie);
  return deletes ? cookie : cookie.replace(/;\s*(?:expires|max-age)=[^;]*/gi, "");
}

/** What an OAuth error means to the person in front of the window. */
function explain(error: string | undefined): { title: string; words: string } {
  if (error === "server_error") {
    return { title: say("signIn.failedTitle"), words: say("signIn.notFinished") };
  }
  if (error === "invalid_client" || error === "invalid_redirect_uri") {
    return { title: say("signIn.notOursTitle"), words: say("signIn.notOurs") };
  }
  return EXPIRED;
}

export const EXPIRED = { title: say("signIn.windowExpiredTitle"), words: say("signIn.windowExpired") };
