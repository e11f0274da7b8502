// The pool of a deal: what its payer's policy pays for it, all lines together. Called by `statement.ts` and
// `outcome.ts`. Rule: Tandem credit rules, docs/decisions/005-credit.md.

export type Rounding = "exactly" | "down" | "up" | "half_down_to_even" | "half_up_to_even";
export type Rounded = {
  /** In the unit of `numerator / denominator`. */
  value: bigint;
  /** The magnitude before rounding: `whole` + `remainder` / `denominator`, without the sign. */
  whole: bigint;
  remainder: bigint;
  /** Seen from zero: "up" is away from it. */
  rounded: Rounding;
};

/** `numerator / denominator` to the nearest whole, a half to the even one; minus mirrors plus. `denominator` > 0. */
export function roundHalfEven(numerator: bigint, denominator: bigint): Rounded {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const whole = magnitude / denominator;
  const remainder = magnitude % denominator;
  const rounded = roundingOf(whole, remainder * 2n, denominator);
  const up = rounded === "up" || rounded === "half_up_to_even";
  const value = up ? whole + 1n : whole;
  return { value: numerator < 0n ? -value : value, whole, remainder, rounded };
}

function roundingOf(whole: bigint, twice: bigint, denominator: bigint): Rounding {
  if (twice === 0n) return "exactly";
  if (twice !== denominator) return twice < denominator ? "down" : "up";
  return whole % 2n === 0n ? "half_down_to_even" : "half_up_to_even";
}

/** `round_half_even(basis × rate)`: `basis` in minor units, any sign; `rateBp` in basis points. */
export function poolOf(basis: bigint, rateBp: number): Rounded {
  return roundHalfEven(basis * BigInt(rateBp), 10_000n);
}
