// The mutations of outcome, statements, payouts, disputes and hand-over, with their arguments. All are confirmed: money
// follows from them. `mutations.ts` lists them with all others.
import { z } from "zod";
import { day, holder } from "./plan.ts";
import { id, text } from "./shapes.ts";
import { dealOutcome, disputeOutcome, payoutState, postSaleDuty } from "./words.ts";

const inDeal = { dealId: id };
const reason = text.trim().min(1);
/** The version that was shown. */
const statementVersion = z.int().positive();

/** For our own organisation. */
export const reportOutcomeArgs = z.object({
  ...inDeal,
  reportId: id,
  outcome: dealOutcome,
  /** Needed for a loss and for changing an earlier report. */
  reason: reason.nullable(),
  /** Of the version that the payer's report makes. */
  statementId: id,
});

export const issueStatementArgs = z.object({
  ...inDeal,
  statementId: id,
  /** The latest version that was shown; 0: none. */
  after: z.int().nonnegative(),
  reason,
});

export const setPayoutArgs = z.object({
  ...inDeal,
  payoutId: id,
  statementVersion,
  organisationId: id,
  state: payoutState,
  day,
});

export const raiseDisputeArgs = z.object({ ...inDeal, disputeId: id, statementVersion, reason });

export const resolveDisputeArgs = z.object({
  ...inDeal,
  resolutionId: id,
  disputeId: id,
  outcome: disputeOutcome,
  text: reason,
});

export const answerHandOverArgs = z.object({
  ...inDeal,
  handOverId: id,
  duty: postSaleDuty,
  /** As it was shown. */
  holder,
  answer: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("accepted") }),
    z.object({ kind: z.literal("refused"), reason }),
  ]),
});

export const statementMutationArgs = {
  "deal.outcome.report": reportOutcomeArgs,
  "statement.issue": issueStatementArgs,
  "payout.set": setPayoutArgs,
  "dispute.raise": raiseDisputeArgs,
  "dispute.resolve": resolveDisputeArgs,
  "handover.answer": answerHandOverArgs,
} as const;
export type StatementCommand = keyof typeof statementMutationArgs;
