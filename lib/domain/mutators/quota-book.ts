// Says which amount a deal counts for our own sellers: what our CRM shows, or another. Ours alone. Its inverse books the
// amount before, or none.
import { say } from "../messages/say.ts";
import { dealFor, idTaken, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf, idFor } from "./plan-rows.ts";

export const bookAmount: Mutator<"quota.book"> = {
  needs: ({ dealId }) => ({ deals: [dealId] }),
  history: "own",
  run(state, { dealId, rowId, amount }, context) {
    const found = dealFor("quota.book", state, dealId, context);
    if ("outcome" in found) return found;
    if (amount?.minor.startsWith("-")) {
      return refused("bad_arguments", say("quota.belowZero"));
    }
    const { organisationId } = context.actor;
    const known = found.whole.booked_amount.find((each) => each.organisationId === organisationId);
    const id = idFor(found.whole, known, rowId);
    if (!id) return idTaken;
    const row = { id, dealId, organisationId, amount, booked: authorOf(context) };
    return { outcome: "changes", changes: [put({ entity: "booked_amount", row })] };
  },
};
