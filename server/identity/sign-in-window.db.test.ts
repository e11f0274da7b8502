// The sign-in window as a person and as an attacker meet it: faults, forgotten password, limits, headers.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { codeIn, startIssuer, type TestIssuer } from "./issuer.test-support.ts";
import { redeem, type Shown, SignInWindow } from "./sign-in-window.test-support.ts";

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.close());
/** Each case in a day of its own: no counter of another still runs. */
beforeEach(() => {
  issuer.clock.ahead += 25 * 60 * 60_000;
});

const password = "seven quiet otters";
let people = 0;

async function openWindow(): Promise<SignInWindow> {
  const window = new SignInWindow();
  await window.open(issuer.url);
  return window;
}

async function account(): Promise<string> {
  people += 1;
  const email = `person${people}@example.com`;
  const window = await openWindow();
  await window.send("/sign-up", { name: "Ada", email, password });
  const end = await window.send("/confirm", { code: codeIn(issuer, email) });
  expect(end.url).toContain("?code=");
  return email;
}

const signedIn = (shown: Shown) => shown.url.includes("chromiumapp.org/?code=");
/** A page without what differs by address. */
const plain = (shown: Shown, email: string) =>
  shown.html.replaceAll(email, "EMAIL").replace(/interaction\/[\w-]+/g, "interaction");
const wrongCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("every page forbids scripts, frames and caches, and holds none", async () => {
  const window = await openWindow();
  const pages = [
    await window.go(""),
    await window.go("/sign-up"),
    await window.go("/forgot"),
    await window.send("/forgot", { email: "nobody@example.com" }),
    await window.send("", { email: "x", password: "" }),
    await window.go("/no-such-page"),
    await new SignInWindow().go(`${issuer.url}/oidc/interaction/gone`),
    await new SignInWindow().open(issuer.url, { client_id: "other" }),
  ];
  for (const shown of pages) {
    expect(shown.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(shown.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(shown.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(shown.headers.get("cache-control")).toContain("no-store");
    expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
    expect(shown.html).toMatch(/<html lang="en">[\s\S]*<h1>/);
    expect(shown.html).not.toMatch(/<script|\son\w+=|javascript:|style="/i);
  }
});

test("no cookie carries a date that a wrong clock would take for past", async () => {
  const answer = await fetch(SignInWindow.request(issuer.url), { redirect: "manual" });
  const set = answer.headers.getSetCookie();
  expect(set.some((cookie) => cookie.startsWith("tandem_interaction="))).toBe(true);
  expect(set.join("\n")).not.toMatch(/expires|max-age/i);
});

test("what was typed comes back as text, the password never", async () => {
  const window = await openWindow();
  const typed = { name: '"><script>alert(1)</script>', email: "not an address", password: "secret words" };
  const shown = await window.send("/sign-up", typed);
  expect(shown.status).toBe(422);
  expect(shown.html).toContain("&quot;&gt;&lt;script&gt;");
  expect(shown.html).toContain('aria-invalid="true"');
  expect(shown.html).toContain('href="#email"');
  expect(shown.html).not.toContain("<script");
  expect(shown.html).not.toContain("secret words");
});

test("a forgotten password is replaced by code, and every other device is signed out", async () => {
  const email = await account();
  const window = await openWindow();
  const device = await redeem(issuer.url, window, await window.send("", { email, password }));
  expect(await issuer.identity.authenticate(device.access_token ?? "")).not.toBeNull();
  const lost = await openWindow();
  expect((await lost.send("/forgot", { email: ` ${email.toUpperCase()} ` })).html).toContain(
    "Choose a new password",
  );
  const code = codeIn(issuer, email);
  expect((await lost.send("/reset", { code, password: "short" })).html).toContain("at least 10");
  expect(signedIn(await lost.send("/reset", { code, password: "eight loud geese" }))).toBe(true);
  expect(await issuer.identity.authenticate(device.access_token ?? "")).toBeNull();
  expect(signedIn(await (await openWindow()).send("", { email, password }))).toBe(false);
  expect(signedIn(await (await openWindow()).send("", { email, password: "eight loud geese" }))).toBe(true);
});

test("sign-in, sign-up and forgotten password read the same for a known and an unknown address", async () => {
  const known = await account();
  const unknown = "somebody-else@example.com";
  const tries: ((window: SignInWindow, email: string) => Promise<Shown>)[] = [
    (window, email) => window.send("", { email, password: "wrong words here" }),
    (window, email) => window.send("/sign-up", { name: "Ada", email, password: "wrong words here" }),
    (window, email) => window.send("/forgot", { email }),
  ];
  for (const attempt of tries) {
    const one = await attempt(await openWindow(), known);
    const other = await attempt(await openWindow(), unknown);
    expect(plain(one, known)).toBe(plain(other, unknown));
    expect(one.status).toBe(other.status);
  }
  const subjects = issuer.letters
    .filter((letter) => [known, unknown].includes(letter.to))
    .map((one) => one.subject);
  expect(subjects).toContain("You already have a Tandem account");
  expect(subjects).toContain("No Tandem account with this address");
});

test("a code passes five tries at most, and only in the window it was sent for", async () => {
  const email = "guesser@example.com";
  const window = await openWindow();
  await window.send("/sign-up", { name: "Ada", email, password });
  const code = codeIn(issuer, email);
  const elsewhere = await openWindow();
  expect(signedIn(await elsewhere.send("/confirm", { code }))).toBe(false);
  for (let tries = 0; tries < 5; tries += 1) {
    expect(signedIn(await window.send("/confirm", { code: wrongCode(code) }))).toBe(false);
  }
  const late = await window.send("/confirm", { code });
  expect(late.html).toContain("Too many wrong codes");
  const again = await window.send("/resend", {});
  expect(again.html).toContain("again");
  expect(signedIn(await window.send("/confirm", { code: codeIn(issuer, email) }))).toBe(true);
});

test("a code expires after ten minutes", async () => {
  const email = "slow@example.com";
  const window = await openWindow();
  await window.send("/sign-up", { name: "Ada", email, password });
  issuer.clock.ahead += 11 * 60_000;
  const late = await window.send("/confirm", { code: codeIn(issuer, email) });
  expect(late.html).toContain("has expired");
  expect(signedIn(late)).toBe(false);
});

test("two who sign up with one address at once get one account", async () => {
  const email = "twice@example.com";
  const [one, other] = [await openWindow(), await openWindow()];
  await one.send("/sign-up", { name: "First", email, password });
  const first = codeIn(issuer, email);
  await other.send("/sign-up", { name: "Second", email, password: "quite other words" });
  const second = codeIn(issuer, email);
  expect(signedIn(await other.send("/confirm", { code: second }))).toBe(true);
  const late = await one.send("/confirm", { code: first });
  expect(late.html).toContain("has an account meanwhile");
});

test("wrong passwords lock an account for a while, also for the right one, and a reset opens it", async () => {
  const email = await account();
  const window = await openWindow();
  for (let tries = 0; tries < 5; tries += 1) await window.send("", { email, password: "wrong words here" });
  const locked = await window.send("", { email, password });
  expect(locked.status).toBe(429);
  expect(locked.html).toContain("Try again in 15 minutes");
  await window.send("/forgot", { email });
  expect(
    signedIn(await window.send("/reset", { code: codeIn(issuer, email), password: "eight loud geese" })),
  ).toBe(true);
  expect(signedIn(await (await openWindow()).send("", { email, password: "eight loud geese" }))).toBe(true);
});

test("a lock ends by itself", async () => {
  const email = await account();
  const window = await openWindow();
  await Promise.all(
    Array.from({ length: 8 }, () => window.send("", { email, password: "wrong words here" })),
  );
  expect((await window.send("", { email, password })).status).toBe(429);
  issuer.clock.ahead += 15 * 60_000;
  expect(signedIn(await (await openWindow()).send("", { email, password }))).toBe(true);
});

test("nobody's mailbox is flooded", async () => {
  const email = "flooded@example.com";
  const window = await openWindow();
  for (let tries = 0; tries < 7; tries += 1) await window.send("/forgot", { email });
  expect(issuer.letters.filter((letter) => letter.to === email)).toHaveLength(5);
  expect((await window.send("/forgot", { email })).html).toContain("Too many e-mails");
});

test("a letter that cannot be sent is said, and the window goes on", async () => {
  issuer.mail.broken = true;
  const window = await openWindow();
  const email = "unlucky@example.com";
  const shown = await window.send("/sign-up", { name: "Ada", email, password });
  issuer.mail.broken = false;
  expect(shown.status).toBe(502);
  expect(shown.html).toContain("could not be sent");
  expect(issuer.logLines.join()).not.toContain(email);
  await window.send("/sign-up", { name: "Ada", email, password });
  expect(signedIn(await window.send("/confirm", { code: codeIn(issuer, email) }))).toBe(true);
});

test("a form from another site is refused, and so is one without the window's cookie", async () => {
  const email = await account();
  const window = await openWindow();
  for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }]) {
    const shown = await window.send("", { email, password }, headers);
    expect(shown.status).toBe(403);
    expect(shown.html).toContain("Sent from another page");
  }
  const own = (await window.go("")).url;
  const stranger = await new SignInWindow().send(own, { email, password });
  expect(stranger.status).toBe(410);
  expect(signedIn(await window.send("", { email, password }, { "sec-fetch-site": "same-origin" }))).toBe(
    true,
  );
});

test("an expired window says to start again from the extension", async () => {
  const window = await openWindow();
  issuer.clock.ahead += 61 * 60_000;
  const shown = await window.go("");
  expect(shown.status).toBe(410);
  expect(shown.html).toContain("This window has expired");
  expect(shown.html).toContain("Tandem panel again");
});

test("a form that is far too long is refused", async () => {
  const window = await openWindow();
  expect((await window.send("/sign-up", { name: "x".repeat(50_000), email: "a@b.c", password })).status).toBe(
    413,
  );
});

test("the code page says where letters are when there is no mail server", async () => {
  const window = await openWindow();
  const shown = await window.send("/forgot", { email: "reader@example.com" });
  expect(shown.html).toContain("whoever runs it finds the letter in its data folder");
});
