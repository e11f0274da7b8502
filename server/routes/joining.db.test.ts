// Creating an organisation, inviting and joining, as people do it over HTTP.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { testApp } from "#test/support/server-app.ts";
import { LETTER_WINDOW, MAX_LETTERS_OF_ORGANISATION, MAX_LETTERS_TO_ADDRESS } from "./invitation-letters.ts";

test("a person who creates an organisation becomes its admin, once", async () => {
  const app = await testApp();
  const ada = app.person("Ada");
  expect((await app.ok(ada, "me", {})).member).toBeNull();
  const { organisation, member } = await app.ok(ada, "createOrganisation", { name: "Northwind" });
  expect(member.role).toBe("admin");
  expect(await app.ok(ada, "me", {})).toMatchObject({ organisation, member: { id: member.id } });
  expect((await app.call(ada, "createOrganisation", { name: "Again" })).status).toBe(409);
});

test("a person whose address is not confirmed can neither create an organisation nor see invitations", async () => {
  const app = await testApp();
  const company = await app.company("Northwind");
  const eve = app.person("Eve", { email: "eve@northwind.example", emailVerified: false });
  const { id } = await app.ok(company.people.admin, "inviteMember", { email: eve.email, role: "admin" });
  expect((await app.ok(eve, "me", {})).memberInvitations).toEqual([]);
  expect((await app.call(eve, "redeemMemberInvitation", { id })).status).toBe(403);
  expect((await app.call(eve, "createOrganisation", { name: "Eve Inc" })).status).toBe(403);
});

test("an invited colleague gets a letter, sees the invitation and joins with its role", async () => {
  const app = await testApp();
  const company = await app.company("Northwind");
  const ben = app.person("Ben", { email: "Ben.B@northwind.example" });
  const { id } = await app.ok(company.people.admin, "inviteMember", { email: ben.email, role: "manager" });
  expect(app.letters.at(-1)).toMatchObject({ to: "ben.b@northwind.example" });
  expect((await app.ok(ben, "me", {})).memberInvitations).toMatchObject([
    { id, organisation: { name: "Northwind" }, role: "manager" },
  ]);
  const { member } = await app.ok(ben, "redeemMemberInvitation", { id });
  expect(member).toMatchObject({
    role: "manager",
    organisationId: company.id,
    email: "ben.b@northwind.example",
  });
  expect((await app.ok(company.people.admin, "listMemberInvitations", {})).invitations).toEqual([]);
});

test("an invitation cannot be redeemed with another address, after its end, or once it was taken back", async () => {
  let now = Date.now();
  const app = await testApp({ now: () => now });
  const { people } = await app.company("Northwind");
  const [ben, mallory] = [app.person("Ben"), app.person("Mallory")];
  const first = await app.ok(people.admin, "inviteMember", { email: ben.email, role: "rep" });
  expect((await app.call(mallory, "redeemMemberInvitation", { id: first.id })).status).toBe(404);
  await app.ok(people.admin, "revokeMemberInvitation", { id: first.id });
  expect((await app.call(ben, "redeemMemberInvitation", { id: first.id })).status).toBe(404);
  const second = await app.ok(people.admin, "inviteMember", { email: ben.email, role: "rep" });
  now = second.expiresAt + 1;
  expect((await app.call(ben, "redeemMemberInvitation", { id: second.id })).status).toBe(404);
  expect((await app.ok(ben, "me", {})).memberInvitations).toEqual([]);
});

test("the last active admin stays, and a deactivated member is let in nowhere", async () => {
  const app = await testApp();
  const { people, memberIds } = await app.company("Northwind");
  const demote = { id: memberIds.admin, role: "rep", status: "active" } as const;
  expect((await app.call(people.admin, "changeMember", demote)).status).toBe(409);
  await app.ok(people.admin, "changeMember", { id: memberIds.manager, role: "admin", status: "active" });
  expect((await app.ok(people.admin, "changeMember", demote)).role).toBe("rep");
  await app.ok(people.manager, "changeMember", { id: memberIds.rep, role: "rep", status: "deactivated" });
  expect(await app.call(people.rep, "listMemberInvitations", {})).toMatchObject({
    status: 403,
    body: { title: "Your membership was ended." },
  });
});

