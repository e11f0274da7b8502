// The author takes a registration back before it is decided, with a reason that everyone in the deal reads.
import { registrationOf } from "../deal/registration-status.ts";
import { say } from "../messages/say.ts";
import { dealFor, idTaken, isTaken, personOf, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const withdrawDeal: Mutator<"deal.withdraw"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { actor, now } = context;
    const found = dealFor("deal.withdraw", state, args.dealId, context);
    if ("outcome" in found) return found;
    const { revision } = registrationOf(found.whole, now);
    if (!revision) return refused("not_found", say("deal.nothingSubmitted"));
    if (isTaken(found.whole, args.decisionId)) return idTaken;
    return {
      outcome: "changes",
      changes: [
        put({
          entity: "registration_decision",
          row: {
            id: args.decisionId,
            dealId: args.dealId,
            revisionId: revision.id,
            organisationId: actor.organisationId,
            outcome: "withdrawn",
            reason: args.reason,
            decidedBy: personOf(actor),
            decidedAt: now,
            protectedUntil: null,
          },
        }),
      ],
    };
  },
};
