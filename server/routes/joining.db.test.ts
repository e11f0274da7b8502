// Creating an organisation, inviting and joining, as people do it over HTTP.
import { expect, test } from "vitest";
import { testApp } from "#test/support/server-app.ts";

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
