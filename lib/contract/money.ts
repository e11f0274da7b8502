// Money, shares and rates as they travel and are stored: integers only. In records and JSON an amount is a decimal
// string of minor units, because JSON has no integers of that size; code that calculates decodes it to a bigint
// (`lib/domain/credit/money.ts`). Nobody adds, compares or divides the strings.
import { z } from "zod";
import { currencyDecimals } from "./currencies.ts";
import { say } from "./messages/say.ts";

/** Hundredths of a percent: 2,500 is 25 %. */
export const basisPoints = z.int().min(0).max(10_000);

/** ISO 4217, with a minor unit. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, say("money.currencyForm"))
  .refine((code) => currencyDecimals.has(code), say("money.noCurrency"));

/** A whole number in its one spelling: no "+5", "05", "-0" or "1e3". */
const wholeNumber = (digits: number) =>
  z.string().regex(new RegExp(`^(0|-?[1-9]\\d{0,${digits - 1}})$`), say("money.wholeNumber", { digits }));

/** Minor units, such as "120050" for 1,200.50 euro. Fits a 64-bit integer. */
export const minorUnits = wholeNumber(18);
export type MinorUnits = z.infer<typeof minorUnits>;

/** Between JSON and code: `z.decode` gives the bigint, `z.encode` the string; both throw on what is too long. */
export const minorUnitsCodec = z.codec(minorUnits, z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (value) => value.toString(),
});

export const money = z.object({ minor: minorUnits, currency });
export type Money = z.infer<typeof money>;

/** What a customer pays, as agreed for credit. Shorter, so that whatever is calculated from it fits `money`. */
export const dealAmount = z.object({ minor: wholeNumber(16), currency });
