// What a statement's lines come to, for everybody and for each participant. Called by `statement.ts` and
// `difference.ts`. Amounts in minor units, signed.
import type { CreditStatement, Disposition, StatementLine } from "../../contract/credit-statement.ts";
import { compare } from "./allocate.ts";
import { toMinor, toUnits } from "./money.ts";

type Sums = CreditStatement["totals"];
export type ParticipantSums = CreditStatement["participants"][number];

/** `amount` = `kept` + `held` + `payable`. */
export function sumsOf(lines: readonly StatementLine[]): Sums {
  const sum = (disposition?: Disposition) =>
    toMinor(
      lines
        .filter((line) => disposition === undefined || line.disposition === disposition)
        .reduce((total, line) => total + toUnits(line.amount), 0n),
    );
  return { amount: sum(), kept: sum("kept"), held: sum("held"), payable: sum("payable") };
}

/** Every participant by organisation id, also one that holds no credit role. */
export function participantSums(
  participants: readonly { organisationId: string }[],
  lines: readonly StatementLine[],
): ParticipantSums[] {
  return participants
    .map(({ organisationId }) => ({
      organisationId,
      ...sumsOf(lines.filter((line) => line.organisationId === organisationId)),
    }))
    .sort((a, b) => compare(a.organisationId, b.organisationId));
}
