// Sets the least an organisation commits itself to. One's own counts at once; for another it is a proposal until that one
// accepts. Its inverse sets the terms before: an acceptance given to those then counts again; or takes the first ones back.
import { applyEdit } from "../deal/field.ts";
import { idTaken, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { takeFirstBack } from "./plan-first-back.ts";
import { idFor, isParticipant, notAParticipant, planChange } from "./plan-rows.ts";

export const setCommitment: Mutator<"plan.commitment.set"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, organisationId, edit } = args;
    return planChange("plan.commitment.set", state, dealId, context, (whole, edited) => {
      if (!isParticipant(whole, organisationId, context.now)) return notAParticipant;
      const known = whole.commitment.find((each) => each.organisationId === organisationId);
      if ("takesBack" in edit) {
        // Terms that were accepted are the other side's, too.
        const first = known && !known.acceptance ? known.terms : null;
        return takeFirstBack("commitment", known, first, edit);
      }
      const id = idFor(whole, known, args.rowId);
      if (!id) return idTaken;
      return put({
        entity: "commitment",
        row: {
          id,
          dealId,
          organisationId,
          terms: applyEdit(known?.terms ?? null, edit, edited),
          acceptance: known?.acceptance ?? null,
        },
      });
    });
  },
};
