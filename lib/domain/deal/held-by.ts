// What a person holds in a deal: whatever would stand without anybody if they left. Called by the server when a membership
// ends, by the view that tells an admin before, and by what waits for managers afterwards.
import type { Duty } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import { isDayOver } from "./calendar-day.ts";
import type { Named } from "./departures.ts";
import { disputesOf } from "./disputes.ts";
import type { FixPlace } from "./plan-checks.ts";
import { planOf } from "./plan-of.ts";
import { registrationOf } from "./registration-status.ts";

export type Held = { named: Named } & (
  | { kind: "relationship_owner" }
  | { kind: "duty"; duty: Duty; forOrganisationId: string | null }
  | { kind: "milestone"; milestoneId: string; title: string }
  | { kind: "next_step"; touchpointId: string; title: string }
  | { kind: "dispute"; disputeId: string }
);

const isGivenUp = (whole: DealWhole, now: number) => {
  const { status } = registrationOf(whole, now);
  return status === "rejected" || status === "withdrawn";
};

/** In the order of a deal's page. Nothing of a deal that was given up, and nothing that is done or past. */
export function heldBy(whole: DealWhole, isThey: (named: Named) => boolean, now: number): Held[] {
  if (isGivenUp(whole, now)) return [];
  const plan = planOf(whole);
  const owner = registrationOf(whole, now).terms?.relationshipOwner;
  const all: Held[] = [
    ...(owner ? [{ kind: "relationship_owner" as const, named: owner }] : []),
    ...plan.assignments.flatMap(({ assignment: { duty, forOrganisationId, holder }, state }): Held[] =>
      holder.value && state !== "declined"
        ? [{ kind: "duty", duty, forOrganisationId, named: holder.value }]
        : [],
    ),
    ...plan.milestones.flatMap(({ milestone: { id, title, owner, status } }): Held[] =>
      owner.value && (status.value === "open" || status.value === "in_progress")
        ? [{ kind: "milestone", milestoneId: id, title: title.value, named: owner.value }]
        : [],
    ),
    ...whole.deal_touchpoint.flatMap(({ id, nextStep }): Held[] => {
      const isPast = nextStep?.date != null && isDayOver(nextStep.date, now);
      return nextStep?.owner && !isPast
        ? [{ kind: "next_step", touchpointId: id, title: nextStep.text, named: nextStep.owner }]
        : [];
    }),
    ...disputesOf(whole, now).flatMap(({ dispute, resolution }): Held[] =>
      resolution ? [] : [{ kind: "dispute", disputeId: dispute.id, named: dispute.owner }],
    ),
  ];
  return all.filter(({ named }) => isThey(named));
}

/** Where another one is named; null: it is said anew where it was said, with another touchpoint or a resolution. */
export function placeOfHeld(held: Held): FixPlace | null {
  switch (held.kind) {
    case "relationship_owner":
      return { at: "registration" };
    case "duty":
      return { at: "assignment", duty: held.duty, forOrganisationId: held.forOrganisationId };
    case "milestone":
      return { at: "milestone", milestoneId: held.milestoneId };
    case "next_step":
    case "dispute":
      return null;
  }
}
