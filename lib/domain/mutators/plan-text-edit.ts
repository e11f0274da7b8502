// Edits one of the plan's texts: what the other side wrote meanwhile is merged. Its inverse is an edit back to the text
// before.
import { applyTextEdit } from "../deal/field.ts";
import { idTaken, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { idFor, planChange, tooManyKept } from "./plan-rows.ts";

export const editPlanText: Mutator<"plan.text.edit"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, field, edit } = args;
    return planChange("plan.text.edit", state, dealId, context, (whole, edited) => {
      const known = whole.plan_text.find((each) => each.field === field);
      const id = idFor(whole, known, args.rowId);
      if (!id) return idTaken;
      const body = applyTextEdit(known?.body ?? null, edit, edited);
      if (!body) return tooManyKept;
      return put({ entity: "plan_text", row: { id, dealId, field, body } });
    });
  },
};
