// Bonuses, tiers and points in words: what was earned, at which win, and why. Called by the bonuses section.
import type { BonusEntry, CountedWin, Promised } from "#lib/contract/bonus-entry.ts";
import { quarterAfter } from "#lib/domain/credit/promises.ts";
import { moneyText, percent } from "../deal/money.ts";
import { calendarDay, listed, quarterWords } from "../messages/format.ts";
import { t } from "../messages/t.ts";

const ordinals = new Intl.PluralRules("en", { type: "ordinal" });

/** "3rd". */
export function nth(n: number): string {
  const rule = ordinals.select(n);
  const form = rule === "one" || rule === "two" || rule === "few" ? rule : "other";
  return t(`bonus.nth.${form}`, { n });
}

/** What it gives. `quarter`: the one whose wins count. */
export function givesWords({ gives }: Promised, quarter: string): string {
  switch (gives.kind) {
    case "amount":
      return moneyText(gives.amount.minor, gives.amount.currency);
    case "points":
      return t("bonus.points", { points: percent(gives.bp), quarter: quarterWords(quarterAfter(quarter)) });
    case "service":
      return t(`service.${gives.service}`);
    case "tier": {
      const rewards = gives.rewards.map((reward) => t(`service.${reward}`));
      return listed([t("bonus.tierNamed", { name: gives.name }), ...rewards]);
    }
  }
}

function earnedWords({ promise, wins }: BonusEntry["what"] & { kind: "earned" }, quarter: string): string {
  const at = { nth: nth(wins.length), quarter: quarterWords(quarter) };
  if (promise.gives.kind !== "tier") return t("bonus.earned", { ...at, what: givesWords(promise, quarter) });
  const { name, rewards } = promise.gives;
  if (rewards.length === 0) return t("bonus.tier", { ...at, name });
  return t("bonus.tierWith", { ...at, name, what: listed(rewards.map((each) => t(`service.${each}`))) });
}

/** In one sentence. `all`: rows that this one may refer to. */
export function entryWords(entry: BonusEntry, all: readonly BonusEntry[]): string {
  const { what, quarter } = entry;
  if (what.kind === "earned") return earnedWords(what, quarter);
  if (what.kind === "taken_back") {
    const earned = all.find(({ id }) => id === what.of)?.what;
    const gone = earned?.kind === "earned" ? givesWords(earned.promise, quarter) : "";
    return t("bonus.takenBack", { what: gone, quarter: quarterWords(quarter) });
  }
  const { amount, bp, name } = what;
  const isFirst = !all.some(
    (each) =>
      each.what.kind === "points" &&
      each.what.of === what.of &&
      each.dealId === entry.dealId &&
      each.at < entry.at,
  );
  const says = {
    points: percent(bp),
    deal: name.slice(0, 60),
    amount: moneyText(amount.minor, amount.currency),
  };
  return isFirst ? t("bonus.pointsOn", says) : t("bonus.pointsBack", says);
}

export const winsWords = (wins: readonly CountedWin[], now: number): string =>
  listed(
    wins.map(({ name, day }) => t("bonus.win", { name: name.slice(0, 60), date: calendarDay(day, now) })),
  );

/** Why: which wins counted; null where the sentence says it all. */
export function whyWords({ what }: BonusEntry, now: number): string | null {
  if (what.kind === "points") return null;
  if (what.kind === "earned") return t("bonus.because", { wins: winsWords(what.wins, now) });
  return what.wins.length === 0 ? t("bonus.leftNone") : t("bonus.left", { wins: winsWords(what.wins, now) });
}
