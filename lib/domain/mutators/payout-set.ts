// The payer says where a payment stands: expected, approved, paid, taken back, and the day of it. A fact each time; the
// latest counts. What is due follows from the versions and cannot be set.
import { nextPayoutStates, payoutsOf } from "../deal/payouts.ts";
import { say } from "../messages/say.ts";
import { dealFor, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";
import { takenAmong } from "./statement-rows.ts";

export const setPayout: Mutator<"payout.set"> = {
  needs: ({ dealId }) => ({ deals: [dealId] }),
  run(state, args, context) {
    const { dealId, payoutId, statementVersion, organisationId, state: next, day } = args;
    const found = dealFor("payout.set", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const due = payoutsOf(whole).find(
      (each) => each.statementVersion === statementVersion && each.organisationId === organisationId,
    );
    if (!due) return refused("not_found", say("payout.nothingDue"));
    if (!nextPayoutStates(due).includes(next)) {
      const now = due.payout?.state;
      return refused(
        "already_decided",
        now ? say("payout.cannotBecome", { now, next }) : say("payout.notScheduled", { next }),
      );
    }
    const taken = takenAmong(whole, [payoutId]);
    if (taken) return taken;
    const row = {
      id: payoutId,
      dealId,
      statementVersion,
      number: (due.payout?.number ?? 0) + 1,
      organisationId,
      state: next,
      day,
      set: authorOf(context),
    };
    return { outcome: "changes", changes: [put({ entity: "payout", row })] };
  },
};
