// The payer's manager decides a conflict, with a reason: which of the two goes ahead, or both. The payer's own; what the
// others learn of it the payer's policy says. The first decision stands.
import { say } from "../messages/say.ts";
import { dealFor, personOf, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const resolveConflict: Mutator<"conflict.resolve"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, conflictId, outcome, reason } = args;
    const found = dealFor("conflict.resolve", state, dealId, context);
    if ("outcome" in found) return found;
    const row = found.whole.conflict.find(({ id }) => id === conflictId);
    if (!row) return refused("not_found", say("conflict.gone"));
    if (row.resolution) {
      const { name } = row.resolution.resolvedBy;
      return refused("already_decided", say("conflict.decidedBefore", { name }));
    }
    if (row.endedAt !== null) return refused("not_found", say("conflict.ended"));
    const { actor, now } = context;
    const resolution = { outcome, reason, resolvedBy: personOf(actor), resolvedAt: now };
    return { outcome: "changes", changes: [put({ entity: "conflict", row: { ...row, resolution } })] };
  },
};
