// What our organisation says of an overlap, because it knows better than a domain or a name: "not the same company", or "this
// is the same". A row of its own alone, in `org`; it outlives imports and matching. Decision: docs/decisions/023-corrections.md.
import { z } from "zod";
import { author } from "./plan.ts";
import { customer, id, line, text } from "./shapes.ts";

/** Which company of the partner is meant, as the partner calls it: by its website, else by its name. */
const theirCompany = z.object({ name: line, domain: customer.shape.domain });

export const overlapCorrection = z.object({
  id,
  organisationId: id,
  /** The partner, whichever partnership with it is in force. */
  partnerId: id,
  accountId: id,
  /** Our account as it was then: another row of the same website is the same company. */
  ours: customer,
  says: z.enum(["not_same", "same"]),
  theirs: theirCompany,
  /** Normalised name of theirs. */
  nameKey: z.string().max(300),
  reason: text,
  said: z.object({ memberId: id, ...author.shape }),
  /** Taken back; kept, so that it can be said again as it was. */
  takenBack: author.nullable(),
});
export type OverlapCorrection = z.infer<typeof overlapCorrection>;

const reason = text.trim().min(1);

export const correctOverlapArgs = z.object({
  correctionId: id,
  partnershipId: id,
  accountId: id,
  ours: customer,
  says: overlapCorrection.shape.says,
  theirs: theirCompany,
  reason,
});
/** Takes a correction back, or lets it stand again. */
export const keepCorrectionArgs = z.object({ correctionId: id, stands: z.boolean() });

export const correctionMutationArgs = {
  "overlap.correct": correctOverlapArgs,
  "overlap.correct.keep": keepCorrectionArgs,
} as const;
export type CorrectionCommand = keyof typeof correctionMutationArgs;
