// An organisation's own tie to a deal: leaving it with a reason, and which CRM record and account it is for us.
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

export const linkDeal: Mutator<"deal.link"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const found = dealFor("deal.link", state, args.dealId, context);
    if ("outcome" in found) return found;
    const { dealId, recordRef, accountId } = args;
    const { organisationId } = context.actor;
    // One link per organisation: a new one takes its place.
    const id = found.whole.deal_link[0]?.id ?? args.linkId;
    return {
      outcome: "changes",
      changes: [put({ entity: "deal_link", row: { id, dealId, organisationId, recordRef, accountId } })],
    };
  },
};
