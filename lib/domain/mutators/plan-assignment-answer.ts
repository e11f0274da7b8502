// The named organisation accepts a duty for its person, or declines it with a reason. Of a holder that was replaced
// meanwhile it is refused.
import { sameHolder } from "../deal/departures.ts";
import { speaksFor } from "../deal/offline.ts";
import { assignmentOf } from "../deal/plan-of.ts";
import { say } from "../messages/say.ts";
import { put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { planChange } from "./plan-rows.ts";

export const answerAssignment: Mutator<"plan.assignment.answer"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, duty, forOrganisationId, holder, answer } = args;
    return planChange("plan.assignment.answer", state, dealId, context, (whole, answered) => {
      const known = assignmentOf(whole, duty, forOrganisationId);
      if (!known || !sameHolder(known.holder.value, holder)) {
        return refused("terms_changed", say("duty.otherNamed"));
      }
      if (!speaksFor(whole, context.actor.organisationId, holder.organisationId)) {
        return refused("not_allowed", say("duty.namedAnswers"));
      }
      const reason = answer.kind === "declined" ? answer.reason : null;
      return put({
        entity: "assignment",
        row: { ...known, answer: { holder, outcome: answer.kind, reason, answered } },
      });
    });
  },
};
