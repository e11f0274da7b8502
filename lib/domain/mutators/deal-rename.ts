// A placeholder bears another name in one deal from now on. What was accepted keeps the name that was shown then: it is part
// of what was hashed. Run by the server where its owner renames it. Undone by renaming it back.
import { ownerOfPlaceholder } from "../deal/offline.ts";
import { say } from "../messages/say.ts";
import { dealFor, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const renameInDeal: Mutator<"deal.rename"> = {
  needs: ({ dealId, organisationId }) => ({ deals: [dealId], partners: [organisationId] }),
  run(state, { dealId, organisationId }, context) {
    const found = dealFor("deal.rename", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const known = state.partner(organisationId);
    const isOurs = ownerOfPlaceholder(whole, organisationId)?.id === context.actor.organisationId;
    const row = whole.deal_participant.find(({ organisation }) => organisation.id === organisationId);
    if (!row || !isOurs || typeof known !== "object") {
      return refused("not_allowed", say("offline.keeperRenames"));
    }
    // The name is the one its owner keeps, whatever is asked for.
    const { name } = known.partnership.partner;
    if (row.organisation.name === name) return { outcome: "changes", changes: [] };
    return {
      outcome: "changes",
      changes: [
        put({ entity: "deal_participant", row: { ...row, organisation: { id: organisationId, name } } }),
      ],
    };
  },
};
