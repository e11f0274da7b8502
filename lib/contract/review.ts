// Why a policy that approves by itself left a registration to people. The payer's alone: some of it others must not learn.
// Written by the server with the last answer (`lib/domain/mutators/approve-by-policy.ts`). Decision: docs/decisions/021-terms-not-constants.md.
import { z } from "zod";
import { id, time } from "./shapes.ts";

export const reviewCause = z.enum([
  /** Rate or a share other than the usual one. */
  "deviates",
  "equal_split",
  /** The rate is that of a tier which the partner has not reached, or not that of the one it has. */
  "other_tier",
  /** Partners of one type in one credit role. */
  "same_type",
  /** Somebody takes part with whom the payer has not agreed this version. */
  "not_agreed",
  /** The payer rejected an earlier revision. */
  "rejected_before",
  /** Another registration on the customer, protected or not, about which nobody has decided. */
  "conflict",
  /** An open opportunity of the payer's own. */
  "direct_deal",
  /** The payer keeps a participant apart from another partner: a person looks always, so that nothing can be read from it. */
  "kept_apart",
]);
export type ReviewCause = z.infer<typeof reviewCause>;

/** One per revision. */
export const reviewReason = z.object({
  id,
  dealId: id,
  revisionId: id,
  /** The payer. */
  organisationId: id,
  policy: z.object({ id, version: z.int().positive() }),
  causes: z.array(reviewCause).min(1),
  at: time,
});
export type ReviewReason = z.infer<typeof reviewReason>;
