// Which CRM record and which of our accounts a deal is for us. Ours alone.
import { dealFor, idTaken, isTaken, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";

export const linkDeal: Mutator<"deal.link"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const found = dealFor("deal.link", state, args.dealId, context);
    if ("outcome" in found) return found;
    const { dealId, recordRef, accountId } = args;
    const { organisationId } = context.actor;
    // One link per organisation: a new one takes its place.
    const before = found.whole.deal_link[0];
    if (!before && isTaken(found.whole, args.linkId)) return idTaken;
    const id = before?.id ?? args.linkId;
    return {
      outcome: "changes",
      changes: [put({ entity: "deal_link", row: { id, dealId, organisationId, recordRef, accountId } })],
    };
  },
};
