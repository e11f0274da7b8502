// What must hold of every division of a whole amount, whatever the weights.
import fc from "fast-check";
import { expect, it } from "vitest";
import { expectSame } from "../../util/expect-same.test-support.ts";
import { allocate, type Weighted } from "./allocate.ts";
import { CASES, units } from "./arbitrary.test-support.ts";
import { roundHalfEven } from "./pool.ts";

const weight = fc.oneof(fc.constantFrom(0n, 1n, 1n, 2n, 3n), fc.bigInt({ min: 0n, max: 100_000_000n }));
const entries: fc.Arbitrary<Weighted[]> = fc
  .uniqueArray(fc.record({ weight, rank: fc.nat(4), id: fc.constantFrom("a", "b", "c", "d", "é") }), {
    selector: ({ rank, id }) => `${rank} ${id}`,
    minLength: 1,
    maxLength: 25,
  })
  .filter((list) => list.some((entry) => entry.weight > 0n));
const key = ({ rank, id }: Weighted) => `${rank} ${id}`;
const byKey = (list: readonly Weighted[], total: bigint) => {
  const { parts } = allocate(total, list);
  return new Map(list.map((entry, at) => [key(entry), parts[at]]));
};
const absolute = (value: bigint) => (value < 0n ? -value : value);

it("adds up to the total, each part less than one unit from its exact share", () => {
  fc.assert(
    fc.property(units, entries, (total, list) => {
      const { parts, totalWeight } = allocate(total, list);
      expect(parts.reduce((sum, part) => sum + part.amount, 0n)).toBe(total);
      parts.forEach((part, at) => {
        const exact = total * (list[at]?.weight ?? 0n);
        expect(absolute(part.amount * totalWeight - exact) < totalWeight).toBe(true);
        expect(part.whole * totalWeight + part.remainder).toBe(absolute(exact));
      });
    }),
    CASES,
  );
});

it("gives the same to each whatever the order", () => {
  const shuffled = entries.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(units, shuffled, (total, [list, other]) => {
      const there = byKey(other, total);
      for (const [name, part] of byKey(list, total)) expectSame(there.get(name), part);
    }),
    CASES,
  );
});

it("lets rank, then id decide between equal remainders, and larger remainders before all", () => {
  fc.assert(
    fc.property(units, entries, (total, list) => {
      const { parts, extra } = allocate(total, list);
      const order = list
        .map((entry, at) => ({ ...entry, at, remainder: parts[at]?.remainder ?? 0n }))
        .sort((a, b) => {
          if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
          return a.rank - b.rank || (a.id < b.id ? -1 : 1);
        });
      expectSame(
        extra,
        order.slice(0, extra.length).map(({ at }) => at),
      );
    }),
    CASES,
  );
});

it("gives nothing to a weight of zero, however many units are left over", () => {
  fc.assert(
    fc.property(units, entries, (total, list) => {
      allocate(total, list).parts.forEach((part, at) => {
        if (list[at]?.weight === 0n) expect(part).toMatchObject({ amount: 0n, extraUnit: false });
      });
    }),
    CASES,
  );
});

it("mirrors a negative total", () => {
  fc.assert(
    fc.property(units, entries, (total, list) => {
      const there = allocate(-total, list).parts.map((part) => -part.amount);
      expectSame(
        there,
        allocate(total, list).parts.map((part) => part.amount),
      );
    }),
    CASES,
  );
});

it("rounds to the nearest whole, a half to the even one, minus as plus", () => {
  fc.assert(
    fc.property(units, fc.bigInt({ min: 1n, max: 10_000n }), (numerator, denominator) => {
      const { value } = roundHalfEven(numerator, denominator);
      const twice = absolute(value * denominator - numerator) * 2n;
      expect(twice < denominator || (twice === denominator && value % 2n === 0n)).toBe(true);
      expect(roundHalfEven(-numerator, denominator).value).toBe(-value);
    }),
    CASES,
  );
});
