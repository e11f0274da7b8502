// Who may do what in a deal, in one table that mutators, screens and tests read: by member role, by the organisation's
// place in the deal, by the registration's status. Whatever is not in the table is refused.
import type { EvidenceCommand } from "../../contract/evidence-mutations.ts";
import type { ConflictCommand, DealCommand } from "../../contract/mutations.ts";
import type { PlanCommand } from "../../contract/plan-mutations.ts";
import type { QuotaCommand } from "../../contract/quota.ts";
import { partneringRoles, seniorRoles } from "../../contract/roles.ts";
import type { StatementCommand } from "../../contract/statement-mutations.ts";
import type { MemberRole, RegistrationStatus } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import { isAskedToConfirm, registrationOf } from "./registration-status.ts";

/** An organisation's place: what it did and how far it is in. `author` and `payer` have accepted, too. */
export type Place = "author" | "payer" | "accepted" | "invited";

type Rule = {
  roles: readonly MemberRole[];
  /** In place of `roles` for the author's own members. */
  authorRoles?: readonly MemberRole[];
  /** Only while the latest revision is not decided. */
  undecided?: true;
  places: readonly Place[];
  /** Stands against it even where another place speaks for it. */
  never?: Place;
  statuses: readonly RegistrationStatus[];
  /** Also in these, whatever is decided, for one that came in the place of its placeholder and has not accepted yet. */
  lateStatuses?: readonly RegistrationStatus[];
};

const everyone: readonly MemberRole[] = ["rep", "partner_manager", "manager", "admin"];
const open: readonly RegistrationStatus[] = ["submitted", "action_required", "in_review"];
const inside: readonly Place[] = ["author", "payer", "accepted"];

/** Touchpoints have commands of their own; these are those that everyone in the deal sees. */
export type TouchpointAct = "touchpoint.record" | "touchpoint.remove";
/** What is done to a deal: to its registration, to its joint plan, to what speaks for it, or after it ended. */
export type DealAct =
  | ConflictCommand
  | DealCommand
  | PlanCommand
  | EvidenceCommand
  | StatementCommand
  | Extract<QuotaCommand, "quota.book">
  | TouchpointAct;

/** The plan is edited by all who are inside, until the deal is given up. What is whose, each mutator asks. */
const planRule: Rule = {
  roles: everyone,
  places: inside,
  statuses: ["draft", ...open, "approved", "expired"],
};

/** What a deal came to outlasts its registration: a revision that is rejected after the win undoes no payment. */
const begun: readonly RegistrationStatus[] = [...open, "approved", "rejected", "expired", "withdrawn"];

