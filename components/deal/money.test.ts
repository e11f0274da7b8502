import { describe, expect, it } from "vitest";
import { moneyText, percent, readAmount } from "./money.ts";

describe("an amount as it is written", () => {
  it.each([
    ["84,000", "USD", "8400000"],
    ["84.000", "EUR", "8400000"],
    ["84 000,50", "EUR", "8400050"],
    ["1.234.567,89", "EUR", "123456789"],
    ["1,234,567.8", "USD", "123456780"],
    ["12.5", "USD", "1250"],
    ["84’000", "CHF", "8400000"],
    ["84000", "JPY", "84000"],
    ["0", "USD", "0"],
  ])("%s in %s is %s", (text, currency, minor) => {
    expect(readAmount(text, currency)).toBe(minor);
  });

  it.each([["84.0K"], ["about 84"], [""], ["1.2.3,4,5"], ["12.345,678"]])("%s is refused", (text) => {
    expect(readAmount(text, "USD")).toBeNull();
  });
});

it("amounts keep every digit, rates their decimals", () => {
  expect(moneyText("9007199254740993", "USD")).toContain("90,071,992,547,409.93");
  expect(moneyText("84", "JPY")).toContain("84");
  expect(percent(2_750)).toBe("27.5%");
});
