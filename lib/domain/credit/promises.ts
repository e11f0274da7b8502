// What a credit policy promises beside the pool for wins in a quarter: its bonuses and its tiers, as one kind of thing.
// Called by `bonuses.ts` and by views. Quarters are of the calendar in UTC.
import type { Promised } from "../../contract/bonus-entry.ts";
import type { CreditTerms } from "../../contract/credit-policy.ts";
import { canonicalJson } from "./canonical-json.ts";

/** As the policy names them: bonuses first, then tiers. */
export function promisesOf({ bonuses, tiers }: Pick<CreditTerms, "bonuses" | "tiers">): Promised[] {
  return [
    ...bonuses.map(({ wins, creditRoles, reward }): Promised => ({ wins, creditRoles, gives: reward })),
    ...tiers.map(
      ({ name, wins, rewards }): Promised => ({
        wins,
        creditRoles: [],
        gives: { kind: "tier", name, rewards },
      }),
    ),
  ];
}

/**
 * What makes a promise the same in two versions of a policy, so that it is earned once in a quarter: for what it is given
 * and of which kind it is, not how much.
 */
export function promiseKey({ wins, creditRoles, gives }: Promised): string {
  const what = gives.kind === "service" ? gives.service : gives.kind === "tier" ? gives.name : "";
  return canonicalJson([wins, [...creditRoles].sort(), gives.kind, what]);
}

/** "2026-Q4" of a moment in milliseconds. */
export function quarterAt(at: number): string {
  const date = new Date(at);
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

const numberOf = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
const named = (number: number): string => `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;

export const quarterAfter = (quarter: string): string => named(numberOf(quarter) + 1);
export const quarterBefore = (quarter: string): string => named(numberOf(quarter) - 1);

/** Milliseconds: the first of it, and the first of the one after. */
export function boundsOf(quarter: string): { from: number; to: number } {
  const startOf = (number: number) => Date.UTC(Math.floor(number / 4), (number % 4) * 3);
  return { from: startOf(numberOf(quarter)), to: startOf(numberOf(quarter) + 1) };
}
