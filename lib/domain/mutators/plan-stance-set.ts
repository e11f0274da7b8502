// Where a stakeholder stands, as our organisation sees it: ours alone. Its inverse sets the stance before.
import { applyEdit } from "../deal/field.ts";
import { say } from "../messages/say.ts";
import { idTaken, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { idFor, planChange } from "./plan-rows.ts";

export const setStance: Mutator<"plan.stance.set"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, stakeholderId, edit } = args;
    const { organisationId } = context.actor;
    return planChange("plan.stance.set", state, dealId, context, (whole, edited) => {
      if (!whole.stakeholder.some(({ id }) => id === stakeholderId)) {
        return refused("not_found", say("stakeholder.gone"));
      }
      const known = whole.stakeholder_stance.find((each) => each.stakeholderId === stakeholderId);
      const id = idFor(whole, known, args.rowId);
      if (!id) return idTaken;
      const stance = applyEdit(known?.stance ?? null, edit, edited);
      return put({
        entity: "stakeholder_stance",
        row: { id, dealId, organisationId, stakeholderId, stance },
      });
    });
  },
};
