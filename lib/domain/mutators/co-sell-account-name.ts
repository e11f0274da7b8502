// Names a company as a target of both: one that each side shows the other already, so that nothing is revealed. Confirmed, because
// no device knows what its partner is shown. Of a placeholder, which is shown nothing, any account of our list.
import { say } from "../messages/say.ts";
import { isSameCompany } from "../same-company.ts";
import { coSellChange, needsOf, putCoSell } from "./co-sell-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { roomFor } from "./plan-rows.ts";

export const nameAccount: Mutator<"co-sell.account.name"> = {
  needs: needsOf,
  // Which account of ours it is stays ours.
  history: (args) => ({ ...args, accountId: args.targetId }),
  run(state, args, context) {
    const { partnershipId, targetId, accountId } = args;
    return coSellChange("co-sell.account.name", state, partnershipId, context, ({ in: place, rows }, by) => {
      if (place !== "plan") return refused("bad_arguments", say("coSell.targetsInPlan"));
      const held = state.coSell();
      const customer =
        typeof held === "object" ? held.customer({ partnershipId, accountId }) : ("unknown" as const);
      if (customer === "unknown") return null;
      if (customer === "absent") {
        return refused("not_found", say("coSell.showInFull"));
      }
      const known = rows.accounts.find((each) => isSameCompany(each.customer, customer));
      if (known) {
        if (!known.removed)
          return refused("already_exists", say("coSell.namedAlready", { name: known.customer.name }));
        return putCoSell({ entity: "co_sell_account", row: { ...known, removed: null, revived: null } });
      }
      const full = roomFor(rows.accounts, targetId);
      if (full) return full;
      return putCoSell({
        entity: "co_sell_account",
        row: { id: targetId, partnershipId, createdBy: by, removed: null, revived: null, customer },
      });
    });
  },
};
