// Takes a step out of a playbook or a company off the targets. A step that somebody edited meanwhile, unseen, stands and says so.
// Its inverse is co-sell.row.restore.
import { afterRemoval } from "../deal/removable.ts";
import { coSellChange, needsOf, noLongerThere, putCoSell, putStep } from "./co-sell-rows.ts";
import type { Mutator } from "./mutator.ts";

export const removeCoSellRow: Mutator<"co-sell.row.remove"> = {
  needs: needsOf,
  run(state, { partnershipId, kind, rowId, seen }, context) {
    return coSellChange("co-sell.row.remove", state, partnershipId, context, ({ in: place, rows }, by) => {
      if (kind === "account") {
        const row = place === "plan" ? rows.accounts.find(({ id }) => id === rowId) : undefined;
        if (!row) return noLongerThere;
        return putCoSell({ entity: "co_sell_account", row: row.removed ? row : { ...row, removed: by } });
      }
      const row = [...rows.steps].find(({ id }) => id === rowId);
      if (!row) return noLongerThere;
      // Removed by both: the first one stands.
      return putStep(row.removed ? row : { ...row, ...afterRemoval(row, [row.order, row.title], seen, by) });
    });
  },
};
