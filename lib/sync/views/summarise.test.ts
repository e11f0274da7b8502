import { describe, expect, it } from "vitest";
import { type MutationArgs, type MutationName, mutationArgs } from "../../contract/mutations.ts";
import { startingTerms } from "../../domain/credit/starting-terms.ts";
import { houseCrm } from "../../domain/house-crm.test-support.ts";
import { DEAL, termsFor, uuid } from "../../domain/mutators/deal-world.test-support.ts";
import { summarise } from "./summarise.ts";
import type { Names } from "./told.ts";

const names: Names = {
  deal: (dealId) => (dealId === DEAL ? "Platform expansion" : null),
  partner: (id) => (id === uuid(12) ? "Lumen Analytics" : null),
  organisation: () => null,
  row: () => null,
};
const acceptedBy = { name: "Tom Weiss", authority: "VP Partnerships", text: "We accept what is shown." };
const terms = termsFor(["harbor", "lumen"]);
const hash = "0".repeat(64);

const recorded = {
  by: { name: "Ines Marlow", authority: "Managing director" },
  on: "2026-11-20",
  document: { title: "Letter", link: null, note: null },
};
const acts: { [N in MutationName]?: { args: MutationArgs<N>; line: string; holds?: string } } = {
  "touchpoint.record": {
    args: {
      touchpointId: uuid(1),
      type: "executive_sponsorship",
      customer: { name: "Zapier", domain: null },
      person: { name: "Dana Ortiz", title: null },
      occurredAt: Date.UTC(2026, 10, 20, 13, 30),
      sharedWith: [],
      note: { noteId: uuid(2), text: "Asked for a reference.", visibility: "internal" },
      accountId: null,
      recordRef: null,
    },
    line: "Executive sponsorship · Zapier · Dana Ortiz",
    holds: "2026-11-20 13:30 UTC\n\nAsked for a reference.",
  },
  "removal.undo": { args: { removalId: uuid(1) }, line: "Bring back what was removed" },
  "touchpoint.remove": { args: { touchpointId: uuid(1) }, line: "Take a touchpoint back" },
  "deal.draft": {
    args: {
      dealId: DEAL,
      participantId: uuid(1),
      revisionId: uuid(2),
      linkId: uuid(3),
      name: "Platform expansion",
      terms,
      link: { recordRef: null, accountId: null },
    },
    line: "Draft of the deal “Platform expansion” · Zapier",
    holds: "Selling: 40%, Harbor & Pine 100%",
  },
  "deal.discard": { args: { dealId: DEAL }, line: "Discard the draft of “Platform expansion”" },
  "deal.submit": {
    args: {
      dealId: DEAL,
      revisionId: uuid(2),
      terms,
      invitations: [],
      answerId: uuid(3),
      acceptedBy,
      termsHash: hash,
    },
    line: "Submit the registration of “Platform expansion” · Zapier",
    holds: "Amount: 84000.00 USD, paid by Harbor & Pine",
  },
  "deal.answer": {
    args: {
      dealId: DEAL,
      revisionId: uuid(2),
      answerId: uuid(3),
      termsHash: hash,
      answer: { kind: "accepted", acceptedBy },
    },
    line: "Accept the registration of “Platform expansion”, accepted by Tom Weiss, VP Partnerships",
    holds: "We accept what is shown.",
  },
  "deal.record": {
    args: {
      dealId: DEAL,
      revisionId: uuid(2),
      organisationId: uuid(71),
      answerId: uuid(3),
      termsHash: hash,
      answer: { kind: "accepted", text: "As shown." },
      given: recorded,
    },
    line: "Record that a partner accepted the registration of “Platform expansion”",
    holds: "given by Ines Marlow, Managing director, on 20 Nov 2026",
  },
  "deal.succeed": {
    args: {
      dealId: DEAL,
      placeholderId: uuid(71),
      organisationId: uuid(72),
      revisionId: uuid(2),
      participantId: uuid(3),
      versions: [],
    },
    line: "Ask a partner to confirm “Platform expansion”",
  },
  "deal.rename": {
    args: { dealId: DEAL, organisationId: uuid(71), before: "Quayside", name: "Quayside Ltd" },
    line: "Rename Quayside in “Platform expansion”",
  },
  "policy.record": {
    args: {
      partnershipId: uuid(73),
      policyId: uuid(2),
      acceptanceId: uuid(3),
      text: "As shown.",
      given: recorded,
    },
    line: "Record that a partner accepted a credit policy",
    holds: "document: Letter",
  },
  "deal.decide": {
    args: {
      dealId: DEAL,
      revisionId: uuid(2),
      decisionId: uuid(3),
      decision: { kind: "rejected", reason: "The account is ours alone." },
    },
    line: "Reject the registration of “Platform expansion”",
    holds: "The account is ours alone.",
  },
  "deal.withdraw": {
    args: { dealId: DEAL, decisionId: uuid(3), reason: "Not now." },
    line: "Withdraw the registration of “Platform expansion”",
    holds: "Not now.",
  },
  "deal.leave": {
    args: { dealId: DEAL, reason: "We cannot staff it." },
    line: "Leave “Platform expansion”",
    holds: "We cannot staff it.",
  },
  "deal.link": {
    args: { dealId: uuid(9), linkId: uuid(3), recordRef: "atomic/x/opportunity/1", accountId: null },
    line: "Link a deal to a record of our CRM",
    holds: "atomic/x/opportunity/1",
  },
  "deal.outcome.report": {
    args: {
      dealId: DEAL,
      reportId: uuid(2),
      outcome: "lost",
      reason: "No budget this year.",
      statementId: uuid(3),
    },
    line: "Report “Platform expansion” as lost",
    holds: "No budget this year.",
  },
  "statement.issue": {
    args: { dealId: DEAL, statementId: uuid(2), after: 1, reason: "The amount grew." },
    line: "Issue version 2 of the statement of “Platform expansion”",
    holds: "The amount grew.",
  },
  "payout.set": {
    args: {
      dealId: DEAL,
      payoutId: uuid(2),
      statementVersion: 1,
      organisationId: uuid(3),
      state: "approved",
      day: "2026-12-15",
    },
    line: "Set the payment of version 1 to a participant in “Platform expansion” to approved, 15 Dec 2026",
  },
  "dispute.raise": {
    args: { dealId: DEAL, disputeId: uuid(2), statementVersion: 2, reason: "Our demo is missing." },
    line: "Dispute version 2 of the statement of “Platform expansion”",
    holds: "Our demo is missing.",
  },
  "dispute.resolve": {
    args: { dealId: DEAL, resolutionId: uuid(2), disputeId: uuid(3), outcome: "upheld", text: "It counts." },
    line: "Uphold a dispute in “Platform expansion”",
    holds: "It counts.",
  },
  "handover.answer": {
    args: {
      dealId: DEAL,
      handOverId: uuid(2),
      duty: "support",
      holder: { organisationId: uuid(3), person: { name: "Mira Chen", title: null } },
      answer: { kind: "refused", reason: "Nobody is free before March." },
    },
    line: "Refuse the hand-over of support in “Platform expansion”",
    holds: "Nobody is free before March.",
  },
  "conflict.resolve": {
    args: { dealId: DEAL, conflictId: uuid(7), outcome: "this", reason: "They brought us in." },
    line: "Decide a conflict of “Platform expansion”: this deal goes ahead",
    holds: "They brought us in.",
  },
  "partners.compete": {
    args: { markId: uuid(7), partnershipIds: [uuid(12), uuid(13)], competing: true },
    line: "Keep Lumen Analytics and a partner apart",
  },
  "check.apply": {
    args: { settingsId: uuid(14), check: "close_plan", from: "never" },
    line: "Do not ask for the close plan in our joint plans",
  },
  "outreach.set": {
    args: { settingId: uuid(14), days: 14 },
    line: "Warn where another side reaches out within 14 days",
  },
  "stage.map": {
    args: {
      stageId: uuid(15),
      crm: "salesforce",
      instance: "northwind",
      text: "Negotiation/Review",
      pipeline: "Renewals",
      means: "technical_validation",
    },
    line: "“Negotiation/Review (Renewals)” in our CRM means technical validation",
  },
  "account.link": {
    args: {
      linkId: uuid(15),
      recordRef: "salesforce/northwind/account/0015g00000XyZabAAB",
      shown: "Zapier Deutschland",
      account: { id: uuid(16), name: "Zapier", domain: "zapier.com" },
    },
    line: "“Zapier Deutschland” in our CRM is our account Zapier",
  },
  "account.unlink": { args: { linkId: uuid(15) }, line: "Forget which account a record of our CRM is" },
  "crm.publish": {
    args: { tableId: uuid(17), file: houseCrm() },
    line: "Publish the CRM “House CRM” to our organisation",
    holds: "crm.house.example",
  },
  "crm.retract": {
    args: { tableId: uuid(17), label: "House CRM" },
    line: "Retract the CRM “House CRM” from our organisation",
  },
  "stage.unmap": { args: { stageId: uuid(15) }, line: "Forget what a stage of our CRM means" },
  "policy.publish": {
    args: {
      policyId: uuid(5),
      terms: startingTerms,
      offers: [{ offerId: uuid(6), partnershipId: uuid(12) }],
    },
    line: "Publish a credit policy to Lumen Analytics",
    holds: "Sell with: rate 27% (25% to 30%)",
  },
  "policy.accept": {
    args: { partnershipId: uuid(12), policyId: uuid(5), acceptanceId: uuid(6), acceptedBy },
    line: "Accept a credit policy for the partnership with Lumen Analytics, accepted by Tom Weiss, VP Partnerships",
    holds: "We accept what is shown.",
  },
};

