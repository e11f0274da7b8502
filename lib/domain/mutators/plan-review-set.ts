// Sets the day of the next review. Its inverse sets the day before.
import { applyEdit } from "../deal/field.ts";
import { idTaken, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { idFor, planChange } from "./plan-rows.ts";

export const setReview: Mutator<"plan.review.set"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, edit } = args;
    return planChange("plan.review.set", state, dealId, context, (whole, edited) => {
      const [known] = whole.next_review;
      const id = idFor(whole, known, args.rowId);
      if (!id) return idTaken;
      const date = applyEdit(known?.date ?? null, edit, edited);
      return put({ entity: "next_review", row: { id, dealId, date } });
    });
  },
};
