// The clocks that a reward for wins makes shorter: until when the payer decides on a registration, and by when a payment is
// expected of which nobody has said the day. Called by what waits and by the credit of a deal. Decision: docs/decisions/024.
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import { type ServiceHeld, serviceHeld } from "../credit/service.ts";
import type { DealWhole } from "../deal-whole.ts";
import { registrationOf } from "./registration-status.ts";
import { addWorkingDays } from "./working-days.ts";

const DAY = 86_400_000;
/** Working days from the last acceptance on. */
export const REVIEW_DAYS = { usual: 5, shorter: 2 };
/** Days by the calendar from the version on that makes it due. */
export const PAYOUT_DAYS = { usual: 30, faster: 10 };

export type ReviewClock = {
  /** Since when everyone has accepted; milliseconds UTC. */
  since: number;
  dueAt: number;
  /** What makes it shorter; null: as usual. */
  because: ServiceHeld | null;
};

/** Null: nothing is to be decided. `entries`: of bonuses, all that the reader holds. */
export function reviewClock(
  whole: DealWhole,
  entries: readonly BonusEntry[],
  now: number,
): ReviewClock | null {
  const { status, terms, revision, answers } = registrationOf(whole, now);
  if (status !== "in_review" || !terms || !revision) return null;
  const since = Math.max(revision.submittedAt, ...answers.map(({ answer }) => answer?.answeredAt ?? 0));
  const { payerId } = terms;
  const because =
    terms.participants
      .filter(({ organisationId }) => organisationId !== payerId)
      .map(({ organisationId: beneficiaryId }) =>
        serviceHeld(entries, "shorter_review", { payerId, beneficiaryId }, since),
      )
      .find((held) => held !== null) ?? null;
  const days = because ? REVIEW_DAYS.shorter : REVIEW_DAYS.usual;
  return { since, dueAt: addWorkingDays(since, days), because };
}

export type ExpectedPayout = { day: string; because: ServiceHeld | null };

/** Of a payment to a partner that a version made due at `issuedAt`, as long as nobody says its day. */
export function payoutExpected(
  entries: readonly BonusEntry[],
  parties: { payerId: string; beneficiaryId: string },
  issuedAt: number,
): ExpectedPayout {
  const because = serviceHeld(entries, "faster_payout", parties, issuedAt);
  const days = because ? PAYOUT_DAYS.faster : PAYOUT_DAYS.usual;
  return { day: new Date(issuedAt + days * DAY).toISOString().slice(0, 10), because };
}
