// A participant leaves a deal, with a reason, and its partners that do not use Tandem with it: nobody could answer for them.
// It sees nothing of it from then on; the others are asked to act.
import { placeholdersOf } from "../deal/offline.ts";
import { say } from "../messages/say.ts";
import { dealFor, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const leaveDeal: Mutator<"deal.leave"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { actor, now } = context;
    const found = dealFor("deal.leave", state, args.dealId, context);
    if ("outcome" in found) return found;
    const participant = found.whole.deal_participant.find(
      ({ organisation }) => organisation.id === actor.organisationId,
    );
    if (!participant) return refused("not_found", say("deal.notInDeal"));
    const leaving = [...placeholdersOf(found.whole, actor.organisationId), participant];
    return {
      outcome: "changes",
      changes: leaving.map((each) =>
        put({
          entity: "deal_participant",
          row: { ...each, level: "left", since: now, reason: args.reason },
        }),
      ),
      access: leaving.map(({ organisation }) => ({
        dealId: args.dealId,
        organisationId: organisation.id,
        level: "left",
        since: now,
      })),
    };
  },
};
