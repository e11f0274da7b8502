// What the browser's Intl knows of the language a page names: its digits, and how each region of it writes. Called by
// what reads amounts and dates of pages. A language without a region fixes only what all of its regions agree on.

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Calls `make` once for each key. */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    // Pages choose the keys: a page that makes them up must not fill the memory.
    if (known.size > 500) known.clear();
    known.set(key, made);
    return made;
  };
}

/** The language a page names, without wishes for calendars or digits; "" for none that this browser knows. */
export const knownLanguage = remembered((lang: string): string => {
  try {
    const { baseName } = new Intl.Locale(lang.slice(0, 40).replaceAll("_", "-"));
    return Intl.NumberFormat.supportedLocalesOf([baseName])[0] ?? "";
  } catch {
    return "";
  }
});

const regions = remembered((_all: string): string[] => {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => names.of(code));
});

/** The language as its region writes it, else as each of its regions does; none for "". */
export const waysOf = remembered((language: string): string[] => {
  if (language === "") return [];
  const { region } = new Intl.Locale(language);
  if (region) return [language];
  const inRegions = regions("all").map((code) => `${language}-${code}`);
  const known = inRegions.filter((tag) => new Intl.NumberFormat(tag).resolvedOptions().locale === tag);
  return [language, ...known];
});

/** Digits that are not our own, with what they mean. */
const digitsOf = remembered((language: string): ReadonlyMap<string, string> => {
  if (language === "") return new Map();
  const format = new Intl.NumberFormat(language, { useGrouping: false });
  return new Map(Array.from({ length: 10 }, (_, digit) => [format.format(digit), String(digit)]));
});

/** One line, our digits, without marks of direction. Digits that the language does not write stay what they are. */
export function plainText(text: string, language: string): string {
  const digits = digitsOf(language);
  return text
    .slice(0, 300)
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\p{Nd}/gu, (digit) => digits.get(digit) ?? digit)
    .replace(/\s+/g, " ")
    .trim();
}
