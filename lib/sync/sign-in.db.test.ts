// The extension's sign-in against our real issuer over HTTP; only the browser's window is played.
import { IDBFactory } from "fake-indexeddb";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { CHROMIUM_REDIRECT } from "#lib/util/extension-ids.ts";
import { codeIn, startIssuer, type TestIssuer } from "#server/identity/issuer.test-support.ts";
import { SignInWindow } from "#server/identity/sign-in-window.test-support.ts";
import { createSignIn, type Identity } from "./sign-in.ts";
import { accessSlot, sessionVault } from "./token-stores.ts";
import { createTokens, type Tokens } from "./tokens.ts";

const email = "grace@example.com";
const password = "compilers are fun";

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer();
  const window = new SignInWindow();
  await window.open(issuer.url);
  await window.send("/sign-up", { name: "Grace Hopper", email, password });
  await window.send("/confirm", { code: codeIn(issuer, email) });
});
afterAll(() => issuer.close());

let tokens: Tokens;
beforeEach(() => {
  const memory = new Map<string, unknown>();
  tokens = createTokens({
    vault: sessionVault(new IDBFactory()),
    access: accessSlot({
      get: async (key) => ({ [key]: memory.get(key) }),
      set: async (items) => {
        for (const [key, value] of Object.entries(items)) memory.set(key, value);
      },
      remove: async (key) => {
        memory.delete(key);
      },
    }),
  });
});

/** The window, with a person who knows the password in front of it. */
const person: Identity["launchWebAuthFlow"] = async ({ url }) => {
  const window = new SignInWindow();
  await window.go(url);
  return (await window.send("", { email, password })).url;
};
const signInWith = (launchWebAuthFlow: Identity["launchWebAuthFlow"]) =>
  createSignIn({ tokens, identity: { getRedirectURL: () => CHROMIUM_REDIRECT, launchWebAuthFlow } });

test("signing in gives a session that the API accepts, renews itself and ends with signing out", async () => {
  const { signIn, signOut } = signInWith(person);
  const outcome = await signIn(issuer.url);
  expect(outcome).toMatchObject({ ok: true, issuer: `${issuer.url}/oidc` });
  const first = await tokens.access();
  if (!first.ok) throw new Error(first.message);
  expect(await issuer.identity.authenticate(first.accessToken)).toMatchObject({
    name: "Grace Hopper",
    email,
  });
  const second = await tokens.access(first.accessToken);
  if (!second.ok) throw new Error(second.message);
  expect(await issuer.identity.authenticate(second.accessToken)).not.toBeNull();
  expect(await signOut()).toBe(true);
  expect(await issuer.identity.authenticate(second.accessToken)).toBeNull();
  expect(await tokens.session()).toBeNull();
});

test("signing in anew asks the issuer for the person, whoever it may remember", async () => {
  const opened: string[] = [];
  const { signIn } = signInWith((details) => {
    opened.push(details.url);
    return person(details);
  });
  expect(await signIn(issuer.url, { anew: true })).toMatchObject({ ok: true });
  expect(await signIn(issuer.url)).toMatchObject({ ok: true });
  expect(opened.map((url) => new URL(url).searchParams.get("prompt"))).toEqual(["login", null]);
});

test.for([-2, 2])("a device whose clock is %d days off signs in all the same", async (days) => {
  const real = Date.now;
  const wrong = () => real() + days * 24 * 60 * 60_000;
  /** The issuer shares our process: while it works, the clock is right. */
  const elsewhere = async <T>(work: () => Promise<T>): Promise<T> => {
    Date.now = real;
    try {
      return await work();
    } finally {
      Date.now = wrong;
    }
  };
  Date.now = wrong;
  try {
    const { signIn } = createSignIn({
      tokens,
      identity: {
        getRedirectURL: () => CHROMIUM_REDIRECT,
        launchWebAuthFlow: (details) => elsewhere(() => person(details)),
      },
      fetch: (input, init) => elsewhere(() => fetch(input, init)),
    });
    expect(await signIn(issuer.url)).toMatchObject({ ok: true });
  } finally {
    Date.now = real;
  }
});

test.for([
  ["The user did not approve access.", "closed"],
  ["User cancelled or denied access.", "closed"],
  ["Authorization page could not be loaded.", "offline"],
])("a window that ends with “%s” is the outcome %s", async ([words, kind]) => {
  const { signIn } = signInWith(() => Promise.reject(new Error(words)));
  expect(await signIn(issuer.url)).toMatchObject({ ok: false, kind, message: expect.stringMatching(/\.$/) });
  expect(await tokens.session()).toBeNull();
});

test("an answer with a foreign state or a foreign code is refused", async () => {
  const foreignState = signInWith(async (details) =>
    (await person(details))?.replace(/state=[^&]+/, "state=mine"),
  );
  expect(await foreignState.signIn(issuer.url)).toMatchObject({ ok: false });
  const foreignCode = signInWith(async (details) =>
    (await person(details))?.replace(/code=[^&]+/, "code=mine"),
  );
  expect(await foreignCode.signIn(issuer.url)).toMatchObject({ ok: false, kind: "refused" });
  expect(await tokens.session()).toBeNull();
});

test("addresses that are no backend are named as such", async () => {
  const { signIn } = signInWith(person);
  expect(await signIn("not an address")).toMatchObject({ kind: "wrong_backend" });
  expect(await signIn("http://tandem.example")).toMatchObject({ kind: "wrong_backend" });
  expect(await signIn("http://127.0.0.1:1")).toMatchObject({ kind: "offline" });
  const page = createSignIn({
    tokens,
    identity: { getRedirectURL: () => CHROMIUM_REDIRECT, launchWebAuthFlow: person },
    fetch: async () => new Response("<p>Hello", { headers: { "content-type": "text/html" } }),
  });
  expect(await page.signIn("https://example.com")).toMatchObject({ kind: "wrong_backend" });
  const elsewhere = createSignIn({
    tokens,
    identity: { getRedirectURL: () => CHROMIUM_REDIRECT, launchWebAuthFlow: person },
    fetch: async () => Response.json({ issuer: `${issuer.url}/oidc` }),
  });
  expect(await elsewhere.signIn("https://tandem.example")).toMatchObject({
    kind: "wrong_backend",
    message: expect.stringContaining("another address"),
  });
});

test("localhost and 127.0.0.1 are one backend", async () => {
  const { signIn } = signInWith(person);
  const alias = issuer.url.replace("127.0.0.1", "localhost");
  expect(await signIn(alias)).toMatchObject({ ok: true, issuer: `${issuer.url}/oidc` });
});
