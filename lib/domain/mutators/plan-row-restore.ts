// Brings a removed milestone or stakeholder back, or says that one which stands although it was removed shall stay. Its
// inverse is plan.row.remove.
import { say } from "../messages/say.ts";
import { type DealRowPut, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { planChange } from "./plan-rows.ts";

export const restorePlanRow: Mutator<"plan.row.restore"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, kind, rowId } = args;
    return planChange("plan.row.restore", state, dealId, context, (whole) => {
      const row = whole[kind].find(({ id }) => id === rowId);
      if (!row) return refused("not_found", say("act.nothingThere"));
      return put({ entity: kind, row: { ...row, removed: null, revived: null } } as DealRowPut);
    });
  },
};
