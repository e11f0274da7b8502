// How a registration is, or would be, decided by the version of the policy it is pinned to. Part of the view of a deal.
import type { ReviewCause } from "../contract/review.ts";
import type { PolicyApproval } from "../contract/words.ts";

export type DealReview = {
  /** What an approval gives. */
  protectionDays: number;
  approval: PolicyApproval;
  /** Why a policy that approves by itself left this revision to us, who pay; empty: it did not, or another pays. */
  causes: ReviewCause[];
};
