// Outcome, statements, payouts, disputes and hand-over in words, for `summarise.ts`. What a person wrote is there in full, so
// that it can be copied.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { StatementCommand } from "../../contract/statement-mutations.ts";
import { type Deed, dealNamed, type Names } from "./told.ts";

const outcomes = { open: "open again", won: "won", lost: "lost" } as const;
const ends = {
  upheld: ["Uphold", "upheld"],
  declined: ["Decline", "declined"],
  withdrawn: ["Withdraw", "withdrew"],
} as const;
const answers = { accepted: "Accept", refused: "Refuse" } as const;

export const statementTellers: { [N in StatementCommand]: (args: MutationArgs<N>, names: Names) => Deed } = {
  "deal.outcome.report": ({ dealId, outcome, reason }, names) => ({
    line: `Report ${dealNamed(names, dealId)} as ${outcomes[outcome]}`,
    did: `reported the deal as ${outcomes[outcome]}`,
    more: reason === null ? [] : [reason],
  }),
  "statement.issue": ({ dealId, after, reason }, names) => ({
    line: `Issue version ${after + 1} of the statement of ${dealNamed(names, dealId)}`,
    did: `issued version ${after + 1} of the statement`,
    more: [reason],
  }),
  "payout.set": ({ dealId, statementVersion, organisationId, state, day }, names) => {
    const to = names.organisation(organisationId) ?? "a participant";
    return {
      line: `Set the payment of version ${statementVersion} to ${to} in ${dealNamed(names, dealId)} to ${state}, ${day}`,
      did: `set the payment of version ${statementVersion} to ${to} to ${state}, ${day}`,
    };
  },
  "dispute.raise": ({ dealId, statementVersion, reason }, names) => ({
    line: `Dispute version ${statementVersion} of the statement of ${dealNamed(names, dealId)}`,
    did: `disputed version ${statementVersion} of the statement`,
    more: [reason],
  }),
  "dispute.resolve": ({ dealId, outcome, text }, names) => ({
    line: `${ends[outcome][0]} a dispute in ${dealNamed(names, dealId)}`,
    did: `${ends[outcome][1]} a dispute`,
    more: [text],
  }),
  "handover.answer": ({ dealId, duty, answer }, names) => ({
    line: `${answers[answer.kind]} the hand-over of ${duty} in ${dealNamed(names, dealId)}`,
    did: `${answer.kind} the hand-over of ${duty}`,
    more: answer.kind === "refused" ? [answer.reason] : [],
  }),
};
