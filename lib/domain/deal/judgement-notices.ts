// Touchpoints of the other sides that decide nothing until somebody confirms or contests them: recorded late, or for a
// partner that does not use Tandem. What counts without a word is not asked about. Called by `notices-of.ts`.
import type { DealWhole } from "../deal-whole.ts";
import type { Notice, Viewer } from "../notice.ts";
import { evidenceIn } from "./evidence.ts";
import { mayInDeal } from "./may.ts";

export function judgementNotices(whole: DealWhole, viewer: Viewer, now: number): Notice[] {
  if (!mayInDeal("evidence.judge", whole, viewer, now).allowed) return [];
  const { organisationId: ourId } = viewer;
  return evidenceIn(whole, now).flatMap(({ touchpoint, actorId, state, verdicts }): Notice[] => {
    const { id, organisationId, person, recordedAt, occurredAt } = touchpoint;
    // A word of whose act it is would change nothing.
    const isOurs = organisationId === ourId || actorId === ourId;
    const isSaid = verdicts.some((verdict) => verdict.organisationId === ourId);
    if (state !== "waits" || isOurs || isSaid) return [];
    return [
      {
        kind: "touchpoint_to_judge",
        key: `judge/${id}`,
        at: recordedAt ?? occurredAt,
        dueAt: null,
        subject: person.name,
        place: { at: "judgement", dealTouchpointId: id },
      },
    ];
  });
}
