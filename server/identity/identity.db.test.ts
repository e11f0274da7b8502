// The issuer as whoever runs it meets it: addresses, keys over restarts and instances, tidiness.
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { testDatabase } from "#test/support/database.ts";
import { createIdentity, type IdentityDeps } from "./identity.ts";
import { startIssuer, type TestIssuer } from "./issuer.test-support.ts";
import { loadKeys } from "./keys.ts";
import { sweepExpired } from "./oidc-store.ts";
import { SignInWindow } from "./sign-in-window.test-support.ts";

let issuer: TestIssuer;
const start = async (env: Partial<IdentityDeps["env"]> = {}) => startIssuer(env, await testDatabase());
afterEach(() => issuer.close());

const authorisation = (url: string) =>
  fetch(
    `${url}/oidc/auth?client_id=tandem-extension&response_type=code&scope=openid&code_challenge=${"x".repeat(43)}&code_challenge_method=S256&redirect_uri=https://staging.chromiumapp.org/`,
    { redirect: "manual", headers: { "x-forwarded-host": "evil.example", "x-forwarded-proto": "http" } },
  );

test("behind TLS its addresses and cookies are those of PUBLIC_URL, whatever a caller says", async () => {
  issuer = await start({
    PUBLIC_URL: "https://tandem.example",
    EXTENSION_REDIRECTS: ["https://staging.chromiumapp.org/"],
  });
  const found = await fetch(`${issuer.url}/oidc/.well-known/openid-configuration`);
  const addresses = z.record(z.string(), z.unknown()).parse(await found.json());
  expect(addresses).toMatchObject({
    issuer: "https://tandem.example/oidc",
    token_endpoint: "https://tandem.example/oidc/token",
    authorization_endpoint: "https://tandem.example/oidc/auth",
    code_challenge_methods_supported: ["S256"],
  });
  const answer = await authorisation(issuer.url);
  expect(answer.status).toBe(303);
  const cookies = answer.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies)
    expect(cookie).toMatch(/^__Secure-.*path=\/oidc.*samesite=lax; secure; httponly/);
});

test("a redirect that is not configured is refused", async () => {
  issuer = await start();
  expect((await authorisation(issuer.url)).status).toBe(400);
});

test("instances starting at once and later ones share their keys", async () => {
  issuer = await start();
  const { db } = issuer;
  const [one, other] = await Promise.all([loadKeys(db, 1), loadKeys(db, 2)]);
  expect(one).toEqual(other);
  expect(one.signing.d).toMatch(/^[\w-]{43}$/);
  const published = await (await fetch(`${issuer.url}/oidc/jwks`)).text();
  expect(published).toContain(one.signing.x);
  expect(published).not.toContain(one.signing.d);
});

test("an address without encryption is refused at start with what to do", async () => {
  issuer = await start();
  const deps = (url: string): IdentityDeps => ({
    db: issuer.db,
    env: { PUBLIC_URL: url, EXTENSION_REDIRECTS: [], SMTP_URL: undefined, TRUST_PROXY: false },
    mail: { send: async () => undefined },
    log: issuer.log,
    now: Date.now,
  });
  await expect(createIdentity(deps("http://tandem.example"))).rejects.toThrow(/PUBLIC_URL.*use https/);
});

test("what has expired is cleared, what has not stays", async () => {
  issuer = await start();
  // What other files left in this worker's database lives longer than what is made here.
  await sweepExpired({ db: issuer.db, now: () => Date.now() + 400 * 24 * 60 * 60_000 });
  const window = new SignInWindow();
  await window.open(issuer.url);
  await window.send("/forgot", { email: "ada@example.com" });
  const rows = async () => {
    const count = (table: "identity_artifact" | "identity_challenge" | "identity_limit") =>
      issuer.db.asIssuer((trx) => trx.selectFrom(table).selectAll().execute());
    return (
      await Promise.all([count("identity_artifact"), count("identity_challenge"), count("identity_limit")])
    ).map((found) => found.length);
  };
  await sweepExpired({ db: issuer.db, now: Date.now });
  for (const left of await rows()) expect(left).toBeGreaterThan(0);
  await sweepExpired({ db: issuer.db, now: () => Date.now() + 2 * 60 * 60_000 });
  expect(await rows()).toEqual([0, 0, 0]);
});
