// Divides a whole amount by weights so that the parts add up to it exactly (largest remainder). Called by
// `statement.ts`, once for all lines of a deal: dividing in two steps would round twice.
// Rule: Tandem credit rules, docs/decisions/005-credit.md.

export type Weighted = {
  /** Not negative. */
  weight: bigint;
  /** Decides ties, then `id`; no two entries have both in common. */
  rank: number;
  id: string;
};
export type Allocated = {
  /** Signed, in the unit of the total. */
  amount: bigint;
  /** |total| × weight / all weights = `whole` + `remainder` / all weights. */
  whole: bigint;
  remainder: bigint;
  /** Got one of the units that were left over. */
  extraUnit: boolean;
};
export type Allocation = {
  /** In the order of the entries. */
  parts: Allocated[];
  totalWeight: bigint;
  /** Positions that got a left-over unit, the first to get one first. */
  extra: number[];
  /** Equal remainders stood at the border, so rank and id decided. */
  tied: boolean;
};

/**
 * Parts of `total` in proportion to the weights: they add up to it, and each is less than one unit from its exact
 * share. Independent of the order of the entries; a weight of zero gets zero; a negative total mirrors the positive.
 * Throws `RangeError` when a weight is negative, or when all are zero and the total is not.
 */
export function allocate(total: bigint, entries: readonly Weighted[]): Allocation {
  if (entries.some((entry) => entry.weight < 0n)) throw new RangeError("A weight is negative");
  const totalWeight = entries.reduce((sum, entry) => sum + entry.weight, 0n);
  if (totalWeight === 0n && total !== 0n) throw new RangeError("Nobody has a weight");
  const magnitude = total < 0n ? -total : total;
  const exact = entries.map(({ weight, rank, id }, at) => {
    const product = magnitude * weight;
    const whole = totalWeight === 0n ? 0n : product / totalWeight;
    return { at, rank, id, whole, remainder: totalWeight === 0n ? 0n : product % totalWeight };
  });
  const left = Number(magnitude - exact.reduce((sum, part) => sum + part.whole, 0n));
  const ranked = exact.toSorted(
    (a, b) => compare(b.remainder, a.remainder) || compare(a.rank, b.rank) || compare(a.id, b.id),
  );
  const extra = ranked.slice(0, left).map((part) => part.at);
  const given = new Set(extra);
  return {
    parts: exact.map(({ at, whole, remainder }) => {
      const amount = given.has(at) ? whole + 1n : whole;
      return { amount: total < 0n ? -amount : amount, whole, remainder, extraUnit: given.has(at) };
    }),
    totalWeight,
    extra,
    tied: left > 0 && ranked[left - 1]?.remainder === ranked[left]?.remainder,
  };
}

/** Texts by code units, so that no locale has a say. */
export function compare<T extends bigint | number | string>(a: T, b: T): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
