// Registrations that meet on one customer: what the payer keeps of a conflict, what the others are told of it, and which
// partners are kept apart. Decision: docs/decisions/011-conflicts.md.
import { z } from "zod";
import { customer, id, person, text, time } from "./shapes.ts";
import { conflictDisclosure, conflictOutcome, registrationStatus } from "./words.ts";

/** The payer's own: two registrations on one customer with different partners, or one beside a direct deal of its own. */
export const conflict = z.object({
  id,
  /** The later one of the two. */
  dealId: id,
  /** The payer. */
  organisationId: id,
  /** null: an open opportunity of the payer on this account that no registration is linked to. */
  otherDealId: id.nullable(),
  /** Of a direct deal: the payer's account. */
  accountId: id.nullable(),
  /** The revisions that met. */
  revisionIds: z.array(id).min(1).max(2),
  arisenAt: time,
  /** Ended by itself: one was withdrawn, rejected, revised or ran out. */
  endedAt: time.nullable(),
  resolution: z
    .object({ outcome: conflictOutcome, reason: text, resolvedBy: person, resolvedAt: time })
    .nullable(),
});
export type Conflict = z.infer<typeof conflict>;

/**
 * What the payer's policy says to the participants of a registration, once it is submitted. Of the same form whether there
 * is a conflict or not; the latest one stands.
 */
export const conflictNotice = z.object({
  id,
  dealId: id,
  revisionId: id,
  /** The payer. */
  organisationId: id,
  disclosure: conflictDisclosure,
  /** null: the policy says nothing. */
  exists: z.boolean().nullable(),
  /** Until when the other is protected, where the policy says that and it is. */
  until: time.nullable(),
  at: time,
});
export type ConflictNotice = z.infer<typeof conflictNotice>;

/** Ours alone: two partners that we never put into one deal. */
export const competitorMark = z.object({
  id,
  /** In ascending order. */
  partnershipIds: z.array(id).length(2),
  markedBy: person,
  markedAt: time,
});
export type CompetitorMark = z.infer<typeof competitorMark>;

/** Another registration, as its payer sees it. */
export const conflictSide = z.object({
  dealId: id,
  name: z.string(),
  customer,
  partners: z.array(z.string()),
  status: registrationStatus,
  /** When it was first submitted. */
  since: time,
  protectedUntil: time.nullable(),
});
export type ConflictSide = z.infer<typeof conflictSide>;

const reason = text.trim().min(1);

export const resolveConflictArgs = z.object({
  /** The deal that the conflict's row lies in. */
  dealId: id,
  conflictId: id,
  outcome: conflictOutcome,
  reason,
});

export const competeArgs = z.object({
  markId: id,
  partnershipIds: z.array(id).length(2),
  /** false: they may be in one deal again. */
  competing: z.boolean(),
});
