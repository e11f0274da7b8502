// Whatever Intl writes in these languages and currencies is read back to the minor unit, or not at all.
import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalsOf, parseMajor, toMinor } from "../credit/money.ts";
import { pageAmount } from "./page-amount.ts";

const locales =
  "en-US en-GB en-IN en-CA en-ZA en de-DE de-CH de-AT fr-FR fr-CH es-ES es-MX pt-BR pt-PT it-IT nl-NL sv-SE da-DK nb-NO pl-PL cs-CZ hu-HU tr-TR ja-JP zh-CN ko-KR ar-EG ar-BH he-IL hi-IN mr-IN th-TH fa-IR ru-RU bg-BG".split(
    " ",
  );
const currencies = ["EUR", "USD", "GBP", "CHF", "JPY", "CNY", "BHD", "INR", "SEK", "AUD", "KWD", "BRL"];
const displays = ["symbol", "narrowSymbol", "code", "name"] as const;

test("an amount that Intl wrote is read as itself or not at all", () => {
  const read = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.constantFrom(...locales),
      fc.constantFrom(...currencies),
      fc.constantFrom(...displays),
      fc.integer({ min: -999_999_999, max: 9_999_999_999 }),
      fc.constantFrom("locale", "none", "language"),
      fc.constantFrom(null, "given", "EUR"),
      (locale, currency, currencyDisplay, units, told, known) => {
        const amount = units / 10 ** decimalsOf(currency);
        const options = { style: "currency", currency, currencyDisplay } as const;
        const shown = new Intl.NumberFormat(locale, options).format(amount);
        const lang = { locale, none: "", language: /^(en|es|pt|de)/.exec(locale)?.[0] ?? locale }[told];
        const given = known === "given" ? currency : known;
        const says = pageAmount(shown, lang, { given });
        if (says.currency === null || says.minor === null) return;
        expect(says, `${locale} ${shown}, told ${lang}`).toMatchObject({ currency, minor: String(units) });
        read.set(locale, (read.get(locale) ?? 0) + 1);
      },
    ),
    { numRuns: 3_000 },
  );
  expect(locales.filter((locale) => !read.has(locale))).toEqual([]);
});

test("an amount that Intl rounded is never read", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...locales),
      fc.integer({ min: 10_000, max: 900_000_000 }),
      fc.constantFrom("short", "long"),
      (locale, amount, compactDisplay) => {
        const options = {
          notation: "compact",
          compactDisplay: compactDisplay === "short" ? "short" : "long",
        } as const;
        const money = { style: "currency", currency: "USD" } as const;
        for (const format of [
          new Intl.NumberFormat(locale, options),
          new Intl.NumberFormat(locale, { ...options, ...money }),
        ]) {
          if (!format.formatToParts(amount).some(({ type }) => type === "compact")) continue;
          const shown = format.format(amount);
          expect(pageAmount(shown, locale, { given: "USD" }).minor, shown).toBeNull();
        }
      },
    ),
  );
});

test("no text takes long or throws, and what is read is money", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ maxLength: 50 }), (text, lang) => {
      const { currency, minor } = pageAmount(text, lang, { given: "EUR" });
      if (minor !== null) expect(toMinor(BigInt(minor))).toBe(minor);
      if (currency !== null) expect(parseMajor("1", currency)).not.toBeNull();
    }),
  );
  const started = performance.now();
  for (const piece of ["1.", "1 ", "1,", "$", "- ", "1'", "٣"])
    pageAmount(piece.repeat(5_000), "ar", { given: "EUR" });
  expect(performance.now() - started).toBeLessThan(2_000);
});
