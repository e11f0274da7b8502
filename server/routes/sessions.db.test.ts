// Sessions as a member meets them, with the real issuer: which there are, ending one, all others, and an admin ending a member's.
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeIn, startIssuer, type TestIssuer } from "#server/identity/issuer.test-support.ts";
import { redeem, refresh, SignInWindow } from "#server/identity/sign-in-window.test-support.ts";
import { testDatabase } from "#test/support/database.ts";
import { type Person, type TestApp, testApp } from "#test/support/server-app.ts";

let issuer: TestIssuer;
let app: TestApp;
beforeAll(async () => {
  const db = await testDatabase();
  issuer = await startIssuer({}, db);
  const { authenticate } = issuer.identity;
  app = await testApp({ db, authenticate, now: () => Date.now() + issuer.clock.ahead });
});
afterAll(() => issuer.close());

const password = "seven quiet otters";
let people = 0;
type SignedIn = Person & { refreshToken: string | undefined };

async function signIn(email: string, window = new SignInWindow()): Promise<SignedIn> {
  await window.open(issuer.url);
  const tokens = await redeem(issuer.url, window, await window.send("", { email, password }));
  return asPerson(tokens, email);
}

async function asPerson(tokens: Awaited<ReturnType<typeof redeem>>, email: string): Promise<SignedIn> {
  const token = tokens.access_token ?? "";
  const person = await issuer.identity.authenticate(token);
  if (person === null) throw new Error(`${email} is not signed in`);
  return { ...person, token, refreshToken: tokens.refresh_token };
}

async function signUp(): Promise<SignedIn> {
  people += 1;
  const email = `ada${people}@example.com`;
  const window = new SignInWindow();
  await window.open(issuer.url);
  await window.send("/sign-up", { name: "Ada", email, password });
  return asPerson(
    await redeem(issuer.url, window, await window.send("/confirm", { code: codeIn(issuer, email) })),
    email,
  );
}

const sessionsOf = async (who: Person) => (await app.ok(who, "listSessions", {})).sessions;
const statusFor = async (who: Person) => (await app.call(who, "me", {})).status;

test("a member sees on what it is signed in, since when, and which of them this is", async () => {
  const laptop = await signUp();
  issuer.clock.ahead += 60_000;
  const phone = await signIn(
    laptop.email,
    new SignInWindow("Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0"),
  );
  const [first, second, ...others] = await sessionsOf(phone);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ device: "Firefox, Android", current: true });
  expect(second).toMatchObject({ device: null, current: false });
  expect((first?.since ?? 0) - (second?.since ?? 0)).toBeGreaterThanOrEqual(60_000);
  issuer.clock.ahead += 3_600_000;
  const renewed = await refresh(issuer.url, laptop.refreshToken);
  const [latest] = await sessionsOf(await asPerson(renewed, laptop.email));
  expect(latest).toMatchObject({ current: true, since: second?.since });
  expect((latest?.usedAt ?? 0) - (second?.usedAt ?? 0)).toBeGreaterThanOrEqual(3_600_000);
});

test("a session that is ended is refused from the next request on, its refresh token with it", async () => {
  const laptop = await signUp();
  const phone = await signIn(laptop.email);
  await app.ok(laptop, "endSession", { id: phone.session });
  expect(await statusFor(phone)).toBe(401);
  expect(await refresh(issuer.url, phone.refreshToken)).toMatchObject({ error: "invalid_grant" });
  expect(await statusFor(laptop)).toBe(200);
  expect((await app.call(laptop, "endSession", { id: phone.session })).status).toBe(404);
});

test("all others end at once, the one that asks stays", async () => {
  const laptop = await signUp();
  const others = [await signIn(laptop.email), await signIn(laptop.email)];
  expect(await app.ok(laptop, "endOtherSessions", {})).toEqual({ ended: 2 });
  for (const other of others) expect(await statusFor(other)).toBe(401);
  expect(await sessionsOf(laptop)).toMatchObject([{ current: true }]);
});

test("nobody ends a session of somebody else, not by its id either", async () => {
  const [ada, eve] = [await signUp(), await signUp()];
  expect((await app.call(eve, "endSession", { id: ada.session })).status).toBe(404);
  expect(await app.ok(eve, "endOtherSessions", {})).toEqual({ ended: 0 });
  expect(await statusFor(ada)).toBe(200);
  expect(await sessionsOf(eve)).toHaveLength(1);
});

test("an admin signs a member out everywhere, which is told; of another company it cannot", async () => {
  const [admin, colleague, stranger] = [await signUp(), await signUp(), await signUp()];
  await app.ok(admin, "createOrganisation", { name: "Northwind" });
  const { id } = await app.ok(admin, "inviteMember", { email: colleague.email, role: "rep" });
  const { member } = await app.ok(colleague, "redeemMemberInvitation", { id });
  const foreign = await app.ok(stranger, "createOrganisation", { name: "Contoso" });
  const phone = await signIn(colleague.email);
  expect((await app.call(colleague, "endMemberSessions", { id: member.id })).status).toBe(403);
  expect((await app.call(admin, "endMemberSessions", { id: foreign.member.id })).status).toBe(404);
  expect(await app.ok(admin, "endMemberSessions", { id: member.id })).toEqual({ ended: 2 });
  for (const one of [colleague, phone]) expect(await statusFor(one)).toBe(401);
  expect(await statusFor(stranger)).toBe(200);
  const told = await app.context.db.owner
    .selectFrom("scope_row")
    .select("row")
    .where("organisation_id", "=", member.organisationId)
    .where("entity", "=", "own_event")
    .execute();
  const signedOut = { command: "member.sign-out", args: { name: "Ada" }, rowIds: [member.id] };
  expect(told.map(({ row }) => row)).toContainEqual(expect.objectContaining(signedOut));
});
