// Every command that is not about a deal, with who may give it, written out beside the mutators; and giving it, as somebody of a
// company in a state of the partnership. Called by the matrix and by what is told of each.
import type { AccountLink } from "../../contract/account-link.ts";
import type { CoSellCommand } from "../../contract/co-sell.ts";
import type { MutationName } from "../../contract/mutations.ts";
import type { Partnership } from "../../contract/records.ts";
import type { Removal } from "../../contract/removal.ts";
import type { CrmStage } from "../../contract/settings.ts";
import { type MemberRole, partnershipStatus } from "../../contract/words.ts";
import { startingTerms } from "../credit/starting-terms.ts";
import type { DealAct } from "../deal/may.ts";
import type { PlayRows } from "../play/play-standing.ts";
import { CORRECTION, correctedBefore } from "./corrected.test-support.ts";
import { type Company, companies, idOf, START, uuid } from "./deal-world.test-support.ts";
import type { MutatorResult, PolicyRows } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { publishAnew, publishedBefore, retractPublished } from "./published-crm.test-support.ts";
import { prepareMutation } from "./registry.ts";

const HERE = uuid(12);
const OTHER = uuid(13);
const POLICY = uuid(50);
const REQUEST = uuid(40);
const STAGE = uuid(71);
const REMOVAL = uuid(72);
const LINK = uuid(83);
const RECORD = "atomic/crm.example/account/7";
const acceptedBy = { name: "Mira Vega", authority: "VP Partnerships", text: "We accept this policy." };
const inRequest = { partnershipId: HERE, requestId: REQUEST };
const given = {
  by: { name: "Ines Roy", authority: "Managing director" },
  on: "2026-11-19",
  document: { title: "Mail of 19 November", link: null, note: null },
};
const ofStage = { crm: "atomic", instance: "localhost", text: "In negotiation" };

/** What each company is to the partnership: Harbor & Pine published and asked, Lumen is its partner, Harbor Cloud a stranger. */
const parties: readonly Company[] = ["harbor", "lumen"];
const senior: readonly MemberRole[] = ["partner_manager", "manager", "admin"];
const everyone: readonly MemberRole[] = ["rep", ...senior];
export const always = partnershipStatus.options;

export type Command = Exclude<MutationName, DealAct | CoSellCommand>;
type Expected = {
  args: object;
  roles: readonly MemberRole[];
  companies: readonly Company[];
  statuses: readonly Partnership["status"][];
  /** The partner is a placeholder of Harbor & Pine's. */
  offline?: true;
};

/** Written out beside the mutators, not read from them. */
export const table: Record<Command, Expected> = {
  // Our own request, which Harbor & Pine keeps.
  "removal.undo": {
    args: { removalId: REMOVAL },
    roles: everyone,
    companies: ["harbor"],
    statuses: ["active"],
  },
  "policy.publish": {
    args: {
      policyId: uuid(60),
      terms: startingTerms,
      offers: [{ offerId: uuid(61), partnershipId: HERE }],
    },
    roles: ["partner_manager", "admin"],
    companies: parties,
    statuses: ["active"],
  },
  "policy.accept": {
    args: { partnershipId: HERE, policyId: POLICY, acceptanceId: uuid(62), acceptedBy },
    roles: senior,
    companies: parties,
    statuses: ["active"],
  },
  "play.request": {
    args: {
      partnershipId: HERE,
      requestId: uuid(41),
      play: "intro",
      customer: { name: "Zapier", domain: "zapier.com" },
      opportunity: null,
      stakeholder: null,
      reason: "She owns the budget.",
    },
    roles: everyone,
    companies: parties,
    statuses: ["active"],
  },
  "play.withdraw": { args: inRequest, roles: everyone, companies: ["harbor"], statuses: always },
  "play.answer": {
    args: { ...inRequest, answerId: uuid(42), answer: { kind: "accepted" } },
    roles: everyone,
    companies: ["lumen"],
    statuses: ["active"],
  },
  "partners.compete": {
    args: { markId: uuid(70), partnershipIds: [HERE, OTHER], competing: true },
    roles: senior,
    companies: parties,
    statuses: always,
  },
  // Of one's own placeholder.
  "policy.record": {
    args: { partnershipId: HERE, policyId: POLICY, acceptanceId: uuid(63), text: "They accept.", given },
    roles: senior,
    companies: ["harbor"],
    statuses: ["active"],
    offline: true,
  },
  // Each company its own, whatever partners it has.
  "quota.set": {
    args: { quotaBp: 10_000, acceleratorBp: 1_000 },
    roles: senior,
    companies,
    statuses: always,
  },
  "check.apply": {
    args: { settingsId: uuid(72), check: "next_review", from: "demo" },
    roles: senior,
    companies,
    statuses: always,
  },
  "outreach.set": {
    args: { settingId: uuid(74), days: 14 },
    roles: senior,
    companies,
    statuses: always,
  },
  // A colleague has said before what this stage means.
  "stage.map": {
    args: { stageId: uuid(73), ...ofStage, means: "close" },
    roles: senior,
    companies,
    statuses: always,
  },
  "stage.unmap": { args: { stageId: STAGE }, roles: senior, companies, statuses: always },
  // A colleague has said before which account it is.
  "account.link": {
    args: { linkId: uuid(84), recordRef: RECORD, shown: "Acme", account: null },
    roles: senior,
    companies,
    statuses: always,
  },
  "account.unlink": { args: { linkId: LINK }, roles: senior, companies, statuses: always },
  "crm.publish": { args: publishAnew, roles: ["admin"], companies, statuses: always },
  "crm.retract": { args: retractPublished, roles: ["admin"], companies, statuses: always },
  "overlap.correct": {
    args: {
      correctionId: uuid(81),
      partnershipId: HERE,
      accountId: uuid(82),
      ours: { name: "Acme", domain: "acme.com" },
      says: "not_same",
      theirs: { name: "Acme GmbH", domain: "acme.de" },
      reason: "Another company.",
    },
    roles: everyone,
    companies: parties,
    statuses: ["active"],
  },
  // What a colleague has said.
  "overlap.correct.keep": {
    args: { correctionId: CORRECTION, stands: false },
    roles: senior,
    companies,
    statuses: always,
  },
};

