// A credit policy as it is offered to one partnership, and its acceptance by each side. A version is never edited: a new
// one is published beside it. Decision: docs/decisions/004-the-deal.md; what a policy says: credit-policy.ts.
import { z } from "zod";
import { creditTerms } from "./credit-policy.ts";
import { acceptedBy } from "./deal.ts";
import { recording } from "./offline.ts";
import { id, line, person, time } from "./shapes.ts";

export const policyOffer = z.object({
  id,
  partnershipId: id,
  /** The same in every partnership it is offered to: what a deal is pinned to. */
  policyId: id,
  version: z.int().positive(),
  /** Who publishes it, and pays by it. */
  organisation: z.object({ id, name: line }),
  terms: creditTerms,
  publishedBy: person,
  publishedAt: time,
});
export type PolicyOffer = z.infer<typeof policyOffer>;

/** By a named executive of one side. */
export const policyAcceptance = z.object({
  id,
  partnershipId: id,
  policyId: id,
  organisationId: id,
  acceptedBy,
  /** The member who recorded it. */
  answeredBy: person,
  acceptedAt: time,
  /** Of a partner that does not use Tandem; else left out or null. */
  recorded: recording.nullish(),
});
export type PolicyAcceptance = z.infer<typeof policyAcceptance>;
