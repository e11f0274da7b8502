// Signing in and out, in the background: finds the issuer of a backend, opens its window, exchanges the code.
// Called by the session commands. How it ended is a named outcome with words for people; closing the window is one
// of them. Signing out never touches what was written and not sent yet.
import * as oauth from "oauth4webapi";
import { badAnswer, type Failure, networkFailure } from "./failure.ts";
import { say } from "./messages/say.ts";
import { client, type Fetch, isLoopback, requestOptions } from "./oauth-client.ts";
import type { Tokens } from "./tokens.ts";

export type SignInOutcome =
  | { ok: true; issuer: string; subject: string }
  /** The person closed the window, or said no. */
  | { ok: false; kind: "closed"; message: string }
  /** This address is no backend of ours, or not one we may talk to. */
  | { ok: false; kind: "wrong_backend"; message: string }
  /** The issuer's own words are in the window; we know that it ended without a sign-in. */
  | { ok: false; kind: "refused"; message: string }
  | Failure;

/** The part of `browser.identity` we use. */
export type Identity = {
  getRedirectURL(): string;
  launchWebAuthFlow(details: { url: string; interactive: boolean }): Promise<string | undefined>;
};

type SignInDeps = { tokens: Tokens; identity: Identity; fetch?: Fetch };

export type SignIn = {
  /** `backendUrl` as the person or the build gave it. `anew`: they show who they are, whoever the issuer remembers. */
  signIn(backendUrl: string, how?: { anew: boolean }): Promise<SignInOutcome>;
  /** Whether the issuer knows that it is over. */
  signOut(): Promise<boolean>;
};

export function createSignIn({
  tokens,
  identity,
  fetch = globalThis.fetch.bind(globalThis),
}: SignInDeps): SignIn {
  return {
    async signIn(backendUrl, { anew } = { anew: false }) {
      const backend = URL.parse(backendUrl);
      if (!backend || (backend.protocol !== "https:" && !isLoopback(backendUrl))) {
        return wrongBackend(say("signIn.address"));
      }
      try {
        const server = await findIssuer(new URL("/oidc", backend), fetch);
        return await signInAt(server, { tokens, identity, fetch }, anew);
      } catch (error) {
        return outcomeOf(error, backend.host);
      }
    },
    signOut: () => tokens.end(),
  };
}

/** On this machine `localhost` and `127.0.0.1` are one backend, whichever of them it calls itself. */
async function findIssuer(issuer: URL, fetch: Fetch): Promise<oauth.AuthorizationServer> {
  const answer = await oauth.discoveryRequest(issuer, requestOptions(issuer.href, fetch));
  const named = await namedIssuer(answer.clone());
  const isAlias =
    named !== null && isLoopback(named.href) && isLoopback(issuer.href) && named.port === issuer.port;
  return oauth.processDiscoveryResponse(isAlias ? named : issuer, answer);
}

async function namedIssuer(answer: Response): Promise<URL | null> {
  const body: unknown = await answer.json().catch(() => null);
  return body instanceof Object && "issuer" in body ? URL.parse(String(body.issuer)) : null;
}

async function signInAt(
  server: oauth.AuthorizationServer,
  { tokens, identity, fetch }: Required<SignInDeps>,
  anew: boolean,
): Promise<SignInOutcome> {
  const { authorization_endpoint, token_endpoint } = server;
  if (!authorization_endpoint || !token_endpoint) return wrongBackend(say("signIn.impossible"));
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const redirect = identity.getRedirectURL();
  const url = new URL(authorization_endpoint);
  url.search = new URLSearchParams({
    client_id: client.client_id,
    response_type: "code",
    redirect_uri: redirect,
    scope: "openid",
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(anew && { prompt: "login" }),
  }).toString();

  const end = await openWindow(identity, url.href);
  if (typeof end !== "string") return end;
  const answer = oauth.validateAuthResponse(server, client, new URL(end), state);
  const options = requestOptions(server.issuer, fetch);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    answer,
    redirect,
    verifier,
    options,
  );
  const granted = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  const subject = oauth.getValidatedIdTokenClaims(granted)?.sub;
  if (!subject || !granted.refresh_token) return badAnswer(say("failure.notLasting"));
  await tokens.begin({
    issuer: server.issuer,
    tokenEndpoint: token_endpoint,
    revocationEndpoint: server.revocation_endpoint ?? null,
    subject,
    refreshToken: granted.refresh_token,
    accessToken: granted.access_token,
    expiresIn: granted.expires_in ?? 60,
  });
  return { ok: true, issuer: server.issuer, subject };
}

/** The address the window ended at, or how it ended without one. */
async function openWindow(identity: Identity, url: string): Promise<string | SignInOutcome> {
  try {
    return (await identity.launchWebAuthFlow({ url, interactive: true })) ?? closed;
  } catch (error) {
    // Chromium: "Authorization page could not be loaded."; Firefox: "Invalid request". Else the person left.
    const words = error instanceof Error ? error.message : String(error);
    return /could not be loaded|invalid request/i.test(words) ? networkFailure(error) : closed;
  }
}

const closed: SignInOutcome = {
  ok: false,
  kind: "closed",
  message: say("signIn.closed"),
};

const wrongBackend = (message: string): SignInOutcome => ({ ok: false, kind: "wrong_backend", message });

function outcomeOf(error: unknown, host: string): SignInOutcome {
  if (error instanceof oauth.AuthorizationResponseError) {
    if (error.error === "access_denied") return closed;
    return { ok: false, kind: "refused", message: say("signIn.refused") };
  }
  if (error instanceof oauth.ResponseBodyError) {
    return { ok: false, kind: "refused", message: say("signIn.expired") };
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === oauth.JSON_ATTRIBUTE_COMPARISON) {
    return wrongBackend(say("signIn.otherAddress", { host }));
  }
  if (code.startsWith("OAUTH_")) {
    return wrongBackend(say("signIn.noBackend", { host }));
  }
  return networkFailure(error);
}
