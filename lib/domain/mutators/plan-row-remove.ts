// Removes a milestone or a stakeholder. What somebody edited meanwhile, unseen by the one who removes, stands and says so:
// the same whichever of the two arrives first. Its inverse is plan.row.restore.
import { afterRemoval } from "../deal/removable.ts";
import { say } from "../messages/say.ts";
import { type DealRowPut, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { fieldsOf, planChange } from "./plan-rows.ts";

export const removePlanRow: Mutator<"plan.row.remove"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, kind, rowId, seen } = args;
    return planChange("plan.row.remove", state, dealId, context, (whole, by) => {
      const row = whole[kind].find(({ id }) => id === rowId);
      if (!row) return refused("not_found", say("act.nothingThere"));
      // Removed by both: the first one stands.
      const after = row.removed ? row : { ...row, ...afterRemoval(row, fieldsOf(row), seen, by) };
      return put({ entity: kind, row: after } as DealRowPut);
    });
  },
};
