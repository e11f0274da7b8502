// The acts on duties and commitments with the way back from each. Called by their parts.
import type { Assignment, Commitment, Field, Holder, PlanValue, Version } from "#lib/contract/plan.ts";
import type { Edit, FirstBack } from "#lib/contract/plan-mutations.ts";
import type { Duty } from "#lib/contract/words.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { beginning, changing } from "./edits.ts";

export type Slot = { duty: Duty; forOrganisationId: string | null };
export type Terms = PlanValue<"commitment">;

export const placeOfDuty = ({ duty, forOrganisationId }: Slot) =>
  `assignment:${duty}:${forOrganisationId ?? ""}`;

/** One row for each duty: the id counts only where this is its first. */
export function naming(dealId: string, { duty, forOrganisationId }: Slot, known: Assignment | undefined) {
  const rowId = known?.id ?? newId();
  const toAct = (edit: Edit<Holder | null>): Act => ({
    command: "plan.assignment.propose",
    mutation: { dealId, rowId, duty, forOrganisationId, edit },
  });
  return {
    toAct,
    /** `over`: the holder as it was shown when the naming began. */
    to(holder: Holder | null, over: Field<Holder | null> | null) {
      const { step, back } = changing<Holder | null>(over, holder, null);
      return { acts: [toAct(step.edit)], back: back.map(({ edit }) => toAct(edit)) };
    },
  };
}

export function committing(dealId: string, organisationId: string, known: Commitment | undefined) {
  const rowId = known?.id ?? newId();
  const toAct = (edit: Edit<Terms> | FirstBack): Act => ({
    command: "plan.commitment.set",
    mutation: { dealId, rowId, organisationId, edit },
  });
  return {
    toAct,
    /** A first one goes when it is taken back, unless it was accepted or changed since. */
    to(terms: Terms, over: Version<Terms> | null) {
      if (!over) {
        const { edit, back } = beginning(terms);
        return { acts: [toAct(edit)], back: [toAct(back)] };
      }
      const { step, back } = changing(over, terms, terms);
      return { acts: [toAct(step.edit)], back: back.map(({ edit }) => toAct(edit)) };
    },
  };
}