test("one address is sent a few letters an hour, however often and by whomever it is invited", async () => {
  let now = Date.now();
  const app = await testApp({ now: () => now });
  const [northwind, contoso] = [await app.company("Northwind"), await app.company("Contoso")];
  const { email } = app.person("Ben");
  const invite = async () =>
    (await app.call(northwind.people.admin, "inviteMember", { email, role: "rep" })).status;
  for (let letter = 0; letter < MAX_LETTERS_TO_ADDRESS; letter += 1) expect(await invite()).toBe(200);
  expect(await invite()).toBe(429);
  const asPartner = { companyName: "Ben Inc", email: email.toUpperCase() };
  expect(await app.call(contoso.people.admin, "invitePartner", asPartner)).toMatchObject({
    status: 429,
    body: { detail: expect.stringContaining("Try again in an hour") },
  });
  expect(app.letters.filter(({ to }) => to === email)).toHaveLength(MAX_LETTERS_TO_ADDRESS);
  now += LETTER_WINDOW;
  expect(await invite()).toBe(200);
});

test("an organisation sends a limited number of letters an hour, those taken back included", async () => {
  const app = await testApp();
  const { id, people, memberIds } = await app.company("Northwind");
  const now = Date.now();
  const values = Array.from({ length: MAX_LETTERS_OF_ORGANISATION }, () => ({
    organisation_id: id,
    id: uuid(),
    email: `${uuid()}@example.com`,
    role: "rep" as const,
    invited_by: memberIds.admin,
    invited_by_name: "Ada",
    created_at: now,
    expires_at: now + LETTER_WINDOW,
    closed_at: now,
  }));
  await app.context.db.owner.insertInto("member_invitation").values(values).execute();
  const invitation = { companyName: "Contoso", email: app.person("Ben").email };
  expect((await app.call(people.admin, "invitePartner", invitation)).status).toBe(429);
  const contoso = await app.company("Contoso");
  expect((await app.call(contoso.people.admin, "invitePartner", invitation)).status).toBe(200);
});

test("count_invitation_letters answers two numbers: to an address from anybody, and from who asks", async () => {
  const app = await testApp();
  const [northwind, contoso] = [await app.company("Northwind"), await app.company("Contoso")];
  const { email } = app.person("Ben");
  await app.ok(contoso.people.admin, "inviteMember", { email, role: "rep" });
  await app.ok(northwind.people.admin, "invitePartner", { companyName: "Ben Inc", email });
  const actor = { organisationId: northwind.id, memberId: northwind.memberIds.admin };
  const { rows } = await app.context.db.as(actor, (trx) =>
    sql`select * from count_invitation_letters(${email}, 0)`.execute(trx),
  );
  // Three colleagues were invited when the company was made.
  expect(rows).toEqual([{ to_address: 2, from_us: 4 }]);
});

test("names in a letter stay one short line in quotation marks, whatever was typed as a name", async () => {
  const app = await testApp();
  const eve = app.person("Eve\n\nYour account is locked.", { email: `${uuid()}@example.com` });
  const name = `X\r\n\r\nYour account is locked:\u202e https://evil.example ${"and so on ".repeat(20)}`;
  await app.ok(eve, "createOrganisation", { name });
  const { email } = app.person("Ben");
  await app.ok(eve, "inviteMember", { email, role: "rep" });
  await app.ok(eve, "invitePartner", { companyName: "Ben Inc", email });
  for (const { subject, text } of app.letters) {
    expect(`${subject}\n${text}`).not.toMatch(/^\W*Your account|\u202e|\r/m);
    expect(text).toContain("“Eve Your account is locked.”");
    expect(text).toMatch(/“X Your account is locked: [^”]{1,60}…”/);
  }
  expect(app.letters).toHaveLength(2);
});
