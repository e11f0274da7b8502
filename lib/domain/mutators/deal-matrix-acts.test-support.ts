// Every act in a deal as somebody's screen would send it, with what it needs to be there before. Called by the matrices of deals.
import type { Conflict } from "../../contract/conflict.ts";
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { StatementCommand } from "../../contract/statement-mutations.ts";
import type { MemberRole } from "../../contract/words.ts";
import type { DealAct } from "../deal/may.ts";
import { termsHash } from "../deal/terms-hash.ts";
import { noDetails } from "../touchpoint-details.ts";
import type { OfflineAct } from "./deal-rights.test-support.ts";
import { type Company, DEAL, type DealWorld, idOf, START, uuid } from "./deal-world.test-support.ts";
import { judge, overrule, touch } from "./evidence-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";

/** There in every status, also where nobody may record any. */
const OF_HARBOR = uuid(122);
const OF_LUMEN = uuid(123);
const touchpointOf = (company: Company, id: string) =>
  ({
    entity: "deal_touchpoint",
    row: {
      id,
      dealId: DEAL,
      touchpointId: uuid(124),
      organisationId: idOf[company],
      person: { name: "Ray Lin", title: null },
      type: "meeting",
      occurredAt: START,
      recordedAt: START,
      ...noDetails,
      note: null,
    },
  }) as const;

/** The payer's side found it: its own, so that only its members have it before them. */
const CONFLICT = uuid(130);
const meets: Conflict = {
  id: CONFLICT,
  dealId: DEAL,
  organisationId: idOf.harbor,
  otherDealId: uuid(131),
  accountId: null,
  revisionIds: [uuid(102), uuid(132)],
  arisenAt: START,
  endedAt: null,
  resolution: null,
};

/** What the acts are about, there before them. */
export function prepared(world: DealWorld): DealWorld {
  world.put(touchpointOf("harbor", OF_HARBOR));
  world.put(touchpointOf("lumen", OF_LUMEN));
  world.put({ entity: "conflict", row: meets });
  return world;
}

/** A first edit of a field, and one of a text. */
const edit = <T>(world: DealWorld, value: T) => ({ value, version: world.newId(), base: null, settles: [] });
const written = (world: DealWorld) => ({ ...edit(world, "Fewer manual steps"), baseText: "" });
const commitment = { responseHours: 24, meetings: "Weekly", content: "One reference" };
const person = { name: "Ray Lin", title: null };
const MILESTONE = uuid(120);
const STAKEHOLDER = uuid(121);
const addMilestone = (world: DealWorld, company: Company, role?: MemberRole) => {
  const row = {
    dealId: DEAL,
    milestoneId: MILESTONE,
    title: edit(world, "Go live"),
    order: edit(world, "V"),
  };
  return world.run(company, "plan.milestone.put", row, role);
};
const addStakeholder = (world: DealWorld, company: Company, role?: MemberRole) => {
  const row = { dealId: DEAL, stakeholderId: STAKEHOLDER, name: edit(world, "Ann"), order: edit(world, "V") };
  return world.run(company, "plan.stakeholder.put", row, role);
};
const first = (world: DealWorld) => ({ dealId: DEAL, rowId: world.newId() });
/** Names the company's own person: it may then answer. */
const proposeLead = (world: DealWorld, company: Company, role?: MemberRole) =>
  world.run(
    company,
    "plan.assignment.propose",
    {
      ...first(world),
      duty: "demo",
      forOrganisationId: null,
      edit: edit(world, { organisationId: idOf[company], person }),
    },
    role,
  );
const setCommitment = (world: DealWorld, company: Company, role?: MemberRole) => {
  const args = { ...first(world), organisationId: idOf[company], edit: edit(world, commitment) };
  return world.run(company, "plan.commitment.set", args, role);
};

/** Others have a matrix of their own: what follows a win, and what is recorded for partners that do not use Tandem. */
export type MatrixCommand = Exclude<DealAct, StatementCommand | OfflineAct>;
type Acts = Record<MatrixCommand, (world: DealWorld, company: Company, role: MemberRole) => MutatorResult>;

