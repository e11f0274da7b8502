// Inviting, accepting, describing, sharing and ending, between two companies and against a third.
import { expect, test } from "vitest";
import { segments } from "#lib/contract/words.ts";
import { partner, testApp } from "#test/support/server-app.ts";

const hidden = () =>
  segments.flatMap((ours) =>
    segments.map((theirs) => ({ ours, theirs, reveal: "hidden" as "hidden" | "full" })),
  );

async function two() {
  const rematched: string[] = [];
  const app = await testApp({ rematch: async (_context, id) => void rematched.push(id) });
  return { app, rematched, ours: await app.company("Northwind"), theirs: await app.company("Contoso") };
}

test("an invited company sees who invites it, accepts, and nothing is shared yet", async () => {
  const { app, ours, theirs, rematched } = await two();
  const { email } = theirs.people.partner_manager;
  const invitation = await app.ok(ours.people.admin, "invitePartner", { companyName: "Contoso", email });
  expect(app.letters.at(-1)).toMatchObject({ to: email });
  expect((await app.ok(theirs.people.partner_manager, "me", {})).partnershipInvitations).toMatchObject([
    { id: invitation.id, organisation: { name: "Northwind" }, invitedByName: "Ada" },
  ]);
  const accepted = await app.ok(theirs.people.partner_manager, "acceptPartnership", { id: invitation.id });
  expect(accepted).toMatchObject({ partner: { name: "Northwind" }, status: "active", partnerType: null });
  expect(rematched).toEqual([accepted.id]);
  expect(await app.ok(ours.people.rep, "getSharing", { id: accepted.id })).toEqual({
    settings: hidden(),
    fields: [],
  });
  expect((await app.ok(ours.people.rep, "listPartnershipInvitations", {})).invitations).toEqual([]);
});

test("an invitation is accepted only by its verified address, once, and never by who sent it", async () => {
  const { app, ours, theirs } = await two();
  const { email } = theirs.people.partner_manager;
  const { id } = await app.ok(ours.people.admin, "invitePartner", { companyName: "Contoso", email });
  expect((await app.call(theirs.people.admin, "acceptPartnership", { id })).status).toBe(404);
  expect((await app.call(ours.people.partner_manager, "acceptPartnership", { id })).status).toBe(404);
  await app.ok(theirs.people.partner_manager, "acceptPartnership", { id });
  expect((await app.call(theirs.people.partner_manager, "acceptPartnership", { id })).status).toBe(404);
  const again = await app.ok(ours.people.admin, "invitePartner", { companyName: "Contoso", email });
  const answer = await app.call(theirs.people.partner_manager, "acceptPartnership", { id: again.id });
  expect(answer.status).toBe(409);
});

test("type and tier are ours alone", async () => {
  const { app, ours, theirs } = await two();
  const id = await partner(app, ours, theirs);
  const profile = { id, partnerType: "reseller", investmentTier: "strategic" } as const;
  expect(await app.ok(ours.people.admin, "describePartnership", profile)).toMatchObject(profile);
  const seen = await app.ok(theirs.people.admin, "describePartnership", {
    id,
    partnerType: null,
    investmentTier: null,
  });
  expect(seen).toMatchObject({ partnerType: null, investmentTier: null });
});

test("sharing is directed: each side reads and changes only its own settings", async () => {
  const { app, ours, theirs, rematched } = await two();
  const id = await partner(app, ours, theirs);
  const settings = hidden().map((setting) =>
    setting.ours === "customer" ? { ...setting, reveal: "full" as const } : setting,
  );
  const saved = await app.ok(ours.people.admin, "setSharing", { id, settings, fields: ["owner_name"] });
  expect(saved).toEqual({ settings, fields: ["owner_name"] });
  expect(rematched).toEqual([id, id]);
  expect(await app.ok(theirs.people.rep, "getSharing", { id })).toEqual({ settings: hidden(), fields: [] });
});

