// Which currencies the words and signs beside an amount can mean, by the codes of ISO 4217 and what Intl shows for them
// in English and in the page's language. Called by `page-amount.ts`. "$", "¥" and "kr" mean several and so decide nothing.
import { currencyDecimals } from "../../contract/currencies.ts";
import { remembered } from "./page-language.ts";

const allCodes: readonly string[] = [...currencyDecimals.keys()];

/** Canadians write it of their own dollar, Intl of Nicaragua's money. */
const NEVER_ALONE = new Set(["c$"]);

const plain = (word: string): string =>
  word.normalize("NFKC").replace(/\s+/g, " ").trim().replace(/\.$/, "").toLowerCase();

function partsOf(
  language: string,
  options: Intl.NumberFormatOptions,
  amount: number,
  type: string,
): string[] {
  const parts = new Intl.NumberFormat(language, options).formatToParts(amount);
  return parts.flatMap((part) => (part.type === type ? [plain(part.value)] : []));
}

/** "K", "Mio.", "万", "L": what says that an amount is rounded. Some are signs of currencies, too. */
const roundings = remembered((language: string): ReadonlySet<string> => {
  const words = new Set<string>(["m", "k", "b", "bn", "mm"]);
  for (const each of new Set(["en", "en-IN", language || "en"])) {
    for (let power = 3; power <= 14; power++) {
      for (const compactDisplay of ["short", "long"] as const) {
        const options = { notation: "compact", compactDisplay } as const;
        for (const word of partsOf(each, options, 2 * 10 ** power, "compact")) words.add(word);
      }
    }
  }
  return words;
});

const signs = remembered((language: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = new Map<string, Set<string>>();
  const add = (word: string, code: string) => {
    const codes = known.get(word) ?? new Set();
    known.set(word, codes.add(code));
  };
  for (const each of new Set(["en", "en-CA", language || "en"])) {
    for (const currency of allCodes) {
      for (const currencyDisplay of ["symbol", "narrowSymbol", "name"] as const) {
        const options = { style: "currency", currency, currencyDisplay } as const;
        for (const word of partsOf(each, options, 2, "currency")) add(word, currency);
      }
    }
  }
  return known;
});

function meaningOf(word: string, language: string): readonly string[] {
  if (currencyDecimals.has(word)) return [word];
  const sign = plain(word);
  if (NEVER_ALONE.has(sign) || roundings(language).has(sign)) return [];
  return [...(signs(language).get(sign) ?? [])];
}

/** Every currency that fits all that stands beside an amount; none where something there is no name of one. */
export function currenciesOf(beside: readonly string[], language: string): readonly string[] {
  let fitting = allCodes;
  for (const words of beside) {
    const whole = meaningOf(words, language);
    const meanings = whole.length > 0 ? [whole] : words.split(" ").map((word) => meaningOf(word, language));
    for (const codes of meanings) fitting = fitting.filter((code) => codes.includes(code));
  }
  return fitting;
}

/** The one currency that "EUR", "EUR - Euro" or "US dollars" names by itself; null: none, or one of several. */
export function currencyNamed(text: string, language: string): string | null {
  const codes = new Set((text.match(/\b[A-Z]{3}\b/g) ?? []).filter((code) => currencyDecimals.has(code)));
  const found = codes.size > 0 ? [...codes] : meaningOf(text, language);
  return found.length === 1 ? (found[0] ?? null) : null;
}
