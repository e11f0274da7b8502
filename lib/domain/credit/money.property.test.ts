// Amounts as people write them, in every currency of ISO 4217.
import fc from "fast-check";
import { expect, it } from "vitest";
import { currencyDecimals } from "../../contract/currencies.ts";
import { CASES, currencyCode, units } from "./arbitrary.test-support.ts";
import { decimalsOf, majorText, parseMajor, toMinor, toUnits } from "./money.ts";

it("writes and reads back every amount in every currency", () => {
  fc.assert(
    fc.property(units, currencyCode, (amount, currency) => {
      const text = majorText(amount, currency);
      expect(parseMajor(text, currency)).toBe(amount);
      expect(text.split(".")[1]?.length ?? 0).toBe(decimalsOf(currency));
      expect(toUnits(toMinor(amount))).toBe(amount);
    }),
    CASES,
  );
});

it("means by one major unit ten to the power of the currency's decimals", () => {
  for (const [currency, decimals] of currencyDecimals) {
    expect(parseMajor("1", currency)).toBe(10n ** BigInt(decimals));
  }
});

it("reads no amount that would have to be rounded", () => {
  fc.assert(
    fc.property(units, currencyCode, fc.integer({ min: 1, max: 9 }), (amount, currency, digit) => {
      const text = majorText(amount, currency);
      const finer = decimalsOf(currency) === 0 ? `${text}.${digit}` : `${text}${digit}`;
      expect(parseMajor(finer, currency)).toBeNull();
    }),
    CASES,
  );
});
