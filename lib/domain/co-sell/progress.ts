// How far two companies are towards the target of their co-sell plan: approved co-sell deals of both that the payer reported won
// in the quarter. Pure; called by views, over the deals that the device holds. Introductions are counted apart.
import type { Money } from "../../contract/money.ts";
import { quarterAt } from "../credit/promises.ts";
import { agreedRevision, latestReport } from "../deal/deal-outcome.ts";
import type { DealWhole } from "../deal-whole.ts";

export type CoSellProgress = {
  /** "2026-Q4". */
  quarter: string;
  wins: number;
  /** Their agreed basis, by currency. */
  amounts: Money[];
  /** Won after an introduction: reported apart, not counted. */
  introductions: number;
};

export function progressOf(
  deals: readonly DealWhole[],
  parties: readonly [string, string],
  now: number,
): CoSellProgress {
  const quarter = quarterAt(now);
  const sums = new Map<string, bigint>();
  let wins = 0;
  let introductions = 0;
  for (const whole of deals) {
    const terms = agreedRevision(whole)?.terms;
    const isTheirs = parties.every((id) => terms?.participants.some((each) => each.organisationId === id));
    if (!terms?.model || !isTheirs) continue;
    const report = latestReport(whole, terms.payerId);
    if (report?.outcome !== "won" || quarterAt(report.reported.at) !== quarter) continue;
    if (terms.model === "sell_to") {
      introductions += 1;
      continue;
    }
    wins += 1;
    const { minor, currency } = terms.basis;
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(minor));
  }
  const amounts = [...sums]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([currency, sum]) => ({ minor: sum.toString(), currency }));
  return { quarter, wins, amounts, introductions };
}
