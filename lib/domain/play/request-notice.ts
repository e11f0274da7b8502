// What a request between partners asks of us: theirs an answer within the response SLA, ours a look once it is over. Called
// by views and digests.
import type { Notice } from "../notice.ts";
import { type PlayRows, playStanding } from "./play-standing.ts";

/** Null: nothing. `now`: milliseconds UTC. */
export function requestNotice(rows: PlayRows, ourId: string, now: number): Notice | null {
  const { request } = rows;
  const { state, overdue } = playStanding(rows, now);
  const isOurs = request.organisation.id === ourId;
  if (state !== "open" || (isOurs && !overdue)) return null;
  const kind = isOurs ? "request_overdue" : "request_to_answer";
  return {
    kind,
    key: `${kind}/${request.id}`,
    at: request.requestedAt,
    dueAt: request.dueAt,
    subject: isOurs ? null : request.organisation.name,
    place: { at: "request", requestId: request.id },
  };
}
