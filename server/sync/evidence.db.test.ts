// Touchpoints in a deal through push and pull: who holds them, what is said of them, and what is left when they are taken
// back or a company goes.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { touchpointVerdict } from "#lib/contract/evidence.ts";
import { evidenceIn, evidenceOf } from "#lib/domain/deal/evidence.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import type { Device } from "#test/support/device.ts";
import { dealRowStore } from "./entities/scope-row.ts";

const DAY = 86_400_000;
const details = {
  link: "https://calls.example/7",
  people: [{ name: "Ann Chu", title: "VP Operations", organisation: "Zapier" }],
  creditRole: "sourcing" as const,
  nextStep: { text: "Send the numbers", owner: null, date: "2026-11-24" },
};

/** Harbor & Pine's deal with Lumen, which accepted, and Harbor Cloud, which was only asked. */
async function deal() {
  const { harbor, lumen, cloud, app, parties, device, policyId } = await threeCompanies();
  const [ours, theirs, third] = [device(harbor), device(lumen), device(cloud)];
  const terms = termsOf(parties, policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  await applied(ours, "deal.submit", submit(terms, revisionId));
  const accept = async (by: Device) => {
    await by.pull();
    await applied(by, "deal.answer", answerTo(heldDeal(by, dealId)?.registration.revision, "accepted"));
  };
  await accept(theirs);
  return { app, ours, theirs, third, dealId, harbor, lumen, cloud, device, accept };
}

const standing = (device: Device, dealId: string) => {
  const whole = heldDeal(device, dealId)?.whole;
  return whole ? evidenceIn(whole, Date.now()).map(({ state }) => state) : [];
};

test("a partner holds it with its details, one that was only asked does not, and one that accepts later does", async () => {
  const { ours, theirs, third, dealId, harbor, cloud, device, accept } = await deal();
  const row = { dealId, rowId: uuid() };
  const secret = "The budget is tight, do not tell.";
  const recorded = await ours.record({
    deal: row,
    details,
    note: { noteId: uuid(), text: secret, visibility: "internal" },
    accountId: uuid(),
    recordRef: "atomic/crm.example/opportunity/7",
  });
  for (const each of [ours, theirs, third]) await each.pull();
  expect(theirs.rows("deal_touchpoint")).toMatchObject([
    { id: row.rowId, dealId, touchpointId: recorded.touchpointId, organisationId: harbor.id, ...details },
  ]);
  expect(theirs.rows("touchpoint")).toEqual([]);
  expect(third.rows("deal_touchpoint")).toEqual([]);
  for (const hidden of [secret, recorded.accountId ?? "", recorded.recordRef ?? ""]) {
    expect(JSON.stringify([...theirs.held])).not.toContain(hidden);
    expect(JSON.stringify([...ours.held])).toContain(hidden);
  }
  await accept(third);
  for (const each of [third, device(cloud)]) {
    await each.pull();
    expect(each.rows("deal_touchpoint")).toEqual(theirs.rows("deal_touchpoint"));
  }
  const colleague = device(harbor);
  await colleague.pull();
  expect(colleague.rows("touchpoint")).toMatchObject([{ details, visibility: "shared" }]);
  expect(colleague.rows("touchpoint_subject")).toMatchObject([{ deal: row }]);
});

test("it carries the server's clock, waits when recorded late, and counts for all once another side confirms", async () => {
  const { ours, theirs, dealId } = await deal();
  const before = Date.now();
  const rowId = uuid();
  await theirs.record({ deal: { dealId, rowId }, details, occurredAt: before - 20 * DAY });
  await ours.pull();
  await theirs.pull();
  expect(heldDeal(ours, dealId)?.whole.deal_touchpoint[0]?.recordedAt).toBeGreaterThanOrEqual(before);
  expect([standing(ours, dealId), standing(theirs, dealId)]).toEqual([["waits"], ["waits"]]);
  const judgement = { kind: "confirmed" };
  const judge = { dealId, verdictId: uuid(), dealTouchpointId: rowId, judgement };
  expect((await theirs.push("evidence.judge", judge)).outcomes).toMatchObject([{ code: "not_allowed" }]);
  await applied(ours, "evidence.judge", judge);
  for (const each of [ours, theirs]) {
    await each.pull();
    expect(standing(each, dealId)).toEqual(["counts"]);
    const whole = heldDeal(each, dealId)?.whole;
    expect(whole && evidenceOf(whole)).toMatchObject([{ creditRole: "sourcing", confirmed: true }]);
  }
});

test("taken back it leaves every device, wherever it was seen", async () => {
  const { ours, theirs, harbor, dealId, device } = await deal();
  const { touchpointId } = await ours.record({ deal: { dealId, rowId: uuid() } });
  await theirs.pull();
  expect(theirs.rows("deal_touchpoint")).toHaveLength(1);
  await applied(ours, "touchpoint.remove", { touchpointId });
  for (const each of [ours, theirs, device(harbor)]) {
    await each.pull();
    for (const kind of ["deal_touchpoint", "touchpoint", "touchpoint_subject"]) {
      expect(each.rows(kind)).toEqual([]);
    }
  }
});

test("of a company that has left it stays with the others; taken back it goes at home alone", async () => {
  const { ours, theirs, dealId } = await deal();
  const { touchpointId } = await theirs.record({ deal: { dealId, rowId: uuid() } });
  await applied(theirs, "deal.leave", { dealId, reason: "We cannot staff it." });
  expect((await theirs.push("touchpoint.remove", { touchpointId })).outcomes).toMatchObject([
    { outcome: "applied" },
  ]);
  await theirs.pull();
  await ours.pull();
  expect(theirs.rows("touchpoint")).toEqual([]);
  expect(standing(ours, dealId)).toEqual(["counts"]);
});

test("nobody puts one into a deal it has not accepted, nor in the place of another's, nor speaks for another", async () => {
  const { app, ours, theirs, third, dealId, harbor, lumen } = await deal();
  const rowId = uuid();
  await ours.record({ deal: { dealId, rowId } });
  for (const [device, deal] of [
    [third, { dealId, rowId: uuid() }],
    [theirs, { dealId, rowId }],
    [theirs, { dealId: uuid(), rowId: uuid() }],
  ] as const) {
    await expect(device.record({ deal })).rejects.toThrow(/refused/);
  }
  await applied(theirs, "evidence.judge", {
    dealId,
    verdictId: uuid(),
    dealTouchpointId: rowId,
    judgement: { kind: "contested", reason: "Nobody of us was there." },
  });
  await ours.pull();
  expect(standing(ours, dealId)).toEqual(["contested"]);
  const verdict = touchpointVerdict.parse(ours.rows("touchpoint_verdict")[0]);
  const forged = app.context.db.as(
    { organisationId: harbor.id, memberId: harbor.memberIds.manager },
    async (trx) =>
      await dealRowStore("touchpoint_verdict").write?.(
        trx,
        { organisationId: harbor.id },
        { ...verdict, verdict: "confirmed", organisationId: lumen.id },
      ),
  );
  await expect(forged).rejects.toThrow("row-level security");
});

test("a ruling on attribution is the payer's managers', and everyone in the deal reads its reason", async () => {
  const { ours, theirs, dealId, lumen } = await deal();
  const ruling = {
    dealId,
    rulingId: uuid(),
    partnerId: lumen.id,
    outcome: "sourced",
    reason: "They told us of it in May.",
  };
  expect((await theirs.push("attribution.overrule", ruling)).outcomes).toMatchObject([
    { code: "not_allowed" },
  ]);
  await applied(ours, "attribution.overrule", ruling);
  await theirs.pull();
  expect(theirs.rows("attribution_ruling")).toMatchObject([
    { partnerId: lumen.id, outcome: "sourced", reason: ruling.reason },
  ]);
});
