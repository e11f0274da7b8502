// Where the deal stands for our organisation, in joint stages. Its inverse sets the stage before, or takes the first one back.
import { applyEdit } from "../deal/field.ts";
import { idTaken, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { takeFirstBack } from "./plan-first-back.ts";
import { idFor, planChange } from "./plan-rows.ts";

export const setStage: Mutator<"plan.stage.set"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, edit } = args;
    const { organisationId } = context.actor;
    return planChange("plan.stage.set", state, dealId, context, (whole, edited) => {
      const known = whole.stage_report.find((each) => each.organisationId === organisationId);
      if ("takesBack" in edit) return takeFirstBack("stage_report", known, known?.stage ?? null, edit);
      const id = idFor(whole, known, args.rowId);
      if (!id) return idTaken;
      const stage = applyEdit(known?.stage ?? null, edit, edited);
      return put({ entity: "stage_report", row: { id, dealId, organisationId, stage } });
    });
  },
};
