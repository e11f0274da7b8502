// Takes back what was asked of a partner and nobody has answered.
import { partnershipScope } from "../../contract/scope.ts";
import { playStanding } from "../play/play-standing.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { isOurs, requestGone } from "./play-rows.ts";

export const withdrawPlay: Mutator<"play.withdraw"> = {
  needs: ({ partnershipId, requestId }) => ({ plays: [{ partnershipId, requestId }] }),
  run(state, { partnershipId, requestId }, context) {
    const rows = state.play(requestId);
    if (typeof rows !== "object" || rows.request.partnershipId !== partnershipId) return requestGone;
    if (!isOurs(rows.request, context)) {
      return refused("not_allowed", "Only the company that asked can take its request back.");
    }
    const { decision } = playStanding(rows, context.now);
    if (decision) {
      return refused("already_decided", `${decision.answeredBy.name} answered before: ${decision.answer}.`);
    }
    return {
      outcome: "changes",
      changes: [
        { op: "remove", entity: "play_request", id: requestId, scopes: [partnershipScope(partnershipId)] },
      ],
    };
  },
};