describe("an act that waits or was refused", () => {
  it("has a sentence if it concerns a touchpoint, a registration, a policy, a statement, a conflict or settings", () => {
    const here =
      /^(account|crm|touchpoint|deal|policy|statement|payout|dispute|handover|conflict|partners|check|outreach|stage|removal)\./;
    const known = Object.keys(mutationArgs).filter((name) => here.test(name));
    expect(Object.keys(acts).toSorted()).toEqual(known.toSorted());
  });

  it.each(Object.entries(acts))("%s reads as a sentence and keeps what was written", (name, told) => {
    const { line, text } = summarise(name, told.args, names);
    expect(line).toBe(told.line);
    expect(text).toContain(told.holds ?? told.line);
  });

  it("says the other answer of each kind", () => {
    const ids = { dealId: DEAL, revisionId: uuid(2) };
    const objected = {
      ...ids,
      answerId: uuid(3),
      termsHash: hash,
      answer: { kind: "objected", reason: "No." },
    };
    expect(summarise("deal.answer", objected, names)).toEqual({
      line: "Object to the registration of “Platform expansion”",
      text: "Object to the registration of “Platform expansion”\nNo.",
    });
    const approved = { ...ids, decisionId: uuid(3), decision: { kind: "approved" } };
    expect(summarise("deal.decide", approved, names).line).toBe(
      "Approve the registration of “Platform expansion”",
    );
  });

  it("of another version is kept as it is", () => {
    expect(summarise("deal.crown", { king: 1 }, names).text).toContain('"king": 1');
  });
});
