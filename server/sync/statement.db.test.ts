// A deal that is won, through push and pull: the server makes the statement, and every company's device comes to the same
// bytes from what it holds. Whoever was only invited gets nothing of it.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import { creditStanding } from "#lib/domain/deal/credit-standing.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import type { Device } from "#test/support/device.ts";

/** Harbor & Pine's deal, approved with Lumen; Harbor Cloud has accepted, too, or was only asked. */
async function approved(cloudAccepts: boolean) {
  const { harbor, lumen, cloud, app, parties, device, policyId } = await threeCompanies();
  const [ours, theirs, third] = [device(harbor), device(lumen), device(cloud)];
  const all = [ours, theirs, third];
  const pullAll = async () => {
    for (const each of all) await each.pull();
  };
  const terms = termsOf(cloudAccepts ? parties : parties.slice(0, 2), policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  const agree = async (of: RegistrationTerms, id?: string) => {
    await applied(ours, "deal.submit", submit(of, id));
    await pullAll();
    const revision = heldDeal(ours, dealId)?.registration.revision;
    for (const each of cloudAccepts ? [theirs, third] : [theirs]) {
      await applied(each, "deal.answer", answerTo(revision, "accepted"));
    }
    const decision = { dealId, revisionId: revision?.id, decisionId: uuid(), decision: { kind: "approved" } };
    await applied(ours, "deal.decide", decision);
    await pullAll();
  };
  await agree(terms, revisionId);
  const report = (outcome: string, reason: string | null = null) => ({
    dealId,
    reportId: uuid(),
    outcome,
    reason,
    statementId: uuid(),
  });
  return {
    app,
    ours,
    theirs,
    third,
    all,
    pullAll,
    dealId,
    terms,
    agree,
    report,
    submit,
    harbor,
    lumen,
    cloud,
    device,
  };
}

function standing(device: Device, dealId: string) {
  const whole = heldDeal(device, dealId)?.whole;
  const offers = device.rows("policy_offer") as PolicyOffer[];
  return whole ? creditStanding(whole, offers, Date.now()) : null;
}

const hashes = (device: Device, dealId: string) =>
  standing(device, dealId)?.versions.map(({ kept, kind, verified }) => [kept.hash, kind, verified]);

test("a win makes one statement, and every company calculates the same bytes from what it holds", async () => {
  const { ours, theirs, all, pullAll, dealId, terms, agree, report } = await approved(true);
  await applied(theirs, "deal.outcome.report", report("won"));
  await pullAll();
  expect(hashes(ours, dealId)).toEqual([]);
  await applied(ours, "deal.outcome.report", report("won"));
  await agree({ ...terms, basis: { minor: "9000000", currency: "USD" } });
  await applied(ours, "statement.issue", {
    dealId,
    statementId: uuid(),
    after: 1,
    reason: "The amount grew.",
  });
  await applied(ours, "deal.outcome.report", report("open", "The order was cancelled."));
  await pullAll();
  const [first, ...others] = all.map((each) => hashes(each, dealId));
  expect(first?.map(([, kind, verified]) => [kind, verified])).toEqual([
    ["final", true],
    ["superseded", true],
    ["superseded", true],
  ]);
  for (const other of others) expect(other).toEqual(first);
  expect(standing(theirs, dealId)?.versions[0]?.kept.statement.pool).toBe("0");
});

test("payments, disputes and hand-over reach everyone in the deal, each from the side that may say it", async () => {
  const { ours, theirs, third, pullAll, dealId, report, harbor, lumen } = await approved(true);
  const holder = { organisationId: lumen.id, person: { name: "Omar Haddad", title: null } };
  await applied(ours, "plan.assignment.propose", {
    dealId,
    rowId: uuid(),
    duty: "onboarding",
    forOrganisationId: null,
    edit: { value: holder, version: uuid(), base: null, settles: [] },
  });
  await applied(ours, "deal.outcome.report", report("won"));
  const refuse = {
    dealId,
    handOverId: uuid(),
    duty: "onboarding",
    holder,
    answer: { kind: "refused", reason: "Full." },
  };
  expect((await ours.push("handover.answer", refuse)).outcomes).toMatchObject([{ code: "not_allowed" }]);
  await applied(theirs, "handover.answer", refuse);
  const dispute = { dealId, disputeId: uuid(), statementVersion: 1, reason: "Our demo is missing." };
  expect((await ours.push("dispute.raise", dispute)).outcomes).toMatchObject([{ code: "not_allowed" }]);
  await applied(theirs, "dispute.raise", dispute);
  const resolve = { dealId, resolutionId: uuid(), disputeId: dispute.disputeId, text: "It counts." };
  expect((await third.push("dispute.resolve", { ...resolve, outcome: "upheld" })).outcomes).toMatchObject([
    { code: "not_allowed" },
  ]);
  await applied(ours, "dispute.resolve", { ...resolve, outcome: "upheld" });
  await pullAll();
  for (const each of [ours, theirs, third]) {
    const { disputes, handOvers } = standing(each, dealId) ?? {};
    expect(disputes).toMatchObject([
      { dispute: { owner: { organisationId: harbor.id } }, resolution: { outcome: "upheld" } },
    ]);
    expect(handOvers?.[0]).toMatchObject({ duty: "onboarding", state: "refused" });
  }
});

test("whoever was only invited, or has left, holds nothing of outcome and statements", async () => {
  const { ours, theirs, third, pullAll, dealId, report, submit, terms, cloud } = await approved(true);
  await applied(ours, "deal.outcome.report", report("won"));
  await applied(third, "deal.leave", { dealId, reason: "We cannot staff it." });
  await pullAll();
  expect([third.rows("statement"), third.rows("outcome_report")]).toEqual([[], []]);
  expect(theirs.rows("statement")).toHaveLength(1);
  await applied(ours, "deal.submit", submit(terms));
  await third.pull();
  expect(heldDeal(third, dealId)?.whole.deal_participant).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ level: "invited", organisation: { id: cloud.id, name: cloud.name } }),
    ]),
  );
  expect(third.rows("statement")).toEqual([]);
});

test("a policy agreed in a partnership that ended since still pays the deal pinned to it", async () => {
  const { app, ours, theirs, dealId, report, harbor, pullAll } = await approved(false);
  const partnerships = theirs.rows("partnership") as { id: string }[];
  await app.ok(harbor.people.admin, "endPartnership", { id: partnerships[0]?.id ?? "" });
  await applied(ours, "deal.outcome.report", report("won"));
  await pullAll();
  expect(standing(theirs, dealId)?.versions).toHaveLength(1);
});

test("a version that was made is no other company's to rewrite, not even by way of the database", async () => {
  const { app, ours, theirs, dealId, report, harbor, lumen } = await approved(false);
  await applied(ours, "deal.outcome.report", report("won"));
  await theirs.pull();
  const write = (organisationId: string, memberId: string) =>
    app.context.db.as({ organisationId, memberId }, (trx) =>
      trx
        .updateTable("scope_row")
        .set({ changed_at: 1 })
        .where("scope_id", "=", dealId)
        .where("entity", "in", ["statement", "outcome_report"])
        .returning("entity")
        .execute(),
    );
  expect(await write(lumen.id, lumen.memberIds.manager)).toEqual([]);
  expect(await write(harbor.id, harbor.memberIds.manager)).toHaveLength(2);
});