function partnershipOf(
  company: Company,
  id: string,
  status: Partnership["status"],
  offline: boolean,
): Partnership {
  const partner = company === "harbor" ? "lumen" : "harbor";
  return {
    id,
    partner: { id: idOf[partner], name: partner },
    partnerType: null,
    investmentTier: null,
    status,
    startedAt: START,
    endedAt: null,
    // Its owner's alone: nobody signs in for a placeholder.
    offline: offline && company === "harbor" ? { website: null, contact: null, joined: null } : null,
  };
}

const by = { name: "Grace Kim", title: null };
const offered: PolicyRows = {
  offers: [
    {
      id: uuid(51),
      partnershipId: HERE,
      policyId: POLICY,
      version: 1,
      organisation: { id: idOf.harbor, name: "Harbor & Pine" },
      terms: startingTerms,
      publishedBy: by,
      publishedAt: START,
    },
  ],
  acceptances: [],
};
const asked: PlayRows = {
  request: {
    id: REQUEST,
    partnershipId: HERE,
    organisation: { id: idOf.harbor, name: "Harbor & Pine" },
    requestedBy: by,
    play: "intro",
    customer: { name: "Zapier", domain: "zapier.com" },
    opportunity: null,
    stakeholder: null,
    reason: "She owns the budget.",
    requestedAt: START,
    dueAt: START + 86_400_000,
  },
  answers: [],
};

const takenBack: Removal = {
  id: REMOVAL,
  organisationId: idOf.harbor,
  what: "request",
  rows: [{ entity: "play_request", row: { ...asked.request, id: uuid(73) } }],
  removed: { organisationId: idOf.harbor, person: by, at: START },
};

const saidBefore = (company: Company): CrmStage => ({
  id: STAGE,
  organisationId: idOf[company],
  ...ofStage,
  means: "negotiation",
  mappedBy: { memberId: uuid(8), ...by },
  mappedAt: START,
});

const linkedBefore = (company: Company): AccountLink => ({
  id: LINK,
  organisationId: idOf[company],
  recordRef: RECORD,
  shown: "Acme",
  account: { id: uuid(85), name: "Acme", domain: "acme.com" },
  said: { memberId: uuid(8), organisationId: idOf[company], person: by, at: START },
});

export function run(
  command: Command,
  company: Company,
  role: MemberRole,
  status: Partnership["status"],
): MutatorResult {
  const prepared = prepareMutation(command, table[command].args);
  if (prepared.outcome === "refused") throw new Error(prepared.message);
  const isIn = parties.includes(company);
  return prepared.run(
    // As each reads it: who is in no partnership with them finds neither it nor what lies in it.
    {
      ...nothingThere,
      removals: () => (company === "harbor" ? [takenBack] : []),
      corrections: () => [correctedBefore(idOf[company])],
      accountLinks: () => [linkedBefore(company)],
      crmTables: () => [publishedBefore(idOf[company])],
      settings: () => ({ checks: null, outreach: null, stages: [saidBefore(company)] }),
      ...(isIn
        ? {
            partnership: (id) =>
              id === HERE || id === OTHER
                ? partnershipOf(company, id, status, table[command].offline ?? false)
                : "absent",
            policies: (id) => (id === HERE ? offered : "absent"),
            play: (id) => (id === REQUEST ? asked : "absent"),
          }
        : {}),
    },
    {
      actor: {
        memberId: uuid(7),
        name: "Somebody",
        title: null,
        role,
        organisationId: idOf[company],
        organisationName: company,
      },
      now: START,
      skew: 0,
      onServer: true,
      event: { id: uuid(90), surface: "options", madeAt: START },
    },
  );
}
