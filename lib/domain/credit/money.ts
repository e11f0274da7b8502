// Between the strings of minor units that records hold, the bigints that rules calculate with, and amounts as people
// write them. Called by the rules of credit and by screens and servers that show or read amounts. Never a float.
import { z } from "zod";
import { currencyDecimals } from "../../contract/currencies.ts";
import { minorUnitsCodec } from "../../contract/money.ts";

/** "120050" → 120050n. Throws on anything but a whole number in its one spelling. */
export const toUnits = (minor: string): bigint => z.decode(minorUnitsCodec, minor);

/** 120050n → "120050". Throws beyond 18 digits. */
export const toMinor = (units: bigint): string => z.encode(minorUnitsCodec, units);

/** Decimals of the currency's minor unit by ISO 4217: 2 for EUR, 0 for JPY. Throws `RangeError` for no currency. */
export function decimalsOf(currency: string): number {
  const decimals = currencyDecimals.get(currency);
  if (decimals === undefined) throw new RangeError(`${currency} is no currency of ISO 4217`);
  return decimals;
}

/**
 * Minor units as an exact decimal text of major units: 120050n of EUR → "1200.50", -5n → "-0.05", 12n of JPY → "12".
 * What `Intl.NumberFormat` may be given, with `decimalsOf` as its fraction digits. Throws `RangeError` for no currency.
 */
export function majorText(units: bigint, currency: string): string {
  const decimals = decimalsOf(currency);
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * The reverse of `majorText`; fewer decimals are taken, "1200.5" as 120050n of EUR. Null for what is no plain decimal
 * number or has more decimals than the currency: nothing is ever rounded away. Throws `RangeError` for no currency.
 */
export function parseMajor(text: string, currency: string): bigint | null {
  const decimals = decimalsOf(currency);
  const found = /^(-?)(\d{1,18})(?:\.(\d+))?$/.exec(text);
  if (found === null) return null;
  const [, sign, whole = "", fraction = ""] = found;
  if (fraction.length > decimals) return null;
  const units = BigInt(whole + fraction.padEnd(decimals, "0"));
  return sign === "-" ? -units : units;
}
