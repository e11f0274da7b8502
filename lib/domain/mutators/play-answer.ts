// Answers what a partner asked: yes, no with a reason, or a colleague who goes on with it. The first yes or no stands.
import { partnershipScope } from "../../contract/scope.ts";
import { say } from "../messages/say.ts";
import { playStanding } from "../play/play-standing.ts";
import { idTaken, personOf } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { isActive, isOurs, partnershipEnded, requestGone } from "./play-rows.ts";

export const answerPlay: Mutator<"play.answer"> = {
  needs: ({ partnershipId, requestId }) => ({
    partnerships: [partnershipId],
    plays: [{ partnershipId, requestId }],
  }),
  run(state, { partnershipId, requestId, answerId, answer }, context) {
    const { actor, now } = context;
    if (!isActive(state, partnershipId, context)) return partnershipEnded;
    const rows = state.play(requestId);
    if (typeof rows !== "object" || rows.request.partnershipId !== partnershipId) return requestGone;
    if (isOurs(rows.request, context)) {
      return refused("not_allowed", say("play.askedAnswers"));
    }
    const { decision } = playStanding(rows, now);
    if (decision) {
      return refused(
        "already_decided",
        say("act.answeredBefore", { name: decision.answeredBy.name, answer: decision.answer }),
      );
    }
    if (rows.answers.some(({ id }) => id === answerId)) return idTaken;
    return {
      outcome: "changes",
      changes: [
        {
          op: "put",
          entity: "play_answer",
          scopes: [partnershipScope(partnershipId)],
          row: {
            id: answerId,
            partnershipId,
            requestId,
            organisationId: actor.organisationId,
            answer: answer.kind,
            to: answer.kind === "handed_on" ? answer.to : null,
            reason: answer.kind === "declined" ? answer.reason : null,
            answeredBy: personOf(actor),
            answeredAt: now,
          },
        },
      ],
    };
  },
};
