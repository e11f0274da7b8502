// Asks a partner for something at an account. Its inverse is taking it back, as long as nobody has answered. The request keeps
// the due date it was made with, whatever the co-sell plan says later.
import { partnershipScope } from "../../contract/scope.ts";
import { HOUR, responseHours } from "../play/response-hours.ts";
import { idTaken, personOf } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { isActive, nobodyThere, partnershipEnded } from "./play-rows.ts";

export const requestPlay: Mutator<"play.request"> = {
  // That it was asked, and not what for or where: taken back, its words are gone.
  history: ({ partnershipId, requestId, play }) => ({ partnershipId, requestId, play }),
  needs: ({ partnershipId, requestId }) => ({
    partnerships: [partnershipId],
    plays: [{ partnershipId, requestId }],
    coSell: [{ partnershipId }],
  }),
  run(state, args, context) {
    const { actor, now } = context;
    const { partnershipId, requestId, ...asked } = args;
    if (!isActive(state, partnershipId, context)) return partnershipEnded;
    const partnership = state.partnership(partnershipId);
    if (typeof partnership === "object" && partnership.offline) return nobodyThere;
    if (typeof state.play(requestId) === "object") return idTaken;
    const coSell = state.coSell();
    const plan = typeof coSell === "object" ? (coSell.plans.get(partnershipId)?.rules ?? null) : null;
    const { hours } = responseHours(plan);
    return {
      outcome: "changes",
      changes: [
        {
          op: "put",
          entity: "play_request",
          scopes: [partnershipScope(partnershipId)],
          row: {
            ...asked,
            id: requestId,
            partnershipId,
            organisation: { id: actor.organisationId, name: actor.organisationName },
            requestedBy: personOf(actor),
            requestedAt: now,
            dueAt: now + hours * HOUR,
          },
        },
      ],
    };
  },
};
