// The decimals of currencies, where being wrong is an error by a factor of 10 to 10,000, and what is no amount.
import { describe, expect, it, test } from "vitest";
import { currencyDecimals } from "../../contract/currencies.ts";
import { dealAmount, money } from "../../contract/money.ts";
import { decimalsOf, majorText, parseMajor, toMinor, toUnits } from "./money.ts";

it.each([
  ["EUR", 2],
  ["USD", 2],
  ["JPY", 0],
  ["UGX", 0],
  ["KWD", 3],
  ["CLF", 4],
  // Intl shows these without decimals; ISO 4217 has them.
  ["HUF", 2],
  ["IDR", 2],
  ["IQD", 3],
  // Divided by five in daily life; ISO 4217 counts hundredths.
  ["MGA", 2],
  ["MRU", 2],
])("knows that %s has %i decimals", (currency, decimals) => {
  expect(decimalsOf(currency)).toBe(decimals);
});

it("knows the 165 currencies of ISO 4217 that have a minor unit, each once", () => {
  expect(currencyDecimals.size).toBe(165);
  const counts = [0, 1, 2, 3, 4].map(
    (decimals) => [...currencyDecimals.values()].filter((one) => one === decimals).length,
  );
  expect(counts).toEqual([17, 0, 139, 7, 2]);
});

it("writes amounts in major units", () => {
  expect(majorText(120_050n, "EUR")).toBe("1200.50");
  expect(majorText(-5n, "EUR")).toBe("-0.05");
  expect(majorText(0n, "KWD")).toBe("0.000");
  expect(majorText(12n, "JPY")).toBe("12");
});

it("reads a bonus of 5,000 in each currency's own units", () => {
  expect(parseMajor("5000", "USD")).toBe(500_000n);
  expect(parseMajor("5000", "JPY")).toBe(5_000n);
  expect(parseMajor("5000.5", "KWD")).toBe(5_000_500n);
});

test.each(["", "1,200", "1.", ".5", "+1", "1e3", "1.005", "NaN", " 1", "٣"])(
  "%j is no amount of euros",
  (text) => {
    expect(parseMajor(text, "EUR")).toBeNull();
  },
);

describe("an amount in a record", () => {
  it.each(["0", "1", "-1", "999999999999999999", "-999999999999999999"])("may be %s", (minor) => {
    expect(money.safeParse({ minor, currency: "EUR" }).success).toBe(true);
    expect(toMinor(toUnits(minor))).toBe(minor);
  });

  it.each(["-0", "01", "+1", "1.0", "1e3", "", " 1", "1000000000000000000", "0x1"])(
    "is never %j",
    (minor) => {
      expect(money.safeParse({ minor, currency: "EUR" }).success).toBe(false);
      expect(() => toUnits(minor)).toThrow();
    },
  );

  it.each(["XAU", "XXX", "eur", "EURO", "ABC", ""])("is never in %j", (currency) => {
    expect(money.safeParse({ minor: "1", currency }).success).toBe(false);
    expect(() => decimalsOf(currency)).toThrow(RangeError);
  });

  it("is at most 16 digits as a deal's, so that everything calculated from it fits", () => {
    const of = (minor: string) => dealAmount.safeParse({ minor, currency: "EUR" }).success;
    expect([of("1000000000000000"), of("9999999999999999"), of("10000000000000000")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
