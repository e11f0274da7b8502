// Asking a partner for something at an account, taking that back, and answering it. The one that was asked answers; the first
// yes or no stands. Asking is local, answering is confirmed.
import type { PlayRequest } from "../../contract/play.ts";
import { partnershipScope } from "../../contract/scope.ts";
import { playStanding, RESPONSE_SLA_MS } from "../play/play-standing.ts";
import { idTaken, personOf } from "./deal-rows.ts";
import type { Mutator, MutatorContext, MutatorState } from "./mutator.ts";
import { refused } from "./mutator.ts";

const ended = refused(
  "partnership_not_active",
  "The partnership has ended, so nothing can be asked of that partner.",
);
const gone = refused("not_found", "This request is no longer there.");

function isActive(state: MutatorState, partnershipId: string, { onServer }: MutatorContext): boolean {
  const partnership = state.partnership(partnershipId);
  if (partnership === "unknown") return !onServer;
  return typeof partnership === "object" && partnership.status === "active";
}

const isOurs = ({ organisation }: PlayRequest, { actor }: MutatorContext): boolean =>
  organisation.id === actor.organisationId;

export const requestPlay: Mutator<"play.request"> = {
  needs: ({ partnershipId, requestId }) => ({
    partnerships: [partnershipId],
    plays: [{ partnershipId, requestId }],
  }),
  run(state, args, context) {
    const { actor, now } = context;
    const { partnershipId, requestId, ...asked } = args;
    if (!isActive(state, partnershipId, context)) return ended;
    if (typeof state.play(requestId) === "object") return idTaken;
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
            dueAt: now + RESPONSE_SLA_MS,
          },
        },
      ],
    };
  },
};

export const withdrawPlay: Mutator<"play.withdraw"> = {
  needs: ({ partnershipId, requestId }) => ({ plays: [{ partnershipId, requestId }] }),
  run(state, { partnershipId, requestId }, context) {
    const rows = state.play(requestId);
    if (typeof rows !== "object" || rows.request.partnershipId !== partnershipId) return gone;
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

export const answerPlay: Mutator<"play.answer"> = {
  needs: ({ partnershipId, requestId }) => ({
    partnerships: [partnershipId],
    plays: [{ partnershipId, requestId }],
  }),
  run(state, { partnershipId, requestId, answerId, answer }, context) {
    const { actor, now } = context;
    if (!isActive(state, partnershipId, context)) return ended;
    const rows = state.play(requestId);
    if (typeof rows !== "object" || rows.request.partnershipId !== partnershipId) return gone;
    if (isOurs(rows.request, context)) {
      return refused("not_allowed", "The company that was asked answers this.");
    }
    const { decision } = playStanding(rows, now);
    if (decision) {
      return refused(
        "already_decided",
        `${decision.answeredBy.name} answered before you: ${decision.answer}.`,
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
