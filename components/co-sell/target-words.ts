// The rhythm of reviews, how soon a request is answered, the target of a quarter and how near it is, in words. Amounts are not
// said while presenting.
import type { CoSellTarget } from "#lib/contract/co-sell.ts";
import type { Money } from "#lib/contract/money.ts";
import type { CoSellProgress } from "#lib/domain/co-sell/progress.ts";
import { moneyText } from "../deal/money.ts";
import { listed, quarterWords } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { HIDDEN, isPresenting } from "../presenter/presenting.ts";

const amountWords = ({ minor, currency }: Money): string =>
  isPresenting() ? HIDDEN : moneyText(minor, currency);

const winsWords = (count: number): string => t("coSell.targetWins", { count });

/** "Every 4 weeks". */
export const weeksWords = (weeks: number | null): string =>
  weeks === null ? t("coSell.cadenceNone") : t("coSell.weeks", { count: weeks });

/** "24 hours". */
export const hoursWords = (hours: number | null): string =>
  hours === null ? t("coSell.responseNone") : t("coSell.hours", { count: hours });

/** "3 co-sell wins and $500,000". */
export function targetWords(target: CoSellTarget | null): string {
  if (!target) return t("coSell.targetNone");
  const { wins, amount } = target;
  if (wins !== null && amount) {
    return t("coSell.targetBoth", { wins: winsWords(wins), amount: amountWords(amount) });
  }
  if (wins !== null) return winsWords(wins);
  return amount ? amountWords(amount) : t("coSell.targetNone");
}

/** "Q4 2026: 1 of 3 co-sell wins · $84,000 of $500,000". */
export function progressWords(target: CoSellTarget | null, progress: CoSellProgress): string {
  const quarter = quarterWords(progress.quarter);
  const { wins = null, amount = null } = target ?? {};
  const done = winsWords(progress.wins);
  const counted =
    wins === null
      ? t("coSell.progressNoTarget", { quarter, done })
      : t("coSell.progressWins", { quarter, done: String(progress.wins), wins: winsWords(wins) });
  const same = progress.amounts.find(({ currency }) => currency === amount?.currency);
  const others = progress.amounts.filter(({ currency }) => currency !== amount?.currency).map(amountWords);
  return [
    counted,
    amount
      ? t("coSell.progressAmount", {
          done: amountWords(same ?? { minor: "0", currency: amount.currency }),
          amount: amountWords(amount),
        })
      : null,
    others.length === 0
      ? null
      : amount
        ? t("coSell.progressOther", { amounts: listed(others) })
        : listed(others),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}
