// Records of how a deal ended and what follows: outcomes, the statements that are kept, payouts, disputes, hand-over.
// Facts with who and when; which of them counts is computed (`lib/domain/deal/`). Decision: docs/decisions/009-statements.md.
import { z } from "zod";
import { creditEvidence } from "./credit.ts";
import { creditStatement, statementHash } from "./credit-statement.ts";
import { author, day, holder } from "./plan.ts";
import { id, text } from "./shapes.ts";
import { dealOutcome, disputeOutcome, handOverAnswer, payoutState, postSaleDuty } from "./words.ts";

/** 1, 2, 3 … of what it counts: which one is later does not hang on two clocks. */
const number = z.int().positive();

/** How the deal ended for one side. The latest of an organisation counts; the payer's counts for credit. */
export const outcomeReport = z.object({
  id,
  dealId: id,
  /** Of its organisation. */
  number,
  organisationId: id,
  outcome: dealOutcome,
  /** Of a loss, and of every change of an earlier report; may be null for a first win. */
  reason: text.nullable(),
  reported: author,
});
export type OutcomeReport = z.infer<typeof outcomeReport>;

/** Why a version was made. `taken_back`: the payer's outcome is no longer won; nothing is owed. */
export const statementCause = z.enum(["won", "taken_back", "issued"]);
export type StatementCause = z.infer<typeof statementCause>;

/** A version of the statement as the server made it, kept for good; a later one supersedes it. Author: the payer. */
export const keptStatement = z.object({
  id,
  dealId: id,
  statement: creditStatement,
  hash: statementHash,
  /** The agreement it was calculated from: with policy and evidence enough to calculate it again, to the byte. */
  revisionId: id,
  evidence: z.array(creditEvidence),
  cause: statementCause,
  /** Of one that was issued; else null. */
  reason: text.nullable(),
  issued: author,
});
export type KeptStatement = z.infer<typeof keptStatement>;

/** Where the payment stands that one version makes due to one organisation. The latest counts. */
export const payout = z.object({
  id,
  dealId: id,
  statementVersion: number,
  /** Of this version and organisation. */
  number,
  /** Who is paid, or from whom it is taken back. */
  organisationId: id,
  state: payoutState,
  day,
  set: author,
});
export type Payout = z.infer<typeof payout>;

/** A participant contests a version. */
export const dispute = z.object({
  id,
  dealId: id,
  statementVersion: number,
  organisationId: id,
  reason: text,
  /** Who answers for its resolution, on the payer's side. */
  owner: holder,
  /** Five working days by the server's clock. */
  dueAt: z.int().nonnegative(),
  raised: author,
});
export type Dispute = z.infer<typeof dispute>;

/** The first one stands. */
export const disputeResolution = z.object({
  id,
  dealId: id,
  disputeId: id,
  outcome: disputeOutcome,
  text,
  resolved: author,
});
export type DisputeResolution = z.infer<typeof disputeResolution>;

/** The answer of a post-sale owner to what the win hands over to it; the offer itself follows from win and plan. */
export const handOver = z.object({
  id,
  dealId: id,
  duty: postSaleDuty,
  /** The report of the win: another win hands over anew. */
  reportId: id,
  /** Whom it was offered to. */
  holder,
  answer: handOverAnswer,
  /** Of refusing; else null. */
  reason: text.nullable(),
  answered: author,
});
export type HandOver = z.infer<typeof handOver>;
