// A manager's mark on a check of the joint plan: it holds by its rule, and is not good enough. Each organisation has its own.
// Its inverse sets the mark before.
import { applyEdit } from "../deal/field.ts";
import { idTaken, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { idFor, planChange } from "./plan-rows.ts";

export const markCheck: Mutator<"plan.check.mark"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, check, edit } = args;
    const { organisationId } = context.actor;
    return planChange("plan.check.mark", state, dealId, context, (whole, edited) => {
      const known = whole.check_mark.find(
        (each) => each.organisationId === organisationId && each.check === check,
      );
      const id = idFor(whole, known, args.rowId);
      if (!id) return idTaken;
      const reason = applyEdit(known?.reason ?? null, edit, edited);
      return put({ entity: "check_mark", row: { id, dealId, organisationId, check, reason } });
    });
  },
};
