// Takes back what was asked of a partner and nobody has answered. Its inverse is removal.undo.
import { partnershipScope } from "../../contract/scope.ts";
import { say } from "../messages/say.ts";
import { playStanding } from "../play/play-standing.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { isOurs, requestGone } from "./play-rows.ts";
import { keepRemoved } from "./removal-rows.ts";

export const withdrawPlay: Mutator<"play.withdraw"> = {
  // What we keep to bring it back is ours.
  history: ({ partnershipId, requestId }) => ({ partnershipId, requestId }),
  // The partnership for whoever brings it back before it was sent.
  needs: ({ partnershipId, requestId }) => ({
    partnerships: [partnershipId],
    plays: [{ partnershipId, requestId }],
    removals: true,
  }),
  run(state, { partnershipId, requestId, keepAs }, context) {
    const rows = state.play(requestId);
    if (typeof rows !== "object" || rows.request.partnershipId !== partnershipId) return requestGone;
    if (!isOurs(rows.request, context)) {
      return refused("not_allowed", say("play.askerTakesBack"));
    }
    const { decision } = playStanding(rows, context.now);
    if (decision) {
      return refused(
        "already_decided",
        say("play.answeredBefore", { name: decision.answeredBy.name, answer: decision.answer }),
      );
    }
    const row = { entity: "play_request", row: rows.request } as const;
    const kept = keepRemoved("request", [row], keepAs, state, context);
    if ("outcome" in kept) return kept;
    return {
      outcome: "changes",
      changes: [
        { op: "remove", entity: "play_request", id: requestId, scopes: [partnershipScope(partnershipId)] },
        ...kept,
      ],
    };
  },
};
