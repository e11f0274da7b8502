// The company behind a placeholder joins: it says which one it is, an admin of the owner confirms, and every open deal asks it.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { acceptedBy, answerTo, applied, heldDeal, register, termsOf } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";
import { offlinePartner, policyWithOffline, recordFor } from "#test/support/offline.ts";
import { testApp } from "#test/support/server-app.ts";

async function withOpenDeals() {
  const app = await testApp();
  const harbor = await app.company("Harbor & Pine");
  const newcomer = await app.company("Quayside Systems Ltd");
  const quayside = await offlinePartner(app, harbor);
  const policyId = await policyWithOffline(app, harbor, quayside.partnership.id);
  const terms = termsOf(
    [
      { company: harbor, partnershipId: null },
      {
        company: { ...harbor, id: quayside.id, name: quayside.name },
        partnershipId: quayside.partnership.id,
      },
    ],
    policyId,
  );
  const ours = new Device(app, harbor.people.manager);
  const theirs = new Device(app, newcomer.people.manager);
  const approved = async () => {
    const { dealId, revisionId, submit } = await register(ours, terms);
    await applied(ours, "deal.submit", submit(terms, revisionId));
    await ours.pull();
    const { revision } = heldDeal(ours, dealId)?.registration ?? {};
    await applied(ours, "deal.record", recordFor(quayside.id, revision));
    const decision = { kind: "approved" };
    await applied(ours, "deal.decide", { dealId, revisionId, decisionId: uuid(), decision });
    return dealId;
  };
  const win = (dealId: string) =>
    applied(ours, "deal.outcome.report", {
      dealId,
      reportId: uuid(),
      outcome: "won",
      reason: null,
      statementId: uuid(),
    });
  const invite = async () => {
    const { email } = newcomer.people.admin;
    const partnershipId = quayside.partnership.id;
    const invitation = { companyName: quayside.name, email, partnershipId };
    return (await app.ok(harbor.people.admin, "invitePartner", invitation)).id;
  };
  const join = async () => {
    const id = await invite();
    await app.ok(newcomer.people.admin, "claimPlaceholder", { id });
    return await app.ok(harbor.people.admin, "answerPlaceholderClaim", { id, confirmed: true });
  };
  return { app, harbor, newcomer, quayside, ours, theirs, approved, win, invite, join };
}

test("an admin of each side confirms; each learns what waits for it", async () => {
  const { app, harbor, newcomer, quayside, invite } = await withOpenDeals();
  const id = await invite();
  const asked = await app.ok(newcomer.people.admin, "me", {});
  expect(asked.partnershipInvitations).toMatchObject([{ id, placeholderName: quayside.name }]);

  expect((await app.call(newcomer.people.partner_manager, "claimPlaceholder", { id })).status).toBe(403);
  expect((await app.call(newcomer.people.admin, "acceptPartnership", { id })).status).toBe(404);
  await app.ok(newcomer.people.admin, "claimPlaceholder", { id });
  expect((await app.ok(newcomer.people.admin, "me", {})).placeholderClaims).toMatchObject([
    { id, placeholderName: quayside.name, organisation: { name: harbor.name } },
  ]);
  const { claims } = await app.ok(harbor.people.rep, "listPlaceholderClaims", {});
  expect(claims).toMatchObject([{ id, companyName: newcomer.name, placeholder: { id: quayside.id } }]);

  const answer = { id, confirmed: true };
  const call = (who: "manager" | "admin") => app.call(harbor.people[who], "answerPlaceholderClaim", answer);
  expect((await call("manager")).status).toBe(403);
  expect((await app.call(newcomer.people.admin, "answerPlaceholderClaim", answer)).status).toBe(404);
  expect((await call("admin")).status).toBe(200);
  expect((await call("admin")).status).toBe(404);
});

