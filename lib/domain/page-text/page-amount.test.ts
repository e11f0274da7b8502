import { describe, expect, it } from "vitest";
import { pageAmount } from "./page-amount.ts";

const read = (text: string, lang = "", given: string | null = null, named?: string) =>
  pageAmount(text, lang, { given, named });

describe("an amount on a page", () => {
  it.each([
    ["84.000,00 €", "", "EUR", "8400000"],
    ["84 000,00 €", "", "EUR", "8400000"],
    ["€ 84.000,00", "en-US", "EUR", "8400000"],
    ["₹ 8,40,000.00", "", "INR", "84000000"],
    ["CHF 84'000.00", "", "CHF", "8400000"],
    ["US$84,000.00", "", "USD", "8400000"],
    ["A$84,000.50", "", "AUD", "8400050"],
    ["USD 84,000", "en-US", "USD", "8400000"],
    ["USD 84,000", "en", "USD", "8400000"],
    ["84.000 EUR", "de", "EUR", "8400000"],
    ["-84.000,00 €", "de-DE", "EUR", "-8400000"],
    ["£84,000.00", "en-GB", "GBP", "8400000"],
    ["BHD 12.500", "en-US", "BHD", "12500"],
    ["BHD 0.500", "", "BHD", "500"],
    ["84000円", "ja", "JPY", "84000"],
    ["1.234.567 EUR", "", "EUR", "123456700"],
  ])("%s in %j is what it says", (text, lang, currency, minor) => {
    expect(read(text, lang)).toEqual({ currency, isNamed: true, minor });
  });

  it("takes the currency that is known where its sign is that of several, or none", () => {
    expect(read("$84,000.00", "en-US", "USD")).toEqual({ currency: "USD", isNamed: false, minor: "8400000" });
    expect(read("$84,000.00", "en-US", "CAD").currency).toBe("CAD");
    expect(read("84,000.00", "", "EUR")).toEqual({ currency: "EUR", isNamed: false, minor: "8400000" });
    expect(read("¥84,000", "ja", "JPY").minor).toBe("84000");
    expect(read("84,000.00", "", "EUR", "USD - U.S. Dollar")).toMatchObject({
      currency: "USD",
      isNamed: true,
    });
  });

  it.each([["$84,000.00"], ["¥84,000"], ["kr 84 000,00"], ["C$84,000.00"], ["84,000.00"], ["Rs. 84,000.00"]])(
    "%s alone names no currency",
    (text) => {
      expect(read(text, "en-US")).toEqual({ currency: null, isNamed: false, minor: null });
    },
  );

  it("takes no currency that what is shown speaks against", () => {
    expect(read("$84,000.00", "en-US", "EUR").currency).toBeNull();
    expect(read("€84,000.00", "en-US", "USD")).toMatchObject({ currency: "EUR", minor: "8400000" });
    expect(read("€84,000.00", "en-US", null, "USD").currency).toBeNull();
  });

  it.each([
    ["1.234", ""],
    ["1,234", ""],
    ["1,234", "tlh"],
    ["84.000", "en-US"],
    ["12.345,678", ""],
    ["1.2.3,4,5", ""],
    ["1,23,45", ""],
    ["84.0K", "en-US"],
    ["8.4万", "zh-CN"],
    ["1.2M", ""],
    ["1,2 Mio.", "de"],
    ["about 84", ""],
    ["84,000.00 (77,000.00)", ""],
    ["(84,000.00)", ""],
    ["8²", ""],
    ["5-10", ""],
    ["", ""],
  ])("%s in %j stays a text", (text, lang) => {
    expect(read(text, lang, "EUR").minor).toBeNull();
  });

  it("is not rounded to what a currency has", () => {
    expect(read("84.50", "en-US", "JPY").minor).toBeNull();
    expect(read("MMK 8.40K", "en-US").minor).toBeNull();
  });
});
