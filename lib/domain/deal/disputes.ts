// Disputes of a deal's statement with their age, computed against the clock. Called by mutators, views and reports.
import type { Dispute, DisputeResolution } from "../../contract/statements.ts";
import type { DealWhole } from "../deal-whole.ts";

const DAY = 86_400_000;
/** Working days in which the payer answers. */
export const DISPUTE_DAYS = 5;

export type ShownDispute = {
  dispute: Dispute;
  /** The first word that was given; null: open. */
  resolution: DisputeResolution | null;
  /** Whole days from raising to resolution, or to now. */
  days: number;
  /** Open after its due date. */
  overdue: boolean;
};

/** Open ones first, then the latest. */
export function disputesOf(whole: DealWhole, now: number): ShownDispute[] {
  return whole.dispute
    .map((dispute): ShownDispute => {
      const [resolution = null] = whole.dispute_resolution
        .filter(({ disputeId }) => disputeId === dispute.id)
        .sort((a, b) => a.resolved.at - b.resolved.at);
      const until = resolution?.resolved.at ?? now;
      const days = Math.max(0, Math.floor((until - dispute.raised.at) / DAY));
      return { dispute, resolution, days, overdue: resolution === null && now > dispute.dueAt };
    })
    .sort(
      (a, b) =>
        Number(a.resolution !== null) - Number(b.resolution !== null) ||
        b.dispute.raised.at - a.dispute.raised.at,
    );
}
