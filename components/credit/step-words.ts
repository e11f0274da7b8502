// The steps of a statement in sentences, in the order in which a person would check them. Called by the view and by the page
// that is printed.
import type { CreditStatement, ExactAmount, StatementStep } from "#lib/contract/credit-statement.ts";
import { amountText, moneyText, percent } from "../deal/money.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { isPresenting } from "../presenter/presenting.ts";
import { anyOfInWords } from "./lines-table.tsx";

type NameOf = (organisationId: string) => string;

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** "9,072.00", or "11,522.63 and 1/3 of the smallest unit". */
function exactly({ whole, remainder, of }: ExactAmount, currency: string): string {
  const amount = amountText(whole, currency);
  if (remainder === 0 || isPresenting()) return amount;
  const by = commonDivisor(of, remainder);
  return t("credit.step.fraction", { amount, remainder: remainder / by, of: of / by });
}

export function stepInWords(statement: CreditStatement, step: StatementStep, nameOf: NameOf): string {
  const { currency, basis, rateBp, pool, lines } = statement;
  const lineName = (at: number) => {
    const line = lines[at];
    const role = line ? t(`creditRole.${line.creditRole}`) : "";
    return t("credit.step.lineName", { role, name: line ? nameOf(line.organisationId) : "" });
  };
  switch (step.step) {
    case "pool":
      return t(`credit.step.pool.${step.rounded}`, {
        basis: moneyText(basis, currency),
        rate: percent(rateBp),
        exact: exactly(step.exact, currency),
        pool: moneyText(pool, currency),
      });
    case "unfilled":
      return t(`credit.step.unfilled.${step.goes}`, {
        role: t(`creditRole.${step.creditRole}`),
        share: percent(step.shareBp),
      });
    case "negative":
      return t("credit.step.negative");
    case "line": {
      const line = lines[step.line];
      if (!line) return "";
      const all = lines.reduce((sum, { weight }) => sum + weight, 0);
      return t("credit.step.line", {
        line: lineName(step.line),
        share: percent(line.weight / 10_000),
        all: percent(all / 10_000),
        exact: exactly(line.exact, currency),
      });
    }
    case "left_over":
      return t(step.tied ? "credit.step.leftOverTied" : "credit.step.leftOver", {
        count: step.units,
        lines: listed(step.lines.map(lineName)),
      });
    case "kept":
      return t("credit.step.kept", { line: lineName(step.line) });
    case "held": {
      const line = lines[step.line];
      return line ? t("credit.step.held", { line: lineName(step.line), anyOf: anyOfInWords(line) }) : "";
    }
    case "sum":
      return t("credit.step.sum", { amount: moneyText(step.amount, currency) });
  }
}
