// What one company's wins earn it beside the pool from one payer, and what that changes against what is on record: new rows
// only, so that nothing is edited and doing it again adds nothing. Called by the server at a win, a loss or a new version, and
// by views. Decision: docs/decisions/014-private-credit.md.
import type { BonusEntry, CountedWin, Promised } from "../../contract/bonus-entry.ts";
import type { CreditTerms } from "../../contract/credit-policy.ts";
import type { CreditRole } from "../../contract/words.ts";
import { compare } from "./allocate.ts";
import { toMinor, toUnits } from "./money.ts";
import { roundHalfEven } from "./pool.ts";
import { promiseKey, promisesOf, quarterAfter, quarterAt } from "./promises.ts";

/** A deal that is won, from the beneficiary's side. */
export type Win = {
  dealId: string;
  name: string;
  /** When the payer reported it. */
  at: number;
  policy: { id: string; version: number };
  /** What it held in the statement that the win made. */
  creditRoles: CreditRole[];
  /** Of the version that counts: what points are added to. */
  part: { basis: string; currency: string; weight: number; allWeights: number };
};

export type TermsOf = (policyId: string) => Pick<CreditTerms, "bonuses" | "tiers"> | null;
export type Earned = { promise: Promised; policy: Win["policy"]; wins: Win[] };
export type EarnedEntry = BonusEntry & { what: { kind: "earned" } };

const isEarned = (entry: BonusEntry): entry is EarnedEntry => entry.what.kind === "earned";
const inOrder = (wins: readonly Win[]): Win[] =>
  wins.toSorted((a, b) => a.at - b.at || compare(a.dealId, b.dealId));
const countsFor = ({ creditRoles }: Pick<Promised, "creditRoles">, win: Win): boolean =>
  creditRoles.length === 0 || creditRoles.some((role) => win.creditRoles.includes(role));

export const toCounted = ({ dealId, name, at }: Win): CountedWin => ({
  dealId,
  name,
  day: new Date(at).toISOString().slice(0, 10),
});

export const winsToward = (promise: Promised, wins: readonly Win[]): Win[] =>
  inOrder(wins).filter((win) => countsFor(promise, win));

/** By the wins of one quarter: each promise once, by the policy version of the win that reached it. */
export function earnedBy(wins: readonly Win[], termsOf: TermsOf): Map<string, Earned> {
  const earned = new Map<string, Earned>();
  const ordered = inOrder(wins);
  for (const [at, win] of ordered.entries()) {
    const terms = termsOf(win.policy.id);
    for (const promise of terms ? promisesOf(terms) : []) {
      const key = promiseKey(promise);
      if (earned.has(key) || !countsFor(promise, win)) continue;
      const counted = ordered.slice(0, at + 1).filter((each) => countsFor(promise, each));
      if (counted.length >= promise.wins) earned.set(key, { promise, policy: win.policy, wins: counted });
    }
  }
  return earned;
}

/** Earned and not taken back, the first one first. */
export function standingIn(entries: readonly BonusEntry[]): EarnedEntry[] {
  const gone = new Set(entries.flatMap(({ what }) => (what.kind === "taken_back" ? [what.of] : [])));
  return entries.filter(isEarned).filter(({ id }) => !gone.has(id));
}

/** The points on the rate, of its own part alone: round_half_even(basis × part × points). */
export function pointsFor({ part }: Pick<Win, "part">, bp: number): bigint {
  if (part.allWeights === 0) return 0n;
  const exact = toUnits(part.basis) * BigInt(part.weight) * BigInt(bp);
  return roundHalfEven(exact, BigInt(part.allWeights) * 10_000n).value;
}

/** What the rows for these points and this deal add up to. */
function pointsSoFar(entries: readonly BonusEntry[], of: string, dealId: string): bigint {
  return entries.reduce(
    (sum, entry) =>
      entry.what.kind === "points" && entry.what.of === of && entry.dealId === dealId
        ? sum + toUnits(entry.what.amount.minor)
        : sum,
    0n,
  );
}

export type Settling = {
  payerId: string;
  beneficiaryId: string;
  partnershipId: string;
  /** Of the two, all there are. */
  entries: readonly BonusEntry[];
  /** Of the quarters named and those after them. */
  wins: readonly Win[];
  /** What may have changed. */
  quarters: readonly string[];
  /** The deal that was won, lost, reopened or calculated anew. */
  dealId: string;
  termsOf: TermsOf;
  now: number;
  newId(): string;
};

/** The rows that bring what is on record to what the wins say. None where nothing changed. */
export function bonusesAfter(settling: Settling): BonusEntry[] {
  const { entries, wins, quarters, dealId, now, newId, termsOf } = settling;
  const { payerId: organisationId, beneficiaryId, partnershipId } = settling;
  const made: BonusEntry[] = [];
  const add = (quarter: string, of: string, what: BonusEntry["what"]) =>
    made.push({
      id: newId(),
      partnershipId,
      organisationId,
      beneficiaryId,
      quarter,
      at: now,
      dealId: of,
      what,
    });
  for (const quarter of quarters) {
    const here = wins.filter(({ at }) => quarterAt(at) === quarter);
    const earned = earnedBy(here, termsOf);
    const standing = standingIn(entries).filter((each) => each.quarter === quarter);
    for (const { id, what } of standing) {
      if (earned.has(promiseKey(what.promise))) continue;
      const left = winsToward(what.promise, here);
      // As many as it was promised for: what was pinned then stays, whatever a later version says.
      if (left.length < what.promise.wins)
        add(quarter, dealId, { kind: "taken_back", of: id, wins: left.map(toCounted) });
    }
    const known = new Set(standing.map(({ what }) => promiseKey(what.promise)));
    for (const [key, { promise, policy, wins: counted }] of earned) {
      if (!known.has(key))
        add(quarter, dealId, { kind: "earned", promise, policy, wins: counted.map(toCounted) });
    }
  }
  for (const quarter of new Set(quarters.flatMap((each) => [each, quarterAfter(each)]))) {
    for (const points of pointsIn(quarter, [...entries, ...made], wins))
      add(quarter, points.dealId, points.what);
  }
  return made;
}

/** The differences of earned points on deals won in this quarter, or once won in it. */
function pointsIn(quarter: string, entries: readonly BonusEntry[], wins: readonly Win[]) {
  const here = wins.filter(({ at }) => quarterAt(at) === quarter);
  const standing = new Set(standingIn(entries).map(({ id }) => id));
  return entries.filter(isEarned).flatMap((earned) => {
    const { gives } = earned.what.promise;
    if (gives.kind !== "points" || quarterAfter(earned.quarter) !== quarter) return [];
    const paid = entries.flatMap((each) =>
      each.what.kind === "points" && each.what.of === earned.id
        ? [{ dealId: each.dealId, name: each.what.name, currency: each.what.amount.currency }]
        : [],
    );
    const won = here.map(({ dealId, name, part }) => ({ dealId, name, currency: part.currency }));
    const deals = new Map([...paid, ...won].map((each) => [each.dealId, each]));
    return [...deals.values()].flatMap(({ dealId, name, currency }) => {
      const win = here.find((each) => each.dealId === dealId);
      const is = win && standing.has(earned.id) ? pointsFor(win, gives.bp) : 0n;
      const difference = is - pointsSoFar(entries, earned.id, dealId);
      if (difference === 0n) return [];
      const amount = { minor: toMinor(difference), currency };
      return [{ dealId, what: { kind: "points" as const, of: earned.id, name, bp: gives.bp, amount } }];
    });
  });
}
