// Whatever Intl writes in these languages is read back as the same day, or not at all.
import fc from "fast-check";
import { expect, test } from "vitest";
import { pageDay } from "./page-day.ts";

const locales =
  "en-US en-GB en-IN en-CA en de-DE de-CH de-AT fr-FR fr-CA es-ES es-MX pt-BR it-IT nl-NL sv-SE da-DK nb-NO pl-PL cs-CZ hu-HU tr-TR ja-JP zh-CN zh-TW ko-KR ar-EG ar-SA he-IL hi-IN th-TH fa-IR ru-RU lt-LT vi-VN hr-HR fi-FI id-ID".split(
    " ",
  );
const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
const styles = ["short", "medium", "long", "full"] as const;

test("a day that Intl wrote is read as itself or not at all", () => {
  const read = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.constantFrom(...locales),
      days,
      fc.constantFrom(...styles),
      fc.boolean(),
      (locale, date, style, told) => {
        const shown = new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: "UTC" }).format(date);
        const day = pageDay(shown, told ? locale : "");
        expect([null, date.toISOString().slice(0, 10)], `${locale} ${style}: ${shown}`).toContain(day);
        if (day) read.set(locale, (read.get(locale) ?? 0) + 1);
      },
    ),
    { numRuns: 3_000 },
  );
  // Calendars of their own are left alone, and so is what stands between the words of some languages.
  const unread = locales.filter((locale) => !read.has(locale));
  expect(["ar-SA", "th-TH", "fa-IR", "vi-VN"]).toEqual(expect.arrayContaining(unread));
});

test("no text takes long or throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ maxLength: 50 }), (text, lang) => {
      expect(pageDay(text, lang)).toSatisfy((day) => day === null || /^\d{4}-\d\d-\d\d$/.test(day));
    }),
  );
  const started = performance.now();
  for (const piece of ["1.", "1 ", "a ", "12/", "de ", "٣", "2026-", "1 de "])
    pageDay(piece.repeat(5_000), "en");
  expect(performance.now() - started).toBeLessThan(2_000);
});
