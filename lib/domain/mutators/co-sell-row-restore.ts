// Brings a removed step or target back, or says that a step which stands although it was removed shall stay. Its inverse is
// co-sell.row.remove.
import { coSellChange, needsOf, noLongerThere, putCoSell, putStep } from "./co-sell-rows.ts";
import type { Mutator } from "./mutator.ts";

export const restoreCoSellRow: Mutator<"co-sell.row.restore"> = {
  needs: needsOf,
  run(state, { partnershipId, kind, rowId }, context) {
    return coSellChange("co-sell.row.restore", state, partnershipId, context, ({ in: place, rows }) => {
      if (kind === "account") {
        const row = place === "plan" ? rows.accounts.find(({ id }) => id === rowId) : undefined;
        if (!row) return noLongerThere;
        return putCoSell({ entity: "co_sell_account", row: { ...row, removed: null, revived: null } });
      }
      const row = [...rows.steps].find(({ id }) => id === rowId);
      return row ? putStep({ ...row, removed: null, revived: null }) : noLongerThere;
    });
  },
};
