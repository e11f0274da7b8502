// Records of a deal: what its participants register, answer and decide. Facts with who and when; the status follows
// from them (`lib/domain/deal/`). Decision: docs/decisions/004-the-deal.md.
import { z } from "zod";
import { creditShare, roleAssignment } from "./credit.ts";
import { basisPoints, dealAmount } from "./money.ts";
import { placeholderOwner, recording, succession } from "./offline.ts";
import { day } from "./plan.ts";
import { customer, id, line, person, text, time } from "./shapes.ts";
import { coSellModel, dealLevel, motion, partnerType, registrationAnswerKind } from "./words.ts";

/**
 * Who stands behind an acceptance: the person named, by what authority, and the words that were shown, never cut: there is
 * room for 20 participants in 100 roles, each with the longest name.
 */
export const acceptedBy = z.object({ name: line, authority: line, text: z.string().min(1).max(60_000) });
export type AcceptedBy = z.infer<typeof acceptedBy>;

export const termsParticipant = z.object({
  organisationId: id,
  name: line,
  /** Our partnership with it; null for the author's own organisation. */
  partnershipId: id.nullable(),
  partnerType: partnerType.nullable(),
});

/** Everything a participant accepts. Its hash (`lib/domain/deal/terms-hash.ts`) travels with each acceptance. */
export const registrationTerms = z.object({
  motion,
  /** Only co-sell has one. */
  model: coSellModel.nullable(),
  customer,
  participants: z.array(termsParticipant).min(1).max(20),
  /** Whose policy and pool pay this deal. */
  payerId: id,
  /** The policy version the deal is pinned to. */
  policyVersionId: id.nullable(),
  basis: dealAmount,
  rateBp: basisPoints,
  shares: z.array(creditShare).max(5),
  roles: z.array(roleAssignment).max(100),
  /** The day by the calendar on which the payer's opportunity was created; left out or null: not said. */
  opportunityCreatedOn: day.nullish(),
  /** Of a referral or an introduction: who sells to the customer. Left out or null: the motion says it. */
  sellerId: id.nullish(),
  /** Exactly one: the customer's one point of contact. */
  relationshipOwner: z.object({ organisationId: id, person }),
});
export type RegistrationTerms = z.infer<typeof registrationTerms>;

/** What every participant sees from the invitation on. */
export const deal = z.object({
  id,
  customer,
  name: line,
  createdBy: z.object({ organisationId: id, organisationName: line, person }),
  createdAt: time,
});
export type Deal = z.infer<typeof deal>;

export const dealParticipant = z.object({
  id,
  dealId: id,
  organisation: z.object({ id, name: line }),
  level: dealLevel,
  since: time,
  /** Why it left; else null. */
  reason: text.nullable(),
  /** Of one that does not use Tandem: whose placeholder it is. Left out or null: it uses Tandem. */
  placeholderOf: placeholderOwner.nullish(),
});
export type DealParticipant = z.infer<typeof dealParticipant>;

/** `submittedAt` null: a draft, seen by its author's organisation alone because nobody else is in the deal. */
export const registrationRevision = z.object({
  id,
  dealId: id,
  number: z.int().positive(),
  terms: registrationTerms,
  submittedBy: z.object({ organisationId: id, person }),
  submittedAt: time.nullable(),
  /** Of one in which a newcomer takes the place of its placeholder: answers to the one before stand. */
  succeeds: succession.nullish(),
});
export type RegistrationRevision = z.infer<typeof registrationRevision>;

export const registrationAnswer = z.object({
  id,
  dealId: id,
  revisionId: id,
  organisationId: id,
  answer: registrationAnswerKind,
  /** Of an objection; else null. */
  reason: text.nullable(),
  /** Of an acceptance; else null. */
  acceptedBy: acceptedBy.nullable(),
  termsHash: z.string().regex(/^[0-9a-f]{64}$/),
  answeredBy: person,
  answeredAt: time,
  /** Of a partner that does not use Tandem, an objection too; else left out or null. */
  recorded: recording.nullish(),
});
export type RegistrationAnswer = z.infer<typeof registrationAnswer>;

/** The payer's word on a revision, or its author's withdrawal. The first one stands. */
export const registrationDecision = z.object({
  id,
  dealId: id,
  revisionId: id,
  organisationId: id,
  outcome: z.enum(["approved", "rejected", "withdrawn"]),
  reason: text.nullable(),
  decidedBy: person,
  decidedAt: time,
  /** With an approval: others need a reason until then. */
  protectedUntil: time.nullable(),
  /** The version that approved by itself, without a person; left out or null: `decidedBy` did. */
  byPolicy: z.object({ id, version: z.int().positive() }).nullish(),
});
export type RegistrationDecision = z.infer<typeof registrationDecision>;

/** Ours alone: which CRM record and which of our accounts this deal is for us. */
export const dealLink = z.object({
  id,
  dealId: id,
  organisationId: id,
  recordRef: z.string().max(500).nullable(),
  accountId: id.nullable(),
});
export type DealLink = z.infer<typeof dealLink>;