/** `terms`: those of a revision, where one is made. */
export const actsWith = (terms: RegistrationTerms): Acts => ({
  "deal.draft": (world, company, role) =>
    world.run(
      company,
      "deal.draft",
      {
        dealId: DEAL,
        participantId: uuid(101),
        revisionId: uuid(102),
        linkId: uuid(103),
        name: "Again",
        terms,
        link: { recordRef: null, accountId: null },
      },
      role,
    ),
  "deal.discard": (world, company, role) => world.run(company, "deal.discard", { dealId: DEAL }, role),
  "deal.submit": (world, company, role) =>
    world.run(
      company,
      "deal.submit",
      {
        dealId: DEAL,
        revisionId: world.registration().status === "draft" ? uuid(102) : world.newId(),
        terms,
        invitations: terms.participants.map(({ organisationId }) => ({
          participantId: world.newId(),
          organisationId,
        })),
        answerId: world.newId(),
        acceptedBy: { name: "Ada", authority: "CEO", text: "Yes" },
        termsHash: termsHash(terms),
      },
      role,
    ),
  "deal.answer": (world, company, role) => world.answer(company, "accepted", role),
  "deal.decide": (world, company, role) => world.decide(company, "approved", role),
  "deal.withdraw": (world, company, role) =>
    world.run(company, "deal.withdraw", { dealId: DEAL, decisionId: world.newId(), reason: "x" }, role),
  "deal.leave": (world, company, role) =>
    world.run(company, "deal.leave", { dealId: DEAL, reason: "x" }, role),
  "deal.link": (world, company, role) =>
    world.run(
      company,
      "deal.link",
      { dealId: DEAL, linkId: world.newId(), recordRef: "a:b:opportunity:1", accountId: null },
      role,
    ),
  "quota.book": (world, company, role) =>
    world.run(
      company,
      "quota.book",
      { dealId: DEAL, rowId: world.newId(), amount: { minor: "100", currency: "USD" } },
      role,
    ),
  "plan.text.edit": (world, company, role) =>
    world.run(
      company,
      "plan.text.edit",
      { ...first(world), field: "customer_outcome", edit: written(world) },
      role,
    ),
  "plan.contribution.edit": (world, company, role) =>
    world.run(company, "plan.contribution.edit", { ...first(world), edit: written(world) }, role),
  "plan.milestone.put": addMilestone,
  "plan.stakeholder.put": addStakeholder,
  "plan.stance.set": (world, company, role) => {
    addStakeholder(world, company);
    const args = { ...first(world), stakeholderId: STAKEHOLDER, edit: edit(world, "sceptic" as const) };
    return world.run(company, "plan.stance.set", args, role);
  },
  "plan.row.remove": (world, company, role) => {
    addMilestone(world, company);
    return world.run(
      company,
      "plan.row.remove",
      { dealId: DEAL, kind: "milestone", rowId: MILESTONE, seen: [] },
      role,
    );
  },
  "plan.row.restore": (world, company, role) => {
    addMilestone(world, company);
    return world.run(
      company,
      "plan.row.restore",
      { dealId: DEAL, kind: "milestone", rowId: MILESTONE },
      role,
    );
  },
  "plan.assignment.propose": proposeLead,
  "plan.assignment.answer": (world, company, role) => {
    proposeLead(world, company);
    const holder = { organisationId: idOf[company], person };
    const args = { dealId: DEAL, duty: "demo", forOrganisationId: null, holder } as const;
    return world.run(company, "plan.assignment.answer", { ...args, answer: { kind: "accepted" } }, role);
  },
  "plan.commitment.set": setCommitment,
  "plan.commitment.accept": (world, company, role) => {
    setCommitment(world, company);
    return world.run(company, "plan.commitment.accept", { dealId: DEAL, terms: commitment }, role);
  },
  "plan.review.set": (world, company, role) =>
    world.run(company, "plan.review.set", { ...first(world), edit: edit(world, "2026-12-01") }, role),
  "plan.stage.set": (world, company, role) =>
    world.run(company, "plan.stage.set", { ...first(world), edit: edit(world, "demo" as const) }, role),
  "plan.check.mark": (world, company, role) =>
    world.run(
      company,
      "plan.check.mark",
      { ...first(world), check: "next_review", edit: edit<string | null>(world, "Too late.") },
      role,
    ),
  "touchpoint.record": (world, company, role) => touch(world, company, {}, role).result,
  "touchpoint.remove": (world, company, role) => {
    const { touchpointId } = touch(world, company);
    return world.run(company, "touchpoint.remove", { touchpointId }, role);
  },
  "evidence.judge": (world, company, role) =>
    judge(world, company, company === "harbor" ? OF_LUMEN : OF_HARBOR, "confirmed", role),
  "conflict.resolve": (world, company, role) => {
    const args = { dealId: DEAL, conflictId: CONFLICT, outcome: "this", reason: "They were first." } as const;
    return world.run(company, "conflict.resolve", args, role);
  },
  "attribution.overrule": (world, company, role) => overrule(world, company, "lumen", "sourced", role),
});
