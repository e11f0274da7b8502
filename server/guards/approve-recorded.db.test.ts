// A policy that approves by itself, and a partner that does not use Tandem: the answer that its owner records is the last one, and
// sets the approval off as the partner's own would.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { DealEvent } from "#lib/contract/history.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import { answerTo, applied, heldDeal, register, termsOf } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";
import { offlinePartner, policyWithOffline, recordedPolicy, recordFor } from "#test/support/offline.ts";
import { partner, testApp } from "#test/support/server-app.ts";

const DAY = 86_400_000;
const automatic = { ...startingTerms, approval: "automatic", protectionDays: 30 } as const;

async function harborWithQuayside() {
  const app = await testApp();
  const harbor = await app.company("Harbor & Pine");
  const quayside = await offlinePartner(app, harbor);
  const partnershipId = quayside.partnership.id;
  const policyId = await policyWithOffline(app, harbor, partnershipId, automatic);
  const us = { company: harbor, partnershipId: null };
  const them = { company: { ...harbor, id: quayside.id, name: quayside.name }, partnershipId };
  const device = new Device(app, harbor.people.manager);
  return { app, harbor, quayside, policyId, device, us, them };
}

test("approves with the acceptance that was recorded, not with an objection, for as long as the policy says", async () => {
  const { harbor, quayside, policyId, device, us, them } = await harborWithQuayside();
  const terms = termsOf([us, them], policyId);
  const { dealId, revisionId, submit } = await register(device, terms);
  await applied(device, "deal.submit", submit(terms, revisionId));
  const held = async () => {
    await device.pull();
    return heldDeal(device, dealId)?.registration;
  };
  const revision = (await held())?.revision;
  await applied(device, "deal.record", recordFor(quayside.id, revision, "objected"));
  expect(await held()).toMatchObject({ status: "action_required", decision: null });
  await applied(device, "deal.record", recordFor(quayside.id, revision));
  const approved = await held();
  expect(approved).toMatchObject({
    status: "approved",
    answers: [{ state: "accepted" }, { state: "recorded" }],
    decision: { organisationId: harbor.id, outcome: "approved", byPolicy: { id: policyId, version: 1 } },
  });
  const { decidedAt = 0, protectedUntil } = approved?.decision ?? {};
  expect(protectedUntil).toBe(decidedAt + 30 * DAY);
  const told = (device.rows("deal_event") as DealEvent[]).filter(({ command }) => command === "deal.decide");
  expect(told).toMatchObject([{ person: { name: "Credit policy, version 1" }, surface: null }]);
  expect(device.rows("review_reason")).toEqual([]);
});

test("waits for the company that answers for itself, whichever of the two comes last", async () => {
  const { app, harbor, quayside, policyId, device, us, them } = await harborWithQuayside();
  const lumen = await app.company("Lumen Analytics");
  const withLumen = await partner(app, harbor, lumen);
  const manager = new Device(app, harbor.people.partner_manager);
  const offers = [{ offerId: uuid(), partnershipId: withLumen }];
  const both = [...offers, { offerId: uuid(), partnershipId: quayside.partnership.id }];
  const joint = uuid();
  await applied(manager, "policy.publish", { policyId: joint, terms: automatic, offers: both });
  const acceptedBy = { name: "Mira Vega", authority: "VP Partnerships", text: "We accept what is shown." };
  for (const { partnershipId } of both) {
    const accept = { partnershipId, policyId: joint, acceptanceId: uuid(), acceptedBy };
    await applied(manager, "policy.accept", accept);
  }
  await applied(manager, "policy.record", recordedPolicy(quayside.partnership.id, joint));
  const theirs = new Device(app, lumen.people.manager);
  const theirWord = { partnershipId: withLumen, policyId: joint, acceptanceId: uuid(), acceptedBy };
  await applied(theirs, "policy.accept", theirWord);
  expect(joint).not.toBe(policyId);

  for (const recordedLast of [true, false]) {
    const customer = { name: `Customer ${recordedLast}`, domain: null };
    const terms = {
      ...termsOf([us, them, { company: lumen, partnershipId: withLumen }], joint),
      customer,
    };
    const { dealId, revisionId, submit } = await register(device, terms);
    await applied(device, "deal.submit", submit(terms, revisionId));
    await device.pull();
    await theirs.pull();
    const record = recordFor(quayside.id, heldDeal(device, dealId)?.registration.revision);
    const acts = [
      () => applied(device, "deal.record", record),
      () =>
        applied(theirs, "deal.answer", answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted")),
    ];
    const [first, last] = recordedLast ? acts.toReversed() : acts;
    await first?.();
    await device.pull();
    expect(heldDeal(device, dealId)?.registration.status).toBe("submitted");
    await last?.();
    for (const each of [device, theirs]) {
      await each.pull();
      expect(heldDeal(each, dealId)?.registration).toMatchObject({
        status: "approved",
        decision: { byPolicy: { id: joint } },
      });
    }
  }
});

test("leaves to people what the recorded answer accepts beside the usual numbers", async () => {
  const { quayside, policyId, device, us, them } = await harborWithQuayside();
  const terms = { ...termsOf([us, them], policyId), rateBp: startingTerms.models.sell_with?.rate.max ?? 0 };
  const { dealId, revisionId, submit } = await register(device, terms);
  await applied(device, "deal.submit", submit(terms, revisionId));
  await device.pull();
  await applied(
    device,
    "deal.record",
    recordFor(quayside.id, heldDeal(device, dealId)?.registration.revision),
  );
  await device.pull();
  expect(heldDeal(device, dealId)?.registration.status).toBe("in_review");
  expect(device.rows("review_reason")).toMatchObject([{ dealId, causes: ["deviates"] }]);
});
