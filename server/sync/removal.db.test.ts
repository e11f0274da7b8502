// What was removed comes back through push and pull: to whom it was shown, as it was, once; and nobody else ever holds what is
// kept of it.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import type { Device } from "#test/support/device.ts";

const DAY = 86_400_000;
const refusal = async (device: Device, name: string, args: unknown) =>
  (await device.push(name, args)).outcomes[0];
/** What a device holds, but for what is kept and what was told of it. */
const held = (device: Device) =>
  [...device.held]
    .filter(([key]) => !/ (removal|deal_event|deal_event_own|own_event) /.test(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** Harbor & Pine's deal with Lumen, which accepted. */
async function deal() {
  const { harbor, lumen, parties, device, policyId } = await threeCompanies();
  const [ours, theirs] = [device(harbor), device(lumen)];
  const terms = termsOf(parties.slice(0, 2), policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  await applied(ours, "deal.submit", submit(terms, revisionId));
  await theirs.pull();
  await applied(theirs, "deal.answer", answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted"));
  const partnershipId = parties[1]?.partnershipId ?? "";
  return { ours, theirs, dealId, device, harbor, partnershipId };
}
const pullAll = async (...devices: Device[]) => {
  for (const each of devices) await each.pull();
};

test("a touchpoint in a deal comes back with its clock, its note and what the partner said of it", async () => {
  const { ours, theirs, dealId, device, harbor } = await deal();
  const rowId = uuid();
  const { touchpointId } = await ours.record({
    occurredAt: Date.now() - 9 * DAY,
    deal: { dealId, rowId },
    note: { noteId: uuid(), text: "Budget is set.", visibility: "shared" },
  });
  await theirs.pull();
  const judgement = { kind: "confirmed" };
  await applied(theirs, "evidence.judge", { dealId, verdictId: uuid(), dealTouchpointId: rowId, judgement });
  await pullAll(ours, theirs);
  const before = [held(ours), held(theirs)];
  const removalId = uuid();
  await applied(ours, "touchpoint.remove", { touchpointId, keepAs: removalId });
  await pullAll(ours, theirs);
  expect([ours.rows("touchpoint"), theirs.rows("deal_touchpoint")]).toEqual([[], []]);
  expect(ours.rows("removal")).toMatchObject([
    { id: removalId, organisationId: harbor.id, what: "touchpoint" },
  ]);
  // Nobody but us: neither a partner's device, nor one that begins anew.
  expect(theirs.rows("removal")).toEqual([]);
  await applied(ours, "removal.undo", { removalId });
  await pullAll(ours, theirs);
  expect([held(ours), held(theirs)]).toEqual(before);
  expect(ours.rows("removal")).toEqual([]);
  expect(await refusal(ours, "removal.undo", { removalId })).toMatchObject({
    outcome: "refused",
    code: "not_found",
  });
  const fresh = device(harbor);
  await fresh.pull();
  expect(held(fresh)).toEqual(held(ours));
});

test("a touchpoint shared by name comes back to that partner; a stranger brings back nothing of ours", async () => {
  const { ours, theirs, partnershipId } = await deal();
  const { touchpointId } = await ours.record({ sharedWith: [{ shareId: uuid(), partnershipId }] });
  await pullAll(ours, theirs);
  const before = held(theirs);
  const removalId = uuid();
  await applied(ours, "touchpoint.remove", { touchpointId, keepAs: removalId });
  await theirs.pull();
  expect(held(theirs)).not.toEqual(before);
  expect(await refusal(theirs, "removal.undo", { removalId })).toMatchObject({ outcome: "refused" });
  await applied(ours, "removal.undo", { removalId });
  await theirs.pull();
  expect(held(theirs)).toEqual(before);
});

test("a request comes back to the partner, with the time its answer had left", async () => {
  const { ours, theirs, partnershipId } = await deal();
  const requestId = uuid();
  const inRequest = { partnershipId, requestId };
  await applied(ours, "play.request", {
    ...inRequest,
    play: "intro",
    customer: { name: "Zapier", domain: "zapier.com" },
    opportunity: null,
    stakeholder: null,
    reason: "She owns the budget.",
  });
  await theirs.pull();
  const [before] = theirs.rows("play_request") as { dueAt: number }[];
  const removalId = uuid();
  await applied(ours, "play.withdraw", { ...inRequest, keepAs: removalId });
  await theirs.pull();
  expect(theirs.rows("play_request")).toEqual([]);
  await applied(ours, "removal.undo", { removalId });
  await theirs.pull();
  const [after] = theirs.rows("play_request") as { dueAt: number }[];
  expect(after).toEqual({ ...before, dueAt: after?.dueAt });
  expect(after?.dueAt).toBeGreaterThanOrEqual(before?.dueAt ?? 0);
});

test("a draft comes back whole, with its plan and its history, and is submitted as ever", async () => {
  const { parties, device, harbor, policyId } = await threeCompanies();
  const ours = device(harbor);
  const terms = termsOf(parties.slice(0, 2), policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  const edit = { value: "Half the tickets", version: uuid(), base: null, settles: [], baseText: "" };
  await applied(ours, "plan.text.edit", { dealId, rowId: uuid(), field: "customer_outcome", edit });
  await ours.pull();
  const [before, told] = [held(ours), ours.rows("deal_event_own")];
  const removalId = uuid();
  await applied(ours, "deal.discard", { dealId, keepAs: removalId });
  await ours.pull();
  expect([ours.rows("deal"), ours.rows("deal_event_own")]).toEqual([[], []]);
  await applied(ours, "removal.undo", { removalId });
  await ours.pull();
  expect(held(ours)).toEqual(before);
  expect(ours.rows("deal_event_own")).toEqual(expect.arrayContaining(told));
  await applied(ours, "deal.submit", submit(terms, revisionId));
});

test("the saving of a draft is undone by what it said before, unless a colleague wrote on", async () => {
  const { parties, device, harbor, policyId } = await threeCompanies();
  const ours = device(harbor);
  const terms = termsOf(parties.slice(0, 2), policyId);
  const link = { recordRef: "atomic:localhost:opportunity:1", accountId: null };
  const first = {
    dealId: uuid(),
    participantId: uuid(),
    revisionId: uuid(),
    linkId: uuid(),
    name: "One",
    terms,
    link,
  };
  await applied(ours, "deal.draft", first);
  await ours.pull();
  const before = held(ours);
  const second = { ...first, name: "Two" };
  const back = { ...first, over: { name: "Two", terms, link } };
  await applied(ours, "deal.draft", second);
  await applied(device(harbor), "deal.draft", { ...second, name: "Three" });
  expect(await refusal(ours, "deal.draft", back)).toMatchObject({
    outcome: "refused",
    code: "terms_changed",
  });
  await applied(ours, "deal.draft", second);
  await applied(ours, "deal.draft", back);
  await ours.pull();
  expect(held(ours)).toEqual(before);
});
