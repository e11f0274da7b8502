// The whole way of a new person over real HTTP: account, letter, code, tokens, refresh; and what stops a thief.
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeIn, startIssuer, type TestIssuer } from "./issuer.test-support.ts";
import { askTokens, redeem, refresh, SignInWindow, type TokenAnswer } from "./sign-in-window.test-support.ts";

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.close());

const password = "seven quiet otters";
let people = 0;

async function signUp(): Promise<{ email: string; tokens: TokenAnswer }> {
  people += 1;
  const email = `ada${people}@example.com`;
  const window = new SignInWindow();
  await window.open(issuer.url);
  const sent = await window.send("/sign-up", { name: "Ada Byron", email, password });
  expect(sent.url).toMatch(/\/code$/);
  const end = await window.send("/confirm", { code: codeIn(issuer, email) });
  expect(end.url).toContain("chromiumapp.org/?code=");
  return { email, tokens: await redeem(issuer.url, window, end) };
}

const accepted = (tokens: TokenAnswer) => issuer.identity.authenticate(tokens.access_token ?? "");

test("a person signs up, confirms the address and ends signed in, in one window", async () => {
  const { email, tokens } = await signUp();
  expect(tokens).toMatchObject({ status: 200, expires_in: 600 });
  expect(await accepted(tokens)).toEqual({
    issuer: `${issuer.url}/oidc`,
    subject: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: "Ada Byron",
    email,
    emailVerified: true,
    session: expect.stringMatching(/^[\w-]{43}$/),
  });
});

test("the state comes back and the session of the browser does not stay", async () => {
  const { email } = await signUp();
  const window = new SignInWindow();
  await window.open(issuer.url);
  const end = await window.send("", { email, password });
  expect(new URL(end.url).searchParams.get("state")).toBe("state-1");
  expect(end.headers.getSetCookie().join()).not.toContain("tandem_session");
  expect((await window.open(issuer.url)).html).toContain("Sign in");
});

test("an authorisation request without PKCE or to a foreign address is refused on our own page", async () => {
  const plain = await new SignInWindow().open(issuer.url, { code_challenge: "", code_challenge_method: "" });
  expect(plain.url).toContain("error=invalid_request");
  const foreign = await new SignInWindow().open(issuer.url, { redirect_uri: "https://evil.example/" });
  expect(foreign.status).toBe(400);
  expect(foreign.html).toContain("Not our extension");
  expect(foreign.html).not.toMatch(/<script|at .*\.js:\d+/);
});

test("a code is no use without its verifier, nor twice", async () => {
  const { email } = await signUp();
  const window = new SignInWindow();
  await window.open(issuer.url);
  const end = await window.send("", { email, password });
  expect(await redeem(issuer.url, new SignInWindow(), end)).toMatchObject({ error: "invalid_grant" });
  const tokens = await redeem(issuer.url, window, end);
  expect(await accepted(tokens)).not.toBeNull();
  expect(await redeem(issuer.url, window, end)).toMatchObject({ error: "invalid_grant" });
  expect(await accepted(tokens)).toBeNull();
});

test("a refresh rotates the token, and using the old one again ends the whole family", async () => {
  const { tokens } = await signUp();
  const second = await refresh(issuer.url, tokens.refresh_token);
  expect(second.status).toBe(200);
  expect(second.refresh_token).not.toBe(tokens.refresh_token);
  expect(await accepted(second)).not.toBeNull();
  expect(await refresh(issuer.url, tokens.refresh_token)).toMatchObject({
    status: 400,
    error: "invalid_grant",
  });
  expect(await accepted(second)).toBeNull();
  expect(await refresh(issuer.url, second.refresh_token)).toMatchObject({ error: "invalid_grant" });
});

test("the same refresh attempt may ask again when its answer was lost, another may not", async () => {
  const { tokens } = await signUp();
  const lost = await refresh(issuer.url, tokens.refresh_token, "attempt-0123456789");
  const again = await refresh(issuer.url, tokens.refresh_token, "attempt-0123456789");
  expect(again.status).toBe(200);
  const next = await refresh(issuer.url, again.refresh_token, "attempt-next-456789");
  expect(next.status).toBe(200);
  expect(await refresh(issuer.url, lost.refresh_token)).toMatchObject({ error: "invalid_grant" });
  expect(await accepted(next)).toBeNull();
});