test("sharing that names a pair twice is refused with a reason", async () => {
  const { app, ours, theirs } = await two();
  const id = await partner(app, ours, theirs);
  const settings = hidden().map((setting) => ({ ...setting, ours: "customer" as const }));
  expect(await app.call(ours.people.admin, "setSharing", { id, settings, fields: [] })).toMatchObject({
    status: 400,
    body: { errors: [{ at: "settings" }] },
  });
});

test("a third company reaches nothing of a partnership", async () => {
  const { app, ours, theirs } = await two();
  const id = await partner(app, ours, theirs);
  const { admin } = (await app.company("Fabrikam")).people;
  expect((await app.call(admin, "getSharing", { id })).status).toBe(404);
  expect((await app.call(admin, "setSharing", { id, settings: hidden(), fields: [] })).status).toBe(404);
  expect((await app.call(admin, "endPartnership", { id })).status).toBe(404);
  expect(
    (await app.call(admin, "describePartnership", { id, partnerType: null, investmentTier: null })).status,
  ).toBe(404);
});

test("an ended partnership takes no settings, cannot be ended again, and may be made anew", async () => {
  const { app, ours, theirs } = await two();
  const id = await partner(app, ours, theirs);
  await app.ok(theirs.people.admin, "endPartnership", { id });
  expect(
    (await app.call(ours.people.admin, "setSharing", { id, settings: hidden(), fields: [] })).status,
  ).toBe(409);
  expect((await app.call(ours.people.admin, "endPartnership", { id })).status).toBe(404);
  expect(await partner(app, ours, theirs)).not.toBe(id);
});

test("an invitation that was taken back is gone for both sides", async () => {
  const { app, ours, theirs } = await two();
  const { email } = theirs.people.partner_manager;
  const { id } = await app.ok(ours.people.admin, "invitePartner", { companyName: "Contoso", email });
  expect((await app.call(theirs.people.admin, "revokePartnershipInvitation", { id })).status).toBe(404);
  await app.ok(ours.people.admin, "revokePartnershipInvitation", { id });
  expect((await app.ok(theirs.people.partner_manager, "me", {})).partnershipInvitations).toEqual([]);
  expect((await app.call(theirs.people.partner_manager, "acceptPartnership", { id })).status).toBe(404);
});

test("ending takes back the open invitations of both sides, so that nobody is partners again unasked", async () => {
  let now = Date.now();
  const app = await testApp({ now: () => now++ });
  const [ours, theirs] = [await app.company("Northwind"), await app.company("Contoso")];
  const carol = app.person("Carol");
  const id = await partner(app, ours, theirs);
  const invite = async (from: typeof ours, email: string) =>
    (await app.ok(from.people.admin, "invitePartner", { companyName: "Them", email })).id;
  const toThem = await invite(ours, theirs.people.admin.email);
  const toUs = await invite(theirs, ours.people.partner_manager.email);
  const toCarol = await invite(ours, carol.email);
  const elsewhere = await invite(ours, app.person("Dan").email);
  await app.ok(theirs.people.admin, "endPartnership", { id });

  // Carol's address becomes one of theirs only now: her invitation could not be known to go to them.
  const joining = await app.ok(theirs.people.admin, "inviteMember", { email: carol.email, role: "admin" });
  await app.ok(carol, "redeemMemberInvitation", { id: joining.id });
  for (const [who, invitation] of [
    [theirs.people.admin, toThem],
    [ours.people.partner_manager, toUs],
    [carol, toCarol],
  ] as const) {
    expect((await app.ok(who, "me", {})).partnershipInvitations).toEqual([]);
    expect((await app.call(who, "acceptPartnership", { id: invitation })).status).toBe(404);
  }
  const { invitations } = await app.ok(ours.people.admin, "listPartnershipInvitations", {});
  expect(invitations.map((invitation) => invitation.id)).toEqual([toCarol, elsewhere]);
  expect((await app.ok(theirs.people.admin, "listPartnershipInvitations", {})).invitations).toEqual([]);

  const anew = await invite(ours, carol.email);
  expect((await app.ok(carol, "me", {})).partnershipInvitations).toMatchObject([{ id: anew }]);
  expect((await app.ok(carol, "acceptPartnership", { id: anew })).status).toBe("active");
});
