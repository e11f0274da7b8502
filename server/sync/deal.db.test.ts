// A deal through push and pull: three companies, each with a device that holds what the server lets it hold.

import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { registrationAnswer } from "#lib/contract/deal.ts";
import {
  answerTo,
  applied,
  heldDeal,
  putInForce,
  register,
  termsOf,
  threeCompanies,
} from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";
import { partner } from "#test/support/server-app.ts";
import { dealRowStore } from "./entities/scope-row.ts";

test("a draft reaches colleagues, and no partner", async () => {
  const { harbor, lumen, parties, device, policyId } = await threeCompanies();
  const ours = device(harbor);
  const { dealId } = await register(ours, termsOf(parties, policyId));
  const colleague = device(harbor);
  await colleague.pull();
  expect(heldDeal(colleague, dealId)?.registration.status).toBe("draft");
  const theirs = device(lumen);
  await theirs.pull();
  expect([...theirs.held.keys()].filter((key) => key.includes(dealId))).toEqual([]);
});

test("register, object, revise, accept, approve: every company sees the same status, each its own rows", async () => {
  const { harbor, lumen, cloud, parties, device, policyId } = await threeCompanies();
  const [ours, theirs, third] = [device(harbor), device(lumen), device(cloud)];
  const all = [ours, theirs, third];
  const pullAll = async () => {
    for (const each of all) await each.pull();
  };
  await pullAll();
  const terms = termsOf(parties, policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  const statuses = () => all.map((each) => heldDeal(each, dealId)?.registration.status);

  await applied(ours, "deal.submit", submit(terms, revisionId));
  await pullAll();
  expect(statuses()).toEqual(["submitted", "submitted", "submitted"]);

  const shown = heldDeal(theirs, dealId)?.registration.revision;
  await applied(theirs, "deal.answer", answerTo(shown, "accepted"));
  await applied(third, "deal.answer", answerTo(shown, "objected"));
  await pullAll();
  expect(statuses()).toEqual(["action_required", "action_required", "action_required"]);

  await applied(ours, "deal.submit", submit({ ...terms, rateBp: 3_000 }));
  await pullAll();
  for (const each of [theirs, third]) {
    const revision = heldDeal(each, dealId)?.registration.revision;
    expect(revision?.number).toBe(2);
    await applied(each, "deal.answer", answerTo(revision, "accepted"));
  }
  await pullAll();
  expect(statuses()).toEqual(["in_review", "in_review", "in_review"]);

  const decide = (of: Device, kind: "approved" | "rejected") => ({
    dealId,
    revisionId: heldDeal(of, dealId)?.registration.revision?.id,
    decisionId: uuid(),
    decision: kind === "approved" ? { kind } : { kind, reason: "No" },
  });
  expect((await theirs.push("deal.decide", decide(theirs, "approved"))).outcomes).toMatchObject([
    { outcome: "refused", code: "not_allowed" },
  ]);
  await applied(ours, "deal.decide", decide(ours, "approved"));
  const second = await ours.push("deal.decide", decide(ours, "rejected"));
  expect(second.outcomes).toMatchObject([{ outcome: "refused", code: "already_decided" }]);
  await pullAll();
  expect(statuses()).toEqual(["approved", "approved", "approved"]);
  expect(all.map((each) => heldDeal(each, dealId)?.whole.deal_link.length)).toEqual([1, 0, 0]);
  // A device that comes new holds exactly what one that followed holds.
  for (const [of, company] of [
    [theirs, lumen],
    [third, cloud],
  ] as const) {
    const fresh = device(company);
    await fresh.pull();
    expect(heldDeal(fresh, dealId)?.whole).toEqual(heldDeal(of, dealId)?.whole);
  }
});

test("one that leaves holds nothing of the deal any more, and the others are asked to act", async () => {
  const { harbor, lumen, parties, device, policyId } = await threeCompanies();
  const [ours, theirs] = [device(harbor), device(lumen)];
  const terms = termsOf(parties, policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  await applied(ours, "deal.submit", submit(terms, revisionId));
  await theirs.pull();
  await applied(theirs, "deal.answer", answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted"));
  await applied(theirs, "deal.leave", { dealId, reason: "We cannot staff it." });
  await theirs.pull();
  await ours.pull();
  expect(heldDeal(theirs, dealId)).toBeNull();
  expect(heldDeal(ours, dealId)?.registration.status).toBe("action_required");
});

test("nobody reaches a deal by naming it: not a stranger, not the partner of a partner", async () => {
  const { harbor, lumen, cloud, parties, device, policyId } = await threeCompanies();
  const ours = device(harbor);
  const two = termsOf(parties.slice(0, 2), policyId);
  const { dealId, revisionId, submit } = await register(ours, two);
  await applied(ours, "deal.submit", submit(two, revisionId));
  const outside = device(cloud);
  for (const [name, args] of [
    ["deal.answer", { ...answerTo(null, "objected"), dealId, revisionId }],
    ["deal.leave", { dealId, reason: "x" }],
    ["deal.link", { dealId, linkId: uuid(), recordRef: null, accountId: null }],
    ["deal.submit", submit(two)],
  ] as const) {
    const { outcomes } = await outside.push(name, args);
    expect(outcomes, name).toMatchObject([{ outcome: "refused", code: "not_found" }]);
  }
  // A new deal under the same id would be a way in.
  const draft = {
    dealId,
    participantId: uuid(),
    revisionId: uuid(),
    linkId: uuid(),
    name: "Mine",
    terms: two,
    link: { recordRef: null, accountId: null },
  };
  const forged = await outside.pushRaw([{ id: 5, name: "deal.draft", args: draft, at: Date.now() }]);
  expect(forged.body).toMatchObject({ outcomes: [{ outcome: "refused" }] });
  const theirs = device(lumen);
  await theirs.pull();
  expect(heldDeal(theirs, dealId)?.whole.deal[0]?.name).toBe("Zapier: platform expansion");
});

test("a deal cannot be registered before a policy is in force, nor with shares outside of it", async () => {
  const { app, harbor } = await threeCompanies();
  const stranger = await app.company("Cobalt Services");
  const partnershipId = await partner(app, harbor, stranger);
  const ours = new Device(app, harbor.people.manager);
  const parties = [
    { company: harbor, partnershipId: null },
    { company: stranger, partnershipId },
  ];
  const policyId = uuid();
  const early = termsOf(parties, policyId);
  const { revisionId, submit } = await register(ours, early);
  expect((await ours.push("deal.submit", submit(early, revisionId))).outcomes).toMatchObject([
    {
      outcome: "refused",
      code: "terms_incomplete",
      message: expect.stringContaining("No credit policy is in force with Cobalt"),
    },
  ]);
  await putInForce(app, harbor, parties.slice(1), policyId);
  const greedy = { ...early, rateBp: 9_000 };
  expect((await ours.push("deal.submit", submit(greedy, revisionId))).outcomes).toMatchObject([
    { outcome: "refused", code: "terms_incomplete", message: expect.stringContaining("Choose a rate") },
  ]);
  await applied(ours, "deal.submit", submit(early, revisionId));
});

test("an id that somebody else's row bears is no way to overwrite it, past all rules", async () => {
  const { app, harbor, lumen, parties, device, policyId } = await threeCompanies();
  const [ours, theirs] = [device(harbor), device(lumen)];
  const terms = termsOf(parties, policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  await applied(ours, "deal.submit", submit(terms, revisionId));
  await theirs.pull();
  await applied(theirs, "deal.answer", answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted"));
  const answer = heldDeal(theirs, dealId)?.whole.registration_answer.find(
    ({ organisationId }) => organisationId === harbor.id,
  );
  const row = { ...answer, answer: "objected", organisationId: harbor.id };
  const forged = app.context.db.as(
    { organisationId: lumen.id, memberId: lumen.memberIds.manager },
    async (trx) =>
      await dealRowStore("registration_answer").write?.(
        trx,
        { organisationId: lumen.id },
        registrationAnswer.parse(row),
      ),
  );
  await expect(forged).rejects.toThrow("row-level security");
});
