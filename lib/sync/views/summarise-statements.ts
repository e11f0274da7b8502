// Outcome, statements, payouts, disputes and hand-over in words, for `summarise.ts`. What a person wrote is there in full, so
// that it can be copied.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { StatementCommand } from "../../contract/statement-mutations.ts";
import { calendarDayInWords, dutyWords, inSentence } from "../../domain/in-words.ts";
import { say } from "../messages/say.ts";
import { type Deed, dealNamed, type Names, participantNamed } from "./told.ts";

export const statementTellers: { [N in StatementCommand]: (args: MutationArgs<N>, names: Names) => Deed } = {
  "deal.outcome.report": ({ dealId, outcome, reason }, names) => ({
    line: say(`outcome.line.${outcome}`, { deal: dealNamed(names, dealId) }),
    did: say(`outcome.did.${outcome}`),
    more: reason === null ? [] : [reason],
  }),
  "statement.issue": ({ dealId, after, reason }, names) => {
    const version = after + 1;
    return {
      line: say("statement.issue.line", { version, deal: dealNamed(names, dealId) }),
      did: say("statement.issue.did", { version }),
      more: [reason],
    };
  },
  "payout.set": ({ dealId, statementVersion, organisationId, state, day }, names) => {
    const said = {
      version: statementVersion,
      payee: participantNamed(names, organisationId),
      state: say(`payout.state.${state}`),
      day: calendarDayInWords(day),
    };
    return {
      line: say("payout.line", { ...said, deal: dealNamed(names, dealId) }),
      did: say("payout.did", said),
    };
  },
  "dispute.raise": ({ dealId, statementVersion: version, reason }, names) => ({
    line: say("dispute.raise.line", { version, deal: dealNamed(names, dealId) }),
    did: say("dispute.raise.did", { version }),
    more: [reason],
  }),
  "dispute.resolve": ({ dealId, outcome, text }, names) => ({
    line: say(`dispute.end.line.${outcome}`, { deal: dealNamed(names, dealId) }),
    did: say(`dispute.end.did.${outcome}`),
    more: [text],
  }),
  "handover.answer": ({ dealId, duty: held, answer }, names) => {
    const duty = inSentence(dutyWords[held]);
    return {
      line: say(`handOver.line.${answer.kind}`, { duty, deal: dealNamed(names, dealId) }),
      did: say(`handOver.did.${answer.kind}`, { duty }),
      more: answer.kind === "refused" ? [answer.reason] : [],
    };
  },
};
