// How often the two sides of a partnership contest the statements of deals they won together, by quarter. Facts in. Called by
// views. A little disagreement is a sign that statements are read; much of it says that the rules are not understood.
import { quarterAt } from "../credit/promises.ts";
import type { DealWhole } from "../deal-whole.ts";

export type DisputeRate = {
  /** "2026-Q4", of the calendar in UTC. */
  quarter: string;
  /** Issued in it, for deals that were won. */
  statements: number;
  /** Of these, contested by one of the two. */
  disputed: number;
};

/** Below 5 % it is healthy, above 10 % broken, between them it needs a look. */
export type DisputeHealth = "none" | "healthy" | "high" | "broken";

export function disputeHealth({
  statements,
  disputed,
}: Pick<DisputeRate, "statements" | "disputed">): DisputeHealth {
  if (disputed === 0) return "none";
  if (disputed * 20 < statements) return "healthy";
  return disputed * 10 > statements ? "broken" : "high";
}

/** `deals`: those both are in. A version that takes a win back owes nothing, and is no statement to contest. */
export function disputeRate(
  deals: readonly DealWhole[],
  pair: readonly string[],
  quarter: string,
): DisputeRate {
  const rate: DisputeRate = { quarter, statements: 0, disputed: 0 };
  for (const { statement: versions, dispute } of deals) {
    for (const { statement, cause, issued } of versions) {
      if (cause === "taken_back" || quarterAt(issued.at) !== quarter) continue;
      rate.statements += 1;
      const isContested = dispute.some(
        (each) => each.statementVersion === statement.version && pair.includes(each.organisationId),
      );
      if (isContested) rate.disputed += 1;
    }
  }
  return rate;
}
