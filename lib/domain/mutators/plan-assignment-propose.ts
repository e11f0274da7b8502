// Names who holds a duty. Of one's own organisation it counts at once; of another it is a proposal until that one accepts.
// Its inverse names the holder before: an acceptance given to that holder then counts again.
import { applyEdit } from "../deal/field.ts";
import { assignmentOf } from "../deal/plan-of.ts";
import { say } from "../messages/say.ts";
import { idTaken, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { idFor, isParticipant, notAParticipant, planChange } from "./plan-rows.ts";

export const proposeAssignment: Mutator<"plan.assignment.propose"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, duty, forOrganisationId, edit } = args;
    return planChange("plan.assignment.propose", state, dealId, context, (whole, edited) => {
      if ((duty === "account_executive") !== (forOrganisationId !== null)) {
        return refused("bad_arguments", say("duty.executiveOfOne"));
      }
      for (const each of [forOrganisationId, edit.value?.organisationId ?? null]) {
        if (each !== null && !isParticipant(whole, each, context.now)) return notAParticipant;
      }
      if (edit.value && forOrganisationId !== null && edit.value.organisationId !== forOrganisationId) {
        return refused("bad_arguments", say("duty.executiveOfOther"));
      }
      const known = assignmentOf(whole, duty, forOrganisationId);
      const id = idFor(whole, known, args.rowId);
      if (!id) return idTaken;
      return put({
        entity: "assignment",
        row: {
          id,
          dealId,
          duty,
          forOrganisationId,
          holder: applyEdit(known?.holder ?? null, edit, edited),
          answer: known?.answer ?? null,
        },
      });
    });
  },
};
