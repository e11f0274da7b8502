// Whatever order deals are won, lost and won again in, and however often the server looks: what stands is what the wins say.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import { expectSame } from "../../util/expect-same.test-support.ts";
import { CASES } from "./arbitrary.test-support.ts";
import { bonusesAfter, earnedBy, pointsFor, standingIn, type TermsOf, type Win } from "./bonuses.ts";
import { ACME, NORTHWIND } from "./credit.test-support.ts";
import { promiseKey, quarterAt, quarterBefore } from "./promises.ts";

const MONTH = 30 * 86_400_000;
const START = Date.UTC(2026, 0, 15);
const idOf = (kind: string, n: number) => `01939d5e-7a2b-7c3d-8e4f-${kind}${n.toString(16).padStart(8, "0")}`;
const policy = { id: idOf("00f1", 0), version: 1 };
const roles = ["sourcing", "selling"] as const;
const terms: ReturnType<TermsOf> = {
  bonuses: [
    { wins: 2, creditRoles: ["selling"], reward: { kind: "points", bp: 500 } },
    {
      wins: 3,
      creditRoles: [...roles],
      reward: { kind: "amount", amount: { minor: "500000", currency: "USD" } },
    },
  ],
  tiers: [{ name: "Gold", wins: 4, rates: {}, rewards: [] }],
};
const termsOf: TermsOf = () => terms;

const step = fc.record({
  deal: fc.nat(5),
  month: fc.nat(11),
  won: fc.boolean(),
  role: fc.constantFrom(...roles),
  basis: fc.bigInt({ min: 0n, max: 10n ** 15n }),
  weight: fc.nat(10_000),
  again: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function play(steps: readonly Step[]) {
  const entries: BonusEntry[] = [];
  const wins = new Map<number, Win>();
  const quarters = new Map<number, Set<string>>();
  let ids = 0;
  for (const { deal, month, won, role, basis, weight, again } of steps) {
    const at = START + month * MONTH;
    const dealId = idOf("0100", deal);
    const part = { basis: basis.toString(), currency: "USD", weight, allWeights: 10_000 };
    quarters.set(deal, (quarters.get(deal) ?? new Set()).add(quarterAt(at)));
    if (won) wins.set(deal, { dealId, name: "x", at, policy, creditRoles: [role], part });
    else wins.delete(deal);
    const settle = () =>
      bonusesAfter({
        payerId: NORTHWIND,
        beneficiaryId: ACME,
        partnershipId: idOf("00e1", 0),
        entries,
        wins: [...wins.values()],
        quarters: [...(quarters.get(deal) ?? [])],
        dealId,
        termsOf,
        now: at,
        newId: () => idOf("0200", ++ids),
      });
    const before = JSON.stringify(entries);
    const made = settle();
    expect(JSON.stringify(entries)).toBe(before);
    entries.push(...made);
    if (again) expectSame(settle(), []);
  }
  return { entries, wins: [...wins.values()] };
}

const sortedKeys = (keys: Iterable<string>) => [...keys].sort();

it("stands for exactly what the wins of each quarter earn, each once", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const { entries, wins } = play(steps);
      const standing = standingIn(entries).map(
        ({ quarter, what }) => `${quarter} ${promiseKey(what.promise)}`,
      );
      const earned = [...new Set(wins.map(({ at }) => quarterAt(at)))].flatMap((quarter) => {
        const here = wins.filter(({ at }) => quarterAt(at) === quarter);
        return [...earnedBy(here, termsOf).keys()].map((key) => `${quarter} ${key}`);
      });
      expectSame(sortedKeys(standing), sortedKeys(earned));
    }),
    CASES,
  );
}, 120_000);

it("adds points for exactly the deals won in the quarter after, whatever was lost or changed between", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const { entries, wins } = play(steps);
      const earners = new Set(
        standingIn(entries).flatMap(({ quarter, what }) =>
          what.promise.gives.kind === "points" ? [quarter] : [],
        ),
      );
      const sums = new Map<string, bigint>();
      for (const { dealId, what } of entries) {
        if (what.kind === "points") sums.set(dealId, (sums.get(dealId) ?? 0n) + BigInt(what.amount.minor));
      }
      for (const win of wins) {
        const is = earners.has(quarterBefore(quarterAt(win.at))) ? pointsFor(win, 500) : 0n;
        expect(sums.get(win.dealId) ?? 0n).toBe(is);
        sums.delete(win.dealId);
      }
      for (const left of sums.values()) expect(left).toBe(0n);
    }),
    CASES,
  );
}, 120_000);
