// Throws a draft away as a whole. Its inverse is removal.undo.
import { dealEntityNames } from "../deal-whole.ts";
import { dealFor, remove } from "./deal-rows.ts";
import { againstOver } from "./draft-over.ts";
import type { Mutator } from "./mutator.ts";
import { type KeptRow, keepRemoved } from "./removal-rows.ts";

export const discardDeal: Mutator<"deal.discard"> = {
  needs: (args) => ({ deals: [args.dealId], removals: true }),
  history: "none",
  run(state, args, context) {
    const found = dealFor("deal.discard", state, args.dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const against = againstOver(whole, args.over);
    if (against) return against;
    const rows = dealEntityNames.flatMap((entity) => whole[entity].map((row): KeptRow => ({ entity, row })));
    const kept = keepRemoved("draft", rows, args.keepAs, state, context);
    if ("outcome" in kept) return kept;
    const changes = dealEntityNames.flatMap((entity) => whole[entity].map((row) => remove(entity, row)));
    return { outcome: "changes", changes: [...changes, ...kept] };
  },
};