test("two at once with one refresh token end the family: one of them is a thief", async () => {
  const { tokens } = await signUp();
  const both = await Promise.all([
    refresh(issuer.url, tokens.refresh_token),
    refresh(issuer.url, tokens.refresh_token),
  ]);
  const later = await Promise.all(both.map((one) => refresh(issuer.url, one.refresh_token)));
  expect(later.map((one) => one.status)).toEqual([400, 400]);
  for (const one of both) expect(await accepted(one)).toBeNull();
});

test("signing out on one device revokes that family alone", async () => {
  const { email, tokens } = await signUp();
  const window = new SignInWindow();
  await window.open(issuer.url);
  const other = await redeem(issuer.url, window, await window.send("", { email, password }));
  const revoked = await fetch(`${issuer.url}/oidc/token/revocation`, {
    method: "POST",
    body: new URLSearchParams({ client_id: "tandem-extension", token: tokens.refresh_token ?? "" }),
  });
  expect(revoked.status).toBe(200);
  expect(await accepted(tokens)).toBeNull();
  expect(await refresh(issuer.url, tokens.refresh_token)).toMatchObject({ error: "invalid_grant" });
  expect(await accepted(other)).not.toBeNull();
});

test("an access token that is expired, foreign or garbled is nobody's", async () => {
  const { tokens } = await signUp();
  const token = tokens.access_token ?? "";
  for (const bad of [
    "",
    "x",
    `${token}x`,
    token.slice(1),
    "a".repeat(43),
    "'; drop table member",
    "\u0000".repeat(43),
  ]) {
    expect(await issuer.identity.authenticate(bad)).toBeNull();
  }
  expect(await issuer.identity.authenticate(tokens.refresh_token ?? "")).toBeNull();
  issuer.clock.ahead = 11 * 60_000;
  expect(await accepted(tokens)).toBeNull();
  expect((await refresh(issuer.url, tokens.refresh_token)).status).toBe(200);
  issuer.clock.ahead = 0;
});

test("tokens and codes are not in the database as they are", async () => {
  const { email, tokens } = await signUp();
  const rows = await issuer.db.asIssuer((trx) => trx.selectFrom("identity_artifact").selectAll().execute());
  const text = JSON.stringify(rows);
  expect(text).not.toContain(tokens.access_token);
  expect(text).not.toContain(tokens.refresh_token);
  const log = issuer.logLines.join();
  for (const secret of [email, password, tokens.access_token, codeIn(issuer, email)])
    expect(log).not.toContain(secret);
});

test("an extension may call the token endpoint, a page may not", async () => {
  const ask = (origin: string) =>
    fetch(`${issuer.url}/oidc/token`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "idempotency-key",
      },
    });
  expect((await ask("moz-extension://1b2c")).headers.get("access-control-allow-origin")).toBe(
    "moz-extension://1b2c",
  );
  expect((await ask("moz-extension://1b2c")).headers.get("access-control-allow-headers")).toBe(
    "idempotency-key",
  );
  const page = await fetch(`${issuer.url}/oidc/token`, {
    method: "POST",
    headers: { origin: "https://evil.example" },
    body: new URLSearchParams({
      client_id: "tandem-extension",
      grant_type: "refresh_token",
      refresh_token: "x",
    }),
  });
  expect(page.headers.get("access-control-allow-origin")).toBeNull();
  expect(page.headers.get("access-control-allow-credentials")).toBeNull();
});

test("an unknown grant is refused without a stack trace", async () => {
  expect(await askTokens(issuer.url, { grant_type: "password" })).toMatchObject({ status: 400 });
  const nothing = await fetch(`${issuer.url}/oidc/no-such-page`);
  expect(nothing.status).toBe(404);
  expect(await nothing.text()).toContain("Nothing here");
});
