// When each company last met the customer, and last gave content, as all participants see it: what its commitments are
// measured by. Called with the standing of a plan.
import type { TouchpointType } from "../../contract/words.ts";
import type { SharedTouchpoint } from "./plan-checks.ts";

/** Milliseconds UTC; null: never. */
export type LastShared = { organisationId: string; meetingAt: number | null; contentAt: number | null };

const meetings: readonly TouchpointType[] = [
  "introduction",
  "meeting",
  "demo",
  "call",
  "proposal_review",
  "technical_workshop",
  "executive_sponsorship",
];

export function lastShared(touchpoints: readonly SharedTouchpoint[], now: number): LastShared[] {
  const ids = [...new Set(touchpoints.map(({ organisationId }) => organisationId))];
  return ids.map((organisationId) => {
    const last = (isOne: (type: TouchpointType) => boolean) => {
      const times = touchpoints
        .filter(
          (each) => each.organisationId === organisationId && isOne(each.type) && each.occurredAt <= now,
        )
        .map(({ occurredAt }) => occurredAt);
      return times.length === 0 ? null : Math.max(...times);
    };
    return {
      organisationId,
      meetingAt: last((type) => meetings.includes(type)),
      contentAt: last((type) => type === "content_shared"),
    };
  });
}
