// A deal with a partner that does not use Tandem, through push and pull: its owner records what it says, everyone sees that
// it is recorded, nobody else speaks for it.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { applied, heldDeal, register, termsOf } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";
import { given, offlinePartner, policyWithOffline, recordFor } from "#test/support/offline.ts";
import { partner, testApp } from "#test/support/server-app.ts";

async function harborWithQuayside() {
  const app = await testApp();
  const harbor = await app.company("Harbor & Pine");
  const quayside = await offlinePartner(app, harbor);
  const policyId = await policyWithOffline(app, harbor, quayside.partnership.id);
  const parties = [
    { company: harbor, partnershipId: null },
    { company: { ...harbor, id: quayside.id, name: quayside.name }, partnershipId: quayside.partnership.id },
  ];
  const device = new Device(app, harbor.people.manager);
  return { app, harbor, quayside, policyId, device, terms: termsOf(parties, policyId) };
}

test("a partner that does not use Tandem is a partnership like any other, and marked", async () => {
  const { device, quayside } = await harborWithQuayside();
  await device.pull();
  const { id } = quayside.partnership;
  expect(device.held.get(`partnership:${id} partnership ${id}`)).toMatchObject({
    partner: { name: "Quayside Systems" },
    partnerType: "services",
    status: "active",
    offline: {
      website: "example.com",
      contact: { name: "Ines Marlow", title: "Managing director" },
      joined: null,
    },
  });
});

test("register, record its answer, approve, win: the statement pays it under its own name", async () => {
  const { device, harbor, quayside, terms } = await harborWithQuayside();
  const { dealId, revisionId, submit } = await register(device, terms);
  await applied(device, "deal.submit", submit(terms, revisionId));
  await device.pull();
  const asked = heldDeal(device, dealId);
  expect(asked?.registration.status).toBe("submitted");
  const participants = asked?.whole.deal_participant ?? [];
  expect(participants.find(({ organisation }) => organisation.id === quayside.id)).toMatchObject({
    level: "invited",
    placeholderOf: { id: harbor.id, name: "Harbor & Pine" },
  });

  await applied(device, "deal.record", recordFor(quayside.id, asked?.registration.revision, "objected"));
  await device.pull();
  expect(heldDeal(device, dealId)?.registration).toMatchObject({
    status: "action_required",
    answers: [{ state: "accepted" }, { state: "objected", answer: { recorded: { given } } }],
  });

  await applied(device, "deal.record", recordFor(quayside.id, asked?.registration.revision));
  await device.pull();
  const recorded = heldDeal(device, dealId);
  expect(recorded?.registration.status).toBe("in_review");
  expect(recorded?.registration.answers[1]).toMatchObject({
    state: "recorded",
    answer: {
      acceptedBy: { name: "Ines Marlow", authority: "Managing director" },
      recorded: { recorder: { organisationName: "Harbor & Pine" }, given },
    },
  });

  const decision = { kind: "approved" };
  await applied(device, "deal.decide", { dealId, revisionId, decisionId: uuid(), decision });
  const report = { dealId, reportId: uuid(), outcome: "won", reason: null, statementId: uuid() };
  await applied(device, "deal.outcome.report", report);
  await device.pull();
  const [kept] = heldDeal(device, dealId)?.whole.statement ?? [];
  expect(kept?.statement.participants.map(({ organisationId }) => organisationId)).toContain(quayside.id);
});

test("only its owner speaks for it, to everyone in the deal; the database holds that too", async () => {
  const { app, harbor, quayside, terms } = await harborWithQuayside();
  const lumen = await app.company("Lumen Analytics");
  const withLumen = await partner(app, harbor, lumen);
  const light = {
    ...terms,
    motion: "referral" as const,
    model: null,
    policyVersionId: null,
    rateBp: 0,
    shares: [],
    roles: [],
    participants: [
      ...terms.participants,
      { organisationId: lumen.id, name: lumen.name, partnershipId: withLumen, partnerType: null },
    ],
  };
  const ours = new Device(app, harbor.people.manager);
  const theirs = new Device(app, lumen.people.manager);
  const { dealId, revisionId, submit } = await register(ours, light);
  await applied(ours, "deal.submit", submit(light, revisionId));
  await theirs.pull();
  const shown = heldDeal(theirs, dealId);
  expect(shown?.whole.deal_participant.map(({ placeholderOf }) => placeholderOf?.name)).toContain(
    "Harbor & Pine",
  );
  const attempt = await theirs.push("deal.record", recordFor(quayside.id, shown?.registration.revision));
  expect(attempt.outcomes).toMatchObject([{ outcome: "refused", code: "not_allowed" }]);

  // Past the rules, too.
  const actor = { organisationId: lumen.id, memberId: lumen.memberIds.manager };
  const forge = app.context.db.as(actor, (trx) =>
    sql`insert into scope_row (scope_kind, scope_id, entity, id, organisation_id, audience, common, row, changed_at)
        values ('deal', ${dealId}, 'registration_answer', ${uuid()}, ${lumen.id}, 'invited', false,
                ${JSON.stringify({ organisationId: quayside.id })}::jsonb, 0)`.execute(trx),
  );
  await expect(forge).rejects.toMatchObject({ code: "42501" });
  // Nobody reads a feed for it.
  const fed = await app.context.db.owner
    .selectFrom("feed")
    .where("organisation_id", "=", quayside.id)
    .selectAll()
    .execute();
  expect(fed).toEqual([]);
});

test("whoever owns it takes it along when leaving the deal", async () => {
  const { app, harbor, quayside, terms } = await harborWithQuayside();
  const lumen = await app.company("Lumen Analytics");
  const withLumen = await partner(app, lumen, harbor);
  const [us, them] = terms.participants;
  if (!us || !them) throw new Error("two participants");
  const light = {
    ...terms,
    motion: "referral" as const,
    model: null,
    policyVersionId: null,
    shares: [],
    roles: [],
  };
  const lumens = { organisationId: lumen.id, name: lumen.name, partnershipId: null, partnerType: null };
  const first = {
    ...light,
    payerId: lumen.id,
    participants: [lumens, { ...us, partnershipId: withLumen }],
    relationshipOwner: { ...light.relationshipOwner, organisationId: lumen.id },
  };
  const theirs = new Device(app, lumen.people.manager);
  const ours = new Device(app, harbor.people.manager);
  const { dealId, revisionId, submit } = await register(theirs, first);
  await applied(theirs, "deal.submit", submit(first, revisionId));
  await ours.pull();
  const revision = heldDeal(ours, dealId)?.registration.revision;
  const answer = { kind: "accepted", acceptedBy: { name: "Mira", authority: "VP", text: "Yes." } };
  const of = { dealId, revisionId, answerId: uuid(), termsHash: submit(first).termsHash, answer };
  expect(revision?.id).toBe(revisionId);
  await applied(ours, "deal.answer", of);
  const second = { ...first, participants: [...first.participants, { ...them, partnershipId: null }] };
  await applied(ours, "deal.submit", submit(second));
  await applied(ours, "deal.leave", { dealId, reason: "We stop here." });
  await theirs.pull();
  const levels = heldDeal(theirs, dealId)?.whole.deal_participant.map(({ organisation, level }) => [
    organisation.id,
    level,
  ]);
  expect(levels).toEqual(
    expect.arrayContaining([
      [lumen.id, "accepted"],
      [harbor.id, "left"],
      [quayside.id, "left"],
    ]),
  );
});
