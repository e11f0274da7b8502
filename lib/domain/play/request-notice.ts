// What a request between partners asks of us: theirs an answer within the response SLA, ours a look once it is over. Called
// by views and digests.
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import { type ServiceHeld, serviceHeld } from "../credit/service.ts";
import type { Notice } from "../notice.ts";
import { type PlayRows, playStanding } from "./play-standing.ts";

/** That who asks has earned to come first with us, by wins in deals that we pay; null: not. */
export function priorityOf(
  { organisation, requestedAt }: PlayRows["request"],
  ourId: string,
  bonuses: readonly BonusEntry[],
): ServiceHeld | null {
  const parties = { payerId: ourId, beneficiaryId: organisation.id };
  return organisation.id === ourId ? null : serviceHeld(bonuses, "lead_priority", parties, requestedAt);
}

/** Null: nothing. `bonuses`: all that the reader holds. `now`: milliseconds UTC. */
export function requestNotice(
  rows: PlayRows,
  ourId: string,
  now: number,
  bonuses: readonly BonusEntry[] = [],
): Notice | null {
  const { request } = rows;
  const { state, overdue } = playStanding(rows, now);
  const isOurs = request.organisation.id === ourId;
  if (state !== "open" || (isOurs && !overdue)) return null;
  const kind = isOurs ? "request_overdue" : "request_to_answer";
  const priority = priorityOf(request, ourId, bonuses);
  return {
    ...(priority ? { because: [{ ...priority, name: request.organisation.name }] } : {}),
    kind,
    key: `${kind}/${request.id}`,
    at: request.requestedAt,
    dueAt: request.dueAt,
    subject: isOurs ? null : request.organisation.name,
    place: { at: "request", requestId: request.id },
  };
}
