// Throws a draft away as a whole.
import { dealEntityNames } from "../deal-whole.ts";
import { dealFor, remove } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";

export const discardDeal: Mutator<"deal.discard"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  history: "none",
  run(state, args, context) {
    const found = dealFor("deal.discard", state, args.dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const changes = dealEntityNames.flatMap((entity) => whole[entity].map((row) => remove(entity, row)));
    return { outcome: "changes", changes };
  },
};
