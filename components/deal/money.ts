// Amounts and rates as people read and type them. Called by the screens of deals and policies. Never a float: what is
// typed becomes minor units by `parseMajor`, or is refused. In presenter mode none is drawn; a text that is kept or copied
// is built by `kept…`, which never hides. What a page wrote is read by `lib/domain/page-text`.
import { currencyDecimals } from "#lib/contract/currencies.ts";
import { decimalsOf, majorText, parseMajor, toMinor, toUnits } from "#lib/domain/credit/money.ts";
import { locale } from "../messages/t.ts";
import { HIDDEN, isPresenting } from "../presenter/presenting.ts";

const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });

/** Basis points: 2,750 reads "27.5%". */
export const keptPercent = (bp: number): string => percents.format(bp / 10_000);

export const percent = (bp: number): string => (isPresenting() ? HIDDEN : keptPercent(bp));

/** Minor units with their currency, every decimal of it: "8400000" USD reads "$84,000.00". */
export function keptMoney(minor: string, currency: string): string {
  const decimals = decimalsOf(currency);
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  // A decimal text keeps every digit, which a number would not.
  return format.format(majorText(toUnits(minor), currency) as Intl.StringNumericLiteral);
}

export const moneyText = (minor: string, currency: string): string =>
  isPresenting() ? HIDDEN : keptMoney(minor, currency);

/** The same without the currency, for columns that name it once: "84,000.00". */
export function amountText(minor: string, currency: string): string {
  if (isPresenting()) return HIDDEN;
  const decimals = decimalsOf(currency);
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(majorText(toUnits(minor), currency) as Intl.StringNumericLiteral);
}

/** Minor units without the currency, as a form shows them for editing: "84000.00". */
export const editableAmount = (minor: string, currency: string): string =>
  majorText(toUnits(minor), currency);

/**
 * What a person wrote, in minor units; null for what is no plain amount ("$84.0K"). Of two kinds of marks the
 * last one is the decimal mark; one kind alone groups where three digits follow it, because amounts of deals do.
 */
export function readAmount(text: string, currency: string): string | null {
  if (!currencyDecimals.has(currency)) return null;
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, "");
  if (!/^-?[\d.,]+$/.test(bare)) return null;
  const marks = [...new Set(bare.match(/[.,]/g) ?? [])];
  const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  const mark = bare[last] ?? "";
  const count = bare.split(mark).length - 1;
  const isDecimal = last >= 0 && (marks.length === 2 ? count === 1 : count === 1 && bare.length - last !== 4);
  const grouped = isDecimal ? bare.slice(0, last) : bare;
  // Groups of two are Indian.
  if (!/^-?(\d+|\d{1,3}([.,]\d{2,3})*[.,]\d{3})$/.test(grouped)) return null;
  const whole = grouped.replace(/[.,]/g, "");
  const plain = isDecimal ? `${whole}.${bare.slice(last + 1)}` : whole;
  const units = parseMajor(plain, currency);
  return units === null ? null : toMinor(units);
}
