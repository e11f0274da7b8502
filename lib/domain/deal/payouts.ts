// What each version of a statement makes due to each organisation, where its payment stands, and what is expected in which
// quarter. Computed from versions and reports of payment. Called by mutators and views.
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import type { CreditStatement } from "../../contract/credit-statement.ts";
import type { Payout } from "../../contract/statements.ts";
import type { PayoutState } from "../../contract/words.ts";
import { compare } from "../credit/allocate.ts";
import { toMinor, toUnits } from "../credit/money.ts";
import type { DealWhole } from "../deal-whole.ts";
import { versionsOf } from "./next-statement.ts";
import { type ExpectedPayout, payoutExpected } from "./service-clocks.ts";

export type PayoutDue = {
  statementVersion: number;
  organisationId: string;
  currency: string;
  /** In minor units, never zero; below zero: to be taken back. */
  amount: string;
  /** What counts; null: nobody has said when. */
  payout: Payout | null;
  /** When it may be expected while nobody has said it; null: said, or to be taken back. */
  expectedBy: ExpectedPayout | null;
};

/** What one version adds to what is payable to each organisation. */
function addedBy({
  participants,
  difference,
}: CreditStatement): { organisationId: string; payable: string }[] {
  return difference?.participants ?? participants;
}

/** By version, then as in the statement. What is kept or held is not due. `bonuses`: all that the reader holds. */
export function payoutsOf(whole: DealWhole, bonuses: readonly BonusEntry[] = []): PayoutDue[] {
  return versionsOf(whole).flatMap(({ statement, issued }) => {
    const { version: statementVersion, currency } = statement;
    return addedBy(statement)
      .filter(({ payable }) => payable !== "0")
      .map(({ organisationId, payable }): PayoutDue => {
        const [payout = null] = whole.payout
          .filter(
            (each) => each.statementVersion === statementVersion && each.organisationId === organisationId,
          )
          .sort((a, b) => b.number - a.number);
        const parties = { payerId: issued.organisationId, beneficiaryId: organisationId };
        const isSaid = payout !== null || payable.startsWith("-");
        const expectedBy = isSaid ? null : payoutExpected(bonuses, parties, issued.at);
        return { statementVersion, organisationId, currency, amount: payable, payout, expectedBy };
      });
  });
}

/**
 * What may be said next of a payment; the day may change in place. Money that goes out is paid and may come back; money
 * that is taken back ends as reversed.
 */
export function nextPayoutStates({ amount, payout }: Pick<PayoutDue, "amount" | "payout">): PayoutState[] {
  if (amount.startsWith("-")) {
    return payout?.state === "reversed" ? ["reversed"] : ["projected", "approved", "reversed"];
  }
  if (payout?.state === "paid") return ["paid", "reversed"];
  // What came back is due again.
  if (payout?.state === "reversed") return ["projected", "approved", "reversed"];
  return ["projected", "approved", "paid"];
}

/** "2026-11-20" is in "2026-Q4". */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

export type Expected = {
  organisationId: string;
  currency: string;
  /** Null: no date yet. */
  quarter: string | null;
  amount: string;
};

const isExpected = ({ payout }: PayoutDue): boolean =>
  payout === null || payout.state === "projected" || payout.state === "approved";

/** What is to be taken back is set against what is to be paid to the same company, if that still is. */
const settledWith = ({ organisationId }: PayoutDue, dues: readonly PayoutDue[]): string | undefined =>
  dues.findLast((each) => each.organisationId === organisationId && each.expectedBy)?.expectedBy?.day;

/** What is still to be paid, less what is still to be taken back; by organisation, then quarter, without a date last. */
export function expectedByQuarter(dues: readonly PayoutDue[]): Expected[] {
  const sums = new Map<string, Expected>();
  for (const due of dues.filter(isExpected)) {
    const day = due.payout?.day ?? due.expectedBy?.day ?? settledWith(due, dues);
    const quarter = day ? quarterOf(day) : null;
    const key = `${due.organisationId} ${quarter}`;
    const { organisationId, currency } = due;
    const before = sums.get(key) ?? { organisationId, currency, quarter, amount: "0" };
    sums.set(key, { ...before, amount: toMinor(toUnits(before.amount) + toUnits(due.amount)) });
  }
  const rank = ({ quarter }: Expected) => quarter ?? "9999";
  return [...sums.values()]
    .filter(({ amount }) => amount !== "0")
    .sort((a, b) => compare(a.organisationId, b.organisationId) || compare(rank(a), rank(b)));
}
