// An amount as a CRM's page writes it, in any language, as far as it says it exactly. Called by what a registration starts
// from and by what compares the page with a deal. Never a guess: what can be two amounts, or is rounded, stays a text.
import { parseMajor, toMinor } from "../credit/money.ts";
import { currenciesOf, currencyNamed } from "./currency-names.ts";
import { knownLanguage, plainText, remembered, waysOf } from "./page-language.ts";

export type PageAmount = {
  /** Null: the page names none by itself, and the one given does not fit what it shows. */
  currency: string | null;
  /** The page itself says which; else it is the one given. */
  isNamed: boolean;
  /** Null: rounded, no plain amount, or one that can be read as two. */
  minor: string | null;
};

type Marks = { group: string; decimal: string };

/** As languages write them, made one: every blank a space, every apostrophe the same. */
const oneMark = (mark: string): string => (/\s/.test(mark) ? " " : mark.replace("’", "'"));

/** How all regions of a language write them. Amounts are sometimes written otherwise than numbers: Austria's are. */
const marksOf = remembered((language: string): Marks[] => {
  const all = new Map<string, Marks>();
  for (const way of waysOf(language)) {
    for (const style of ["decimal", "currency"] as const) {
      const parts = new Intl.NumberFormat(way, { style, currency: "EUR" }).formatToParts(-1234567.5);
      const of = (type: string) => oneMark(parts.find((part) => part.type === type)?.value ?? "");
      const marks = { group: of("group"), decimal: of("decimal") };
      all.set(marks.group + marks.decimal, marks);
    }
  }
  return [...all.values()];
});

const escaped = (mark: string): string => mark.replace(/[.']/g, "\\$&");

/** Groups of three, or India's of two before the last; "1234567.89" where these are the marks. */
function plainDigits(number: string, { group, decimal }: Marks): string | null {
  const by = escaped(group);
  const grouped = group === "" ? "" : `|[1-9]\\d{0,2}(?:${by}\\d{3})+|[1-9]\\d?(?:${by}\\d{2})+${by}\\d{3}`;
  const rest = decimal === "" ? "" : `(?:${escaped(decimal)}(\\d+))?`;
  const found = new RegExp(`^(\\d+${grouped})${rest}$`).exec(number);
  if (!found) return null;
  const whole = group === "" ? (found[1] ?? "") : (found[1] ?? "").replaceAll(group, "");
  return found[2] === undefined ? whole : `${whole}.${found[2]}`;
}

/** The marks that a number shows by itself; null where its one mark may group or be the decimal one. */
function evident(number: string): Marks | null {
  const marks = number.match(/\D/g) ?? [];
  const [first = "", ...more] = [...new Set(marks)];
  if (more.length > 1 || marks.length === 0) return { group: "", decimal: "" };
  if (more.length === 1) return { group: first, decimal: more[0] ?? "" };
  if (marks.length > 1 || first === " " || first === "'" || first === "٬")
    return { group: first, decimal: "" };
  const isUnclear = /^[1-9]\d{0,2}[.,]\d{3}$/.test(number);
  return isUnclear ? null : { group: "", decimal: first };
}

function minorOf(number: string, currency: string, language: string): string | null {
  const known = evident(number);
  const readings = known ? [known] : marksOf(language);
  const found = new Set<string>();
  for (const marks of readings) {
    const digits = plainDigits(number, marks);
    const units = digits === null ? null : parseMajor(digits, currency);
    if (units !== null) found.add(toMinor(units));
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** The number, whether it is below zero, and what stands on either side. */
function splitAmount(text: string): { number: string; isNegative: boolean; beside: string[] } | null {
  const found = /^([^\d]*?)(\d(?:[\d.,'’٬٫ ]*\d)?)([^\d]*)$/.exec(text);
  if (!found) return null;
  const [, before = "", number = "", behind = ""] = found;
  const minus = /[-\u2212]/g;
  const signs = (before + behind).match(minus)?.length ?? 0;
  const beside = [before, behind].map((side) => side.replace(minus, "").trim()).filter((side) => side !== "");
  const isAtEdge = /^[-\u2212]|[-\u2212]\s*$/.test(before) || /[-\u2212]$|^\s*[-\u2212]/.test(behind);
  if (signs > 1 || (signs === 1 && !isAtEdge)) return null;
  return { number: number.replace("٫", ".").replaceAll("’", "'"), isNegative: signs === 1, beside };
}

/** Pounds are Britain's, unless it is known that these are not. */
function nameless(
  fitting: readonly string[],
  beside: readonly string[],
  given: string | null,
): string | null {
  if (given && fitting.includes(given)) return given;
  return beside.join(" ") === "£" && !given ? "GBP" : null;
}

/**
 * `lang`: what the page says its language is, or "". `named`: what it shows as the currency by itself. `given`: the deal's
 * or the form's currency, taken where the page names none and shows nothing that speaks against it.
 */
export function pageAmount(
  text: string,
  lang: string | undefined,
  { named, given }: { named?: string | undefined; given: string | null },
): PageAmount {
  const language = knownLanguage(lang ?? "");
  const split = splitAmount(plainText(text, language));
  const fitting = split ? currenciesOf(split.beside, language) : [];
  const saysSo = named === undefined ? null : currencyNamed(plainText(named, language), language);
  const alone = fitting.length === 1 ? (fitting[0] ?? null) : null;
  const clashes = saysSo !== null && split !== null && !fitting.includes(saysSo);
  const own = clashes ? null : (saysSo ?? alone);
  const currency = clashes ? null : (own ?? (split && nameless(fitting, split.beside, given)));
  const units = split && currency ? minorOf(split.number, currency, language) : null;
  const minor = units !== null && units !== "0" && split?.isNegative ? `-${units}` : units;
  return { currency, isNamed: own !== null || (currency !== null && currency !== given), minor };
}
