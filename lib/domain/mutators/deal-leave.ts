// A participant leaves a deal, with a reason. It sees nothing of it from then on; the others are asked to act.
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
    if (!participant) return refused("not_found", "Your organisation is not part of this deal.");
    const row = { ...participant, level: "left", since: now, reason: args.reason } as const;
    return {
      outcome: "changes",
      changes: [put({ entity: "deal_participant", row })],
      access: [{ dealId: args.dealId, organisationId: actor.organisationId, level: "left", since: now }],
    };
  },
};