test("a refused claim changes nothing, and the placeholder stays what it was", async () => {
  const { app, harbor, newcomer, quayside, ours, invite } = await withOpenDeals();
  const id = await invite();
  await app.ok(newcomer.people.admin, "claimPlaceholder", { id });
  const refusal = await app.ok(harbor.people.admin, "answerPlaceholderClaim", { id, confirmed: false });
  expect(refusal).toEqual({ partnership: null, askedDeals: 0 });
  await ours.pull();
  const { id: partnershipId } = quayside.partnership;
  expect(ours.held.get(`partnership:${partnershipId} partnership ${partnershipId}`)).toMatchObject({
    status: "active",
    offline: { joined: null },
  });
});

test("open deals ask the newcomer, on the same terms; what was decided stands; closed ones stay as they were", async () => {
  const { harbor, newcomer, quayside, ours, theirs, approved, win, join } = await withOpenDeals();
  const [open, closed] = [await approved(), await approved()];
  await win(closed);
  const lead = { organisationId: quayside.id, person: { name: "Ines Marlow", title: null } };
  const edit = { value: lead, version: uuid(), base: null, settles: [] };
  const slot = { duty: "demo", forOrganisationId: null };
  await applied(ours, "plan.assignment.propose", { dealId: open, rowId: uuid(), ...slot, edit });
  await ours.pull();
  expect(heldDeal(ours, open)?.registration.status).toBe("approved");

  const { partnership, askedDeals } = await join();
  expect(askedDeals).toBe(1);
  expect(partnership).toMatchObject({
    partner: { id: newcomer.id },
    partnerType: "services",
    status: "active",
  });
  await ours.pull();
  await theirs.pull();
  expect(heldDeal(theirs, closed)).toBeNull();
  expect(heldDeal(ours, closed)?.registration.answers.map(({ name }) => name)).toContain(quayside.name);

  const shown = heldDeal(ours, open);
  expect(shown?.registration).toMatchObject({
    status: "approved",
    revision: { number: 2, succeeds: { placeholderId: quayside.id, organisationId: newcomer.id } },
    answers: [
      { organisationId: harbor.id, state: "accepted" },
      { organisationId: newcomer.id, state: "pending" },
    ],
  });
  // What was recorded stays; the duty waits for the newcomer's own word.
  expect(shown?.whole.registration_answer.filter(({ recorded }) => recorded)).toHaveLength(1);
  expect(shown?.whole.assignment[0]?.holder.value?.organisationId).toBe(newcomer.id);
  expect(shown?.whole.deal_event.at(-1)?.command).toBe("deal.succeed");

  // It confirms, although the payer has decided already.
  const revision = heldDeal(theirs, open)?.registration.revision;
  await applied(theirs, "deal.answer", answerTo(revision, "accepted"));
  await theirs.pull();
  expect(heldDeal(theirs, open)?.registration).toMatchObject({
    status: "approved",
    answers: [{ state: "accepted" }, { state: "accepted" }],
  });
  await win(open);
  await theirs.pull();
  const [kept] = heldDeal(theirs, open)?.whole.statement ?? [];
  expect(kept?.statement.participants.map(({ organisationId }) => organisationId)).toContain(newcomer.id);
});

test("a newcomer that contests asks everyone to act, and the policy waits for its own acceptance", async () => {
  const { ours, theirs, approved, join } = await withOpenDeals();
  const dealId = await approved();
  const { partnership } = await join();
  await theirs.pull();
  const revision = heldDeal(theirs, dealId)?.registration.revision;
  await applied(theirs, "deal.answer", answerTo(revision, "objected"));
  await ours.pull();
  expect(heldDeal(ours, dealId)?.registration.status).toBe("action_required");

  const scope = `partnership:${partnership?.id}`;
  const rows = (entity: string) =>
    [...theirs.held].flatMap(([key, row]) => (key.startsWith(`${scope} ${entity} `) ? [row] : []));
  expect(rows("policy_offer")).toHaveLength(1);
  expect(rows("policy_acceptance")).toMatchObject([{ acceptedBy: { name: acceptedBy.name } }]);
});
