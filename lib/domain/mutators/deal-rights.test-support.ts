// Who may do what in a deal, written out from the product's words beside the table of `may.ts`, never read from it: the
// matrices compare what the mutators let through with this. A rule that is to change is changed in both.
import { type MemberRole, type RegistrationStatus, registrationStatus } from "../../contract/words.ts";
import type { DealAct, Place } from "../deal/may.ts";

type Right = {
  roles: readonly MemberRole[];
  /** Of the company that registered it. */
  authorRoles?: readonly MemberRole[];
  places: readonly Place[];
  never?: Place;
  statuses: readonly RegistrationStatus[];
};

/** For partners that do not use Tandem; their matrix is `offline-matrix.test.ts`. */
export type OfflineAct = Extract<DealAct, "deal.record" | "deal.succeed" | "deal.rename">;

const everyone: readonly MemberRole[] = ["rep", "partner_manager", "manager", "admin"];
const speakers: readonly MemberRole[] = ["partner_manager", "manager", "admin"];
const managers: readonly MemberRole[] = ["manager", "admin"];
const all: readonly RegistrationStatus[] = registrationStatus.options;
const asking: readonly RegistrationStatus[] = ["submitted", "action_required", "in_review"];
/** Open, protected or protected before: worked on. */
const worked: readonly RegistrationStatus[] = [...asking, "approved", "expired"];
const sent = all.filter((status) => status !== "draft");
const inside: readonly Place[] = ["author", "payer", "accepted"];
const named: readonly Place[] = [...inside, "invited"];
const planned: Right = { roles: everyone, places: inside, statuses: ["draft", ...worked] };

export const rights: Record<DealAct, Right> = {
  "deal.draft": { roles: everyone, places: ["author"], statuses: ["draft"] },
  "deal.discard": { roles: everyone, places: ["author"], statuses: ["draft"] },
  // It accepts for its company: of the author's people anybody, of others who speaks for theirs.
  "deal.submit": {
    roles: speakers,
    authorRoles: everyone,
    places: inside,
    statuses: all.filter((status) => status !== "withdrawn"),
  },
  "deal.answer": { roles: speakers, places: named, statuses: asking },
  "deal.record": { roles: speakers, places: inside, statuses: asking },
  "deal.succeed": { roles: ["admin"], places: inside, statuses: worked },
  "deal.rename": { roles: ["partner_manager", "admin"], places: named, statuses: all },
  // Of the payer alone, whoever registered it.
  "deal.decide": { roles: speakers, places: ["payer"], statuses: ["in_review"] },
  "deal.withdraw": { roles: everyone, places: ["author"], statuses: asking },
  "deal.leave": { roles: speakers, places: named, never: "author", statuses: worked },
  "deal.link": { roles: everyone, places: named, statuses: all },
  "conflict.resolve": { roles: managers, places: ["payer"], statuses: worked },
  "plan.text.edit": planned,
  "plan.contribution.edit": planned,
  "plan.milestone.put": planned,
  "plan.stakeholder.put": planned,
  "plan.stance.set": planned,
  "plan.row.remove": planned,
  "plan.row.restore": planned,
  "plan.assignment.propose": planned,
  "plan.assignment.answer": planned,
  "plan.commitment.set": planned,
  "plan.commitment.accept": planned,
  "plan.review.set": planned,
  "plan.stage.set": planned,
  "plan.check.mark": { ...planned, roles: speakers },
  "touchpoint.record": planned,
  "touchpoint.remove": planned,
  "evidence.judge": { roles: everyone, places: inside, statuses: worked },
  "attribution.overrule": { roles: speakers, places: ["payer"], statuses: worked },
  // What a deal came to outlasts its registration.
  "deal.outcome.report": { roles: everyone, places: inside, statuses: sent },
  "statement.issue": { roles: speakers, places: ["payer"], statuses: sent },
  "payout.set": { roles: speakers, places: ["payer"], statuses: sent },
  "dispute.raise": { roles: speakers, places: inside, never: "payer", statuses: sent },
  "dispute.resolve": { roles: speakers, places: inside, statuses: sent },
  "handover.answer": { roles: everyone, places: inside, statuses: sent },
  "quota.book": { roles: everyone, places: inside, statuses: all },
};

/** Whether a member of this role may, whose company has these places while the registration is so. */
export function isWritten(
  command: DealAct,
  places: readonly Place[],
  role: MemberRole,
  status: RegistrationStatus,
): boolean {
  const { roles, authorRoles, places: granted, never, statuses } = rights[command];
  return (
    places.some((place) => granted.includes(place)) &&
    !places.some((place) => place === never) &&
    ((places.includes("author") && authorRoles) || roles).includes(role) &&
    statuses.includes(status)
  );
}
