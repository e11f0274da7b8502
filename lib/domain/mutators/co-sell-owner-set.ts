// Says who answers for a co-sell plan on our side: a member of ours, bound to it. Of a placeholder of ours, who is recorded to do so there.
// The other side names its own. Its inverse names who it was before, or nobody.
import { boundOwner } from "../co-sell/owners.ts";
import { applyEdit } from "../deal/field.ts";
import { isOffline } from "../deal/offline.ts";
import { say } from "../messages/say.ts";
import { coSellChange, needsOf, putCoSell } from "./co-sell-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const setCoSellOwner: Mutator<"co-sell.owner.set"> = {
  needs: needsOf,
  run(state, args, context) {
    const { partnershipId, organisationId, rowId, edit } = args;
    return coSellChange("co-sell.owner.set", state, partnershipId, context, (place, by) => {
      if (place.in !== "plan") return refused("bad_arguments", say("coSell.ownerInPlan"));
      const { partnership, rows } = place;
      const isOurs = organisationId === context.actor.organisationId;
      if (!isOurs && !(isOffline(partnership) && organisationId === partnership.partner.id)) {
        return refused("not_allowed", say("coSell.theirOwner"));
      }
      const held = state.coSell();
      let { value } = edit;
      // A device that does not know its colleagues lets the server decide.
      if (isOurs && value && typeof held === "object") {
        value = boundOwner(partnershipId, held.people, value);
        if (!value) return refused("bad_arguments", say("coSell.activeMember"));
      }
      const known = rows.owners.find((each) => each.organisationId === organisationId);
      const person = applyEdit(known?.person ?? null, { ...edit, value }, by);
      // Only members are named, so whoever is named now is there; an edit that has come already changes nothing.
      const leftAt = person === known?.person ? known.leftAt : null;
      return putCoSell({
        entity: "co_sell_owner",
        row: { id: known?.id ?? rowId, partnershipId, organisationId, person, leftAt },
      });
    });
  },
};
