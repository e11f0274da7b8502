// What a deal means for the one who reads it, beside what it would earn otherwise. Called by the screens' views before
// anything else of a statement is shown: nobody is shown the pool as theirs. Amounts in minor units, rates and
// win rates in basis points. Rule: Tandem credit rules, docs/decisions/005-credit.md.
import type { CreditStatement } from "../../contract/credit-statement.ts";
import { toMinor, toUnits } from "./money.ts";
import { poolOf, roundHalfEven } from "./pool.ts";

export type PartnerOutcome = {
  /** All lines of the reader, with what is held. */
  here: string;
  held: string;
  /** The same basis at the direct rate. */
  alone: string;
  /** `here` - `alone`. */
  difference: string;
  verdict: "more" | "same" | "less";
  /** With `less` on a positive basis; else null. */
  breakEven: BreakEven | null;
};
export type BreakEven = {
  /** The joint deal at which the reader earns what this one earns it alone; null: at no size that can be written. */
  basis: string | null;
  /** How much more often it must win together, 14,815 = 1.4815 times; null: it earns nothing here. */
  winFactorBp: string | null;
  /** With a usual win rate: the one it needs together; null: none given, or none is high enough. */
  winRateBp: number | null;
};

/**
 * For a participant that is not the payer. `usualWinRateBp`: how often it wins alone, where known.
 * Throws `RangeError` for whoever is not in the statement.
 */
export function partnerOutcome(
  statement: CreditStatement,
  organisationId: string,
  directRateBp: number,
  usualWinRateBp: number | null = null,
): PartnerOutcome {
  const own = statement.participants.find((one) => one.organisationId === organisationId);
  if (own === undefined) throw new RangeError("Only a participant has an outcome");
  const here = toUnits(own.amount);
  const alone = poolOf(toUnits(statement.basis), directRateBp).value;
  const verdict = here > alone ? "more" : here === alone ? "same" : "less";
  const isGain = verdict === "less" && toUnits(statement.basis) > 0n;
  return {
    here: own.amount,
    held: own.held,
    alone: toMinor(alone),
    difference: toMinor(here - alone),
    verdict,
    breakEven: isGain
      ? {
          basis: breakEvenBasis(statement, organisationId, alone),
          winFactorBp: here > 0n ? ceilDivide(alone * 10_000n, here).toString() : null,
          winRateBp: usualWinRateBp === null ? null : neededWinRate(usualWinRateBp, alone, here),
        }
      : null,
  };
}

/** The smallest basis whose exact, unrounded amount for the reader reaches `alone`. */
function breakEvenBasis(statement: CreditStatement, organisationId: string, alone: bigint): string | null {
  const weigh = (lines: CreditStatement["lines"]) => lines.reduce((sum, line) => sum + line.weight, 0);
  const own = weigh(statement.lines.filter((line) => line.organisationId === organisationId));
  const perBasis = BigInt(own) * BigInt(statement.rateBp);
  if (perBasis === 0n) return null;
  const basis = ceilDivide(alone * BigInt(weigh(statement.lines)) * 10_000n, perBasis);
  return basis < LARGEST ? toMinor(basis) : null;
}

/** `here` × its win rate together = `alone` × its win rate alone. */
function neededWinRate(usualBp: number, alone: bigint, here: bigint): number | null {
  if (here <= 0n) return null;
  const needed = ceilDivide(BigInt(usualBp) * alone, here);
  return needed <= 10_000n ? Number(needed) : null;
}

/** What `toMinor` can write. */
const LARGEST = 10n ** 18n;

/** Rounded up; both positive or zero, `denominator` not zero. */
const ceilDivide = (numerator: bigint, denominator: bigint): bigint =>
  (numerator + denominator - 1n) / denominator;

export type SellerOutcome = { quotaCredit: string; accelerator: string; total: string };

/**
 * For our own seller: what the joint deal counts towards quota, of our own booked amount. Private to our organisation,
 * a layer of its own beside commission. `quotaBp`: 10,000 counts it in full; `acceleratorBp` comes on top.
 */
export function sellerOutcome(
  booked: string,
  setting: { quotaBp: number; acceleratorBp: number },
): SellerOutcome {
  const share = (bp: number) => roundHalfEven(toUnits(booked) * BigInt(bp), 10_000n).value;
  const quotaCredit = share(setting.quotaBp);
  const accelerator = share(setting.acceleratorBp);
  return {
    quotaCredit: toMinor(quotaCredit),
    accelerator: toMinor(accelerator),
    total: toMinor(quotaCredit + accelerator),
  };
}
