// How a request between partners stands. Facts in, no clock of its own. Called by mutators and views.
import type { PlayAnswer, PlayRequest } from "../../contract/play.ts";

export type PlayRows = { request: PlayRequest; answers: PlayAnswer[] };
export type PlayState = "open" | "accepted" | "declined";

export type PlayStanding = {
  state: PlayState;
  /** The answer that stands; null while it is open. */
  decision: PlayAnswer | null;
  /** With whom it lies while it is open and was handed on. */
  with: PlayAnswer["to"];
  /** Open, and the response SLA is over. */
  overdue: boolean;
};

/** `now`: milliseconds UTC. */
export function playStanding({ request, answers }: PlayRows, now: number): PlayStanding {
  const inOrder = [...answers].sort((a, b) => a.answeredAt - b.answeredAt || (a.id < b.id ? -1 : 1));
  const decision = inOrder.find(({ answer }) => answer !== "handed_on") ?? null;
  if (decision) {
    const state = decision.answer === "accepted" ? "accepted" : "declined";
    return { state, decision, with: null, overdue: false };
  }
  return { state: "open", decision: null, with: inOrder.at(-1)?.to ?? null, overdue: now > request.dueAt };
}
