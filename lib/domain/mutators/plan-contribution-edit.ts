// An organisation edits what it brings to the deal, in its own words; colleagues' edits are merged. An empty text takes it
// back. Its inverse is an edit back to the text before.
import { applyTextEdit } from "../deal/field.ts";
import { speaksFor } from "../deal/offline.ts";
import { idTaken, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { idFor, notTheirs, planChange, tooManyKept } from "./plan-rows.ts";

export const editContribution: Mutator<"plan.contribution.edit"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, edit } = args;
    return planChange("plan.contribution.edit", state, dealId, context, (whole, edited) => {
      const organisationId = args.organisationId ?? context.actor.organisationId;
      if (!speaksFor(whole, context.actor.organisationId, organisationId)) return notTheirs;
      const known = whole.contribution.find((each) => each.organisationId === organisationId);
      const id = idFor(whole, known, args.rowId);
      if (!id) return idTaken;
      const body = applyTextEdit(known?.body ?? null, edit, edited);
      if (!body) return tooManyKept;
      return put({ entity: "contribution", row: { id, dealId, organisationId, body } });
    });
  },
};