export const dealRules: Record<DealAct, Rule> = {
  "deal.draft": { roles: everyone, places: ["author"], statuses: ["draft"] },
  "deal.discard": { roles: everyone, places: ["author"], statuses: ["draft"] },
  // A revision accepts for those who submit it, and asks everyone again: like an answer, but for its author's reps.
  "deal.submit": {
    roles: seniorRoles,
    authorRoles: everyone,
    places: inside,
    statuses: ["draft", ...open, "approved", "rejected", "expired"],
  },
  "deal.answer": {
    roles: seniorRoles,
    places: ["author", "payer", "accepted", "invited"],
    statuses: open,
    undecided: true,
    lateStatuses: [...open, "approved", "expired"],
  },
  // For a placeholder of one's own; the mutator asks whose it is.
  "deal.record": { roles: seniorRoles, places: inside, statuses: open, undecided: true },
  // The newcomer was confirmed by an admin of each side before.
  "deal.succeed": { roles: ["admin"], places: inside, statuses: [...open, "approved", "expired"] },
  // By whoever may rename the placeholder; the mutator asks whose it is. What ended bears its new name, too.
  "deal.rename": {
    roles: partneringRoles,
    places: ["author", "payer", "accepted", "invited"],
    statuses: ["draft", ...open, "approved", "rejected", "expired", "withdrawn"],
  },
  "deal.decide": { roles: seniorRoles, places: ["payer"], statuses: ["in_review"] },
  "deal.withdraw": { roles: everyone, places: ["author"], statuses: open, undecided: true },
  "deal.leave": {
    roles: seniorRoles,
    places: ["payer", "accepted", "invited"],
    // The author withdraws instead, as long as nothing is decided.
    never: "author",
    statuses: [...open, "approved", "expired"],
  },
  "deal.link": {
    roles: everyone,
    places: ["author", "payer", "accepted", "invited"],
    statuses: [...open, "draft", "approved", "rejected", "expired", "withdrawn"],
  },
  // A reason that stands for the company, among its own.
  "conflict.resolve": {
    roles: ["manager", "admin"],
    places: ["payer"],
    statuses: [...open, "approved", "expired"],
  },
  "plan.text.edit": planRule,
  "plan.contribution.edit": planRule,
  "plan.milestone.put": planRule,
  "plan.stakeholder.put": planRule,
  "plan.stance.set": planRule,
  "plan.row.remove": planRule,
  "plan.row.restore": planRule,
  "plan.assignment.propose": planRule,
  "plan.assignment.answer": planRule,
  "plan.commitment.set": planRule,
  "plan.commitment.accept": planRule,
  "plan.review.set": planRule,
  "plan.stage.set": planRule,
  // A deal review is a manager's.
  "plan.check.mark": { ...planRule, roles: seniorRoles },
  "touchpoint.record": planRule,
  // Whose it is, the mutator asks.
  "touchpoint.remove": planRule,
  "evidence.judge": { roles: everyone, places: inside, statuses: [...open, "approved", "expired"] },
  "attribution.overrule": {
    roles: seniorRoles,
    places: ["payer"],
    statuses: [...open, "approved", "expired"],
  },
  // Whoever sells knows how it ended.
  "deal.outcome.report": { roles: everyone, places: inside, statuses: begun },
  "statement.issue": { roles: seniorRoles, places: ["payer"], statuses: begun },
  "payout.set": { roles: seniorRoles, places: ["payer"], statuses: begun },
  // Who pays issues another version instead.
  "dispute.raise": { roles: seniorRoles, places: ["author", "accepted"], never: "payer", statuses: begun },
  "dispute.resolve": { roles: seniorRoles, places: inside, statuses: begun },
  "handover.answer": { roles: everyone, places: inside, statuses: begun },
  // Our own, like the link to our CRM record.
  "quota.book": { roles: everyone, places: inside, statuses: ["draft", ...begun] },
};

/** The organisation's places in this deal; none where it is not, or no longer, in it. */
export function placesOf(whole: DealWhole, organisationId: string, now: number): Place[] {
  const [deal] = whole.deal;
  const participant = whole.deal_participant.find(({ organisation }) => organisation.id === organisationId);
  if (!deal || !participant || participant.level === "left") return [];
  if (participant.level === "invited") return ["invited"];
  const places: Place[] = ["accepted"];
  if (deal.createdBy.organisationId === organisationId) places.push("author");
  if (registrationOf(whole, now).terms?.payerId === organisationId) places.push("payer");
  return places;
}

export type May = { allowed: true } | { allowed: false; reason: "not_in_deal" | "role" | "place" | "status" };

/** The first reason that stands against it. */
export function mayInDeal(
  command: DealAct,
  whole: DealWhole,
  actor: { organisationId: string; role: MemberRole },
  now: number,
): May {
  const rule = dealRules[command];
  const places = placesOf(whole, actor.organisationId, now);
  if (places.length === 0) return { allowed: false, reason: "not_in_deal" };
  const fits =
    places.some((place) => rule.places.includes(place)) && !places.some((place) => place === rule.never);
  if (!fits) return { allowed: false, reason: "place" };
  const roles = (places.includes("author") && rule.authorRoles) || rule.roles;
  if (!roles.includes(actor.role)) return { allowed: false, reason: "role" };
  const registration = registrationOf(whole, now);
  const { status, decision } = registration;
  const isLate =
    rule.lateStatuses?.includes(status) && isAskedToConfirm(whole, registration, actor.organisationId);
  const isTime = isLate || (rule.statuses.includes(status) && !(rule.undecided && decision !== null));
  if (!isTime) return { allowed: false, reason: "status" };
  return { allowed: true };
}
