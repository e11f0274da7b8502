// Renaming a partner that does not use Tandem, through the API: who may, what its owner and the others in a deal read afterwards,
// and the way back.
import { sql } from "kysely";
import { expect, test } from "vitest";
import { termsHash } from "#lib/domain/deal/terms-hash.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import { offlinePartner, policyWithOffline } from "#test/support/offline.ts";

/** Harbor & Pine's deal with Lumen, which accepted, and with its placeholder Quayside. */
async function deal() {
  const { app, harbor, lumen, parties, device } = await threeCompanies();
  const quayside = await offlinePartner(app, harbor);
  const policyId = await policyWithOffline(app, harbor, quayside.partnership.id);
  const [ours, theirs] = [device(harbor), device(lumen)];
  const among = [
    ...parties.slice(0, 2),
    { company: { ...harbor, id: quayside.id, name: quayside.name }, partnershipId: quayside.partnership.id },
  ];
  const light = {
    motion: "referral" as const,
    model: null,
    policyVersionId: null,
    rateBp: 0,
    shares: [],
    roles: [],
  };
  const terms = { ...termsOf(among, policyId), ...light };
  const { dealId, revisionId, submit } = await register(ours, terms);
  await applied(ours, "deal.submit", submit(terms, revisionId));
  await theirs.pull();
  await applied(theirs, "deal.answer", answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted"));
  const { id } = quayside.partnership;
  const change = (name: string, website: string | null = "quayside.com") => ({
    id,
    name,
    website,
    contact: { name: "Ines Marlow", title: null },
  });
  const kept = async () => {
    await ours.pull();
    return ours.held.get(`partnership:${id} partnership ${id}`);
  };
  return { app, harbor, lumen, quayside, ours, theirs, dealId, terms, change, kept };
}

test("its owner renames it: its partnership and every deal with it bear the new name, and say who gave it", async () => {
  const { app, harbor, quayside, theirs, dealId, terms, change, kept } = await deal();
  await app.ok(harbor.people.partner_manager, "changeOfflinePartner", change("Quayside Ltd"));
  expect(await kept()).toMatchObject({
    partner: { name: "Quayside Ltd" },
    offline: {
      website: "quayside.com",
      earlier: [{ name: "Quayside Systems", website: "example.com" }],
    },
  });
  await theirs.pull();
  const shown = heldDeal(theirs, dealId);
  const named = shown?.whole.deal_participant.find(({ organisation }) => organisation.id === quayside.id);
  expect(named?.organisation.name).toBe("Quayside Ltd");
  expect(shown?.whole.deal_event.at(-1)).toMatchObject({
    command: "deal.rename",
    args: { before: "Quayside Systems", name: "Quayside Ltd" },
  });
  // What was accepted stays as it was shown.
  const { revision } = shown?.registration ?? {};
  expect(revision && termsHash(revision.terms)).toBe(termsHash(terms));
  // What its owner keeps of it is nobody else's.
  expect(JSON.stringify([...theirs.held])).not.toContain("changedBy");
});

test("it is taken back to what it was, and a change of nothing is no change", async () => {
  const { app, harbor, theirs, dealId, quayside, change, kept } = await deal();
  await app.ok(harbor.people.admin, "changeOfflinePartner", change("Quayside Ltd"));
  await app.ok(harbor.people.admin, "changeOfflinePartner", change("Quayside Ltd"));
  await app.ok(harbor.people.admin, "changeOfflinePartner", change("Quayside Systems", "example.com"));
  expect(await kept()).toMatchObject({
    partner: { name: "Quayside Systems" },
    offline: { website: "example.com", earlier: [{ name: "Quayside Systems" }, { name: "Quayside Ltd" }] },
  });
  await theirs.pull();
  const named = heldDeal(theirs, dealId)?.whole.deal_participant.find(
    ({ organisation }) => organisation.id === quayside.id,
  );
  expect(named?.organisation.name).toBe("Quayside Systems");
});

test("an older extension, which sends no name, leaves it as it is", async () => {
  const { app, harbor, quayside, kept } = await deal();
  const { id } = quayside.partnership;
  await app.ok(harbor.people.admin, "changeOfflinePartner", { id, website: null, contact: null });
  expect(await kept()).toMatchObject({ partner: { name: "Quayside Systems" }, offline: { website: null } });
});

test("rename_offline_partner is for partner managers and admins, and for one's own", async () => {
  const { app, harbor, lumen, change, quayside } = await deal();
  expect((await app.call(harbor.people.rep, "changeOfflinePartner", change("X"))).status).toBe(403);
  expect((await app.call(lumen.people.admin, "changeOfflinePartner", change("X"))).status).toBe(404);
  const actor = { organisationId: lumen.id, memberId: lumen.memberIds.admin };
  const renaming = app.context.db.as(actor, (trx) =>
    sql`select rename_offline_partner(${quayside.partnership.id}, 'X', null, 1)`.execute(trx),
  );
  await expect(renaming).rejects.toMatchObject({ code: "TD404" });
});
