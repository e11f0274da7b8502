// Adds a step to a playbook, or edits or moves it; editing a removed one brings it back. Inverse of adding: co-sell.row.remove.
// Inverse of editing: an edit back to the values before.
import type { CoSellStep, ProgrammeStep } from "../../contract/co-sell.ts";
import type { Author } from "../../contract/plan.ts";
import { applyEdit, newField } from "../deal/field.ts";
import { afterEdit } from "../deal/removable.ts";
import { say } from "../messages/say.ts";
import { type CoSellPlace, coSellChange, needsOf, putStep } from "./co-sell-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { roomFor } from "./plan-rows.ts";

type Edits = Parameters<Mutator<"co-sell.step.put">["run"]>[1];

function newStep(
  { stepId: id, title, order }: Edits,
  place: CoSellPlace,
  by: Author,
): ProgrammeStep | CoSellStep | null {
  if (!title || !order) return null;
  const step = {
    id,
    createdBy: by,
    removed: null,
    revived: null,
    order: newField(order.value, id, by),
    title: newField(title.value, id, by),
  };
  return place.in === "plan"
    ? { partnershipId: place.partnership.id, ...step }
    : { organisationId: place.organisationId, ...step };
}

export const putCoSellStep: Mutator<"co-sell.step.put"> = {
  needs: needsOf,
  run(state, args, context) {
    return coSellChange("co-sell.step.put", state, args.partnershipId, context, (place, by) => {
      const steps: readonly (ProgrammeStep | CoSellStep)[] = place.rows.steps;
      const before = steps.find(({ id }) => id === args.stepId) ?? newStep(args, place, by);
      if (!before) return refused("not_found", say("coSell.stepGone"));
      const full = roomFor(steps, args.stepId);
      if (full) return full;
      return putStep({
        ...before,
        ...afterEdit(before, by),
        order: args.order ? applyEdit(before.order, args.order, by) : before.order,
        title: args.title ? applyEdit(before.title, args.title, by) : before.title,
      });
    });
  },
};
