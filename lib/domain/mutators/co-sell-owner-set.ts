// Says who answers for a co-sell plan on our side: a member of ours. Of a placeholder of ours, who is recorded to do so there.
// The other side names its own. Its inverse names who it was before, or nobody.
import { applyEdit, sameValue } from "../deal/field.ts";
import { isOffline } from "../deal/offline.ts";
import { coSellChange, needsOf, putCoSell } from "./co-sell-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const setCoSellOwner: Mutator<"co-sell.owner.set"> = {
  needs: needsOf,
  run(state, args, context) {
    const { partnershipId, organisationId, rowId, edit } = args;
    return coSellChange("co-sell.owner.set", state, partnershipId, context, (place, by) => {
      if (place.in !== "plan") return refused("bad_arguments", "An owner is named in a co-sell plan.");
      const { partnership, rows } = place;
      const isOurs = organisationId === context.actor.organisationId;
      if (!isOurs && !(isOffline(partnership) && organisationId === partnership.partner.id)) {
        return refused("not_allowed", "The other company names its own owner.");
      }
      const held = state.coSell();
      const { value } = edit;
      // A device that does not know its colleagues lets the server decide.
      if (isOurs && value && typeof held === "object") {
        const isMember = held.people.some((person) => sameValue(person, value));
        if (!isMember) return refused("bad_arguments", "Name an active member of your organisation.");
      }
      const known = rows.owners.find((each) => each.organisationId === organisationId);
      const person = applyEdit(known?.person ?? null, edit, by);
      return putCoSell({
        entity: "co_sell_owner",
        row: { id: known?.id ?? rowId, partnershipId, organisationId, person },
      });
    });
  },
};
