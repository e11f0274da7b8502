// Edits what our programme says for every partnership, or what the plan of one partnership says: each field merged as those of
// a joint plan are. Its inverse is an edit back to the value before.
import type { Author, Field } from "../../contract/plan.ts";
import type { Edit } from "../../contract/plan-mutations.ts";
import { applyEdit, applyTextEdit } from "../deal/field.ts";
import { say } from "../messages/say.ts";
import { coSellChange, needsOf, putCoSell } from "./co-sell-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { tooManyKept } from "./plan-rows.ts";

const edited = <T>(field: Field<T> | null | undefined, edit: Edit<T> | undefined, by: Author) =>
  edit ? applyEdit(field ?? null, edit, by) : (field ?? null);

export const editCoSell: Mutator<"co-sell.edit"> = {
  needs: needsOf,
  run(state, args, context) {
    return coSellChange("co-sell.edit", state, args.partnershipId, context, (place, by) => {
      const before = place.rows.rules;
      const message = args.message
        ? applyTextEdit(before?.message ?? null, args.message, by)
        : (before?.message ?? null);
      if (args.message && !message) return tooManyKept;
      const id = before?.id ?? args.rowId;
      const rules = {
        motion: edited(before?.motion, args.motion, by),
        reviewWeeks: edited(before?.reviewWeeks, args.reviewWeeks, by),
        target: edited(before?.target, args.target, by),
        responseHours: edited(before?.responseHours, args.responseHours, by),
        message,
      };
      if (place.in === "programme") {
        if (args.nextReview) return refused("bad_arguments", say("coSell.reviewInPlan"));
        const policyId = edited(place.rows.rules?.policyId, args.policyId, by);
        const { organisationId } = place;
        return putCoSell({ entity: "programme", row: { id, organisationId, ...rules, policyId } });
      }
      if (args.policyId) {
        return refused("bad_arguments", say("coSell.policyInForce"));
      }
      const nextReview = edited(place.rows.rules?.nextReview, args.nextReview, by);
      const partnershipId = place.partnership.id;
      return putCoSell({ entity: "co_sell_plan", row: { id, partnershipId, ...rules, nextReview } });
    });
  },
};
