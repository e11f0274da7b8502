// Which month a word names: in the page's language, else in the languages below where all that know the word agree.
// Learned from Intl. Called by `page-day.ts`.
import { remembered } from "./page-language.ts";

/** Those that CRMs are shown in, for pages and mails that do not say their language. */
const SPOKEN = [
  "en",
  "en-GB",
  "de",
  "de-AT",
  "fr",
  "es",
  "pt",
  "it",
  "nl",
  "sv",
  "da",
  "nb",
  "fi",
  "pl",
  "cs",
  "sk",
  "hu",
  "ro",
  "bg",
  "uk",
  "ru",
  "tr",
  "el",
  "hr",
  "sl",
  "lt",
  "et",
  "id",
  "ms",
  "ca",
];

const plain = (word: string): string => word.normalize("NFKC").toLowerCase().replace(/\.$/, "");

const namesIn = remembered((language: string): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  for (const month of ["long", "short"] as const) {
    for (const day of ["numeric", undefined] as const) {
      const format = new Intl.DateTimeFormat(language, { month, day, timeZone: "UTC", calendar: "gregory" });
      for (let at = 0; at < 12; at++) {
        const parts = format.formatToParts(Date.UTC(2026, at, 15));
        const word = plain(parts.find(({ type }) => type === "month")?.value ?? "");
        // A word for two months names none of them.
        if (word) names.set(word, (names.get(word) ?? at + 1) === at + 1 ? at + 1 : 0);
      }
    }
  }
  return names;
});

/** 1 to 12; 0: no month's name, or a different one's in different languages. */
export function monthNamed(word: string, language: string): number {
  const name = plain(word);
  const here = language === "" ? undefined : namesIn(language).get(name);
  if (here !== undefined) return here;
  const months = new Set(SPOKEN.flatMap((each) => namesIn(each).get(name) ?? []));
  return months.size === 1 ? ([...months][0] ?? 0) : 0;
}
