// A day as a CRM's page or a mail writes it, in any language. Called by what prefills a registration or a touchpoint. Never a
// guess: what can be two days, or names two, is none, and so are years of two digits: the person chooses.
import { monthNamed } from "./month-names.ts";
import { knownLanguage, plainText, remembered, waysOf } from "./page-language.ts";

/** Years of other calendars lie outside. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

function dayOf(year: string, month: number, dayOfMonth: string): string | null {
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  const day = `${year}-${String(month).padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

const isDayFirst = remembered((way: string): boolean => {
  const format = new Intl.DateTimeFormat(way, { year: "numeric", month: "numeric", day: "numeric" });
  const types = format.formatToParts(0).map(({ type }) => type);
  return types.indexOf("day") < types.indexOf("month");
});

/** Whether all who write this language put the day first; null where they do not agree, or nothing is known. */
const order = remembered((language: string): { dayFirst: boolean | null } => {
  const [first, ...more] = waysOf(language);
  if (first === undefined) return { dayFirst: null };
  const dayFirst = isDayFirst(first);
  return { dayFirst: more.every((way) => isDayFirst(way) === dayFirst) ? dayFirst : null };
});

const WORD = "\\p{L}[\\p{L}\\p{M}]{2,14}";
const yearFirst =
  /(?<![\d.,/-])(\d{4})(?:([-/.])\s?|\s?[年년]\s?)(\d{1,2})(?:\2\s?|\s?[月월]\s?)(\d{1,2})(?![\d]|[-/]\d)/gu;
const yearLast = /(?<![\d.,/-])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?![\d]|[-/]\d)/gu;
const dayFirst = new RegExp(
  `(?<!\\d[.,/-]?)(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?(?:\\s+de\\s+|\\s+|[-/])(${WORD})\\.?,?(?:\\s+del?\\s+|\\s+|[-/])(\\d{4})(?!\\d)`,
  "giu",
);
const monthFirst = new RegExp(
  `(?<!\\p{L})(${WORD})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
  "giu",
);
const yearThenName = new RegExp(`(?<!\\d)(\\d{4})\\.?\\s+(${WORD})\\.?\\s+(\\d{1,2})(?!\\d)`, "giu");

/** Every reading of one date: none, one, or the two that it can be. */
function numericDays(first: string, mark: string, second: string, year: string, language: string): string[] {
  const asDayFirst = dayOf(year, Number(second), first);
  const asMonthFirst = dayOf(year, Number(first), second);
  // Nobody writes the month before the day with dots between.
  const fixed = mark === "." ? true : order(language).dayFirst;
  const both = asDayFirst !== null && asMonthFirst !== null;
  if (both && fixed !== null) return [fixed ? asDayFirst : asMonthFirst];
  if (mark === "." && asDayFirst === null) return [];
  return [asDayFirst, asMonthFirst].filter((day) => day !== null);
}

function namedDay(year: string, word: string, day: string, language: string): string[] {
  const month = monthNamed(word, language);
  return month === 0 ? [] : [dayOf(year, month, day)].filter((each) => each !== null);
}

/**
 * "2026-09-03" of "9/30/2026, 9:12 AM", "03.09.2026", "3 sept. 2026" or "2026年9月3日"; of "9/3/2026" only where `lang`, the
 * language the page names, says which comes first. Null where it is no day or not one alone.
 */
export function pageDay(text: string, lang = ""): string | null {
  const language = knownLanguage(lang);
  const shown = plainText(text, language);
  const days = new Set<string>();
  const add = (found: string[]) => {
    for (const day of found) days.add(day);
  };
  for (const [, year = "", , month = "", day = ""] of shown.matchAll(yearFirst)) {
    add([dayOf(year, Number(month), day)].filter((each) => each !== null));
  }
  for (const [, first = "", mark = "", second = "", year = ""] of shown.matchAll(yearLast)) {
    add(numericDays(first, mark, second, year, language));
  }
  for (const [, day = "", word = "", year = ""] of shown.matchAll(dayFirst)) {
    add(namedDay(year, word, day, language));
  }
  for (const [, word = "", day = "", year = ""] of shown.matchAll(monthFirst)) {
    add(namedDay(year, word, day, language));
  }
  for (const [, year = "", word = "", day = ""] of shown.matchAll(yearThenName)) {
    add(namedDay(year, word, day, language));
  }
  return days.size === 1 ? ([...days][0] ?? null) : null;
}
