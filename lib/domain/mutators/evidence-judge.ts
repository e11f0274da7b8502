// A counterpart confirms a touchpoint that another side recorded in a deal, or contests it with a reason. It may change
// its mind; a later word takes the place of the earlier.
import { say } from "../messages/say.ts";
import { dealFor, idTaken, isTaken, personOf, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const judgeEvidence: Mutator<"evidence.judge"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { actor, now } = context;
    const { dealId, dealTouchpointId, judgement } = args;
    const found = dealFor("evidence.judge", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const judged = whole.deal_touchpoint.find(({ id }) => id === dealTouchpointId);
    if (!judged) return refused("not_found", say("evidence.takenBack"));
    const { organisationId } = actor;
    if (judged.organisationId === organisationId) {
      return refused("not_allowed", say("evidence.othersJudge"));
    }
    const earlier = whole.touchpoint_verdict.find(
      (each) => each.dealTouchpointId === dealTouchpointId && each.organisationId === organisationId,
    );
    const id = earlier?.id ?? args.verdictId;
    if (!earlier && isTaken(whole, id)) return idTaken;
    const row = {
      id,
      dealId,
      dealTouchpointId,
      organisationId,
      verdict: judgement.kind,
      reason: judgement.kind === "contested" ? judgement.reason : null,
      judgedBy: personOf(actor),
      judgedAt: now,
    };
    return { outcome: "changes", changes: [put({ entity: "touchpoint_verdict", row })] };
  },
};
