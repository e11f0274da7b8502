// Whether a deal counts as a win of one of its companies with its payer, by what the payer reported and the statement that
// the win made. Called by the server when it settles bonuses, and by views that show how near the next one is.
import type { CreditStatement } from "../../contract/credit-statement.ts";
import type { Win } from "../credit/bonuses.ts";
import type { DealWhole } from "../deal-whole.ts";
import { latestReport } from "./deal-outcome.ts";
import { versionsOf } from "./next-statement.ts";

/** Those of a company that count: lines that fell to the payer because nobody holds them are nobody's. */
const linesOf = ({ lines }: CreditStatement, organisationId: string) =>
  lines.filter((line) => line.organisationId === organisationId && !line.unfilled);

/** Null: not won, not paid by a policy, or it holds no credit role in it. Roles are those of the win, whatever came later. */
export function winOf(whole: DealWhole, payerId: string, beneficiaryId: string): Win | null {
  const [deal] = whole.deal;
  const report = latestReport(whole, payerId);
  const versions = versionsOf(whole);
  const latest = versions.at(-1);
  if (!deal || report?.outcome !== "won" || !latest || latest.cause === "taken_back") return null;
  const back = versions.findLastIndex(({ cause }) => cause === "taken_back");
  const made = versions[back + 1]?.statement;
  if (made?.payerId !== payerId || beneficiaryId === payerId) return null;
  const held = linesOf(made, beneficiaryId);
  if (held.length === 0) return null;
  const weigh = (lines: CreditStatement["lines"]) => lines.reduce((sum, { weight }) => sum + weight, 0);
  const { basis, currency, lines } = latest.statement;
  return {
    dealId: deal.id,
    name: deal.name,
    at: report.reported.at,
    policy: made.policy,
    creditRoles: [...new Set(held.map(({ creditRole }) => creditRole))],
    part: {
      basis,
      currency,
      weight: weigh(linesOf(latest.statement, beneficiaryId)),
      allWeights: weigh(lines),
    },
  };
}
