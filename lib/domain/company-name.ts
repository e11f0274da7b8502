// One key per company name, equal for spellings of the same name: the second way two accounts match, after the
// domain. Called by the importer, the device's look-up and the page reader's result: both sides must run this very
// function. It must never join two different names to gain a match (a false match shows one company's account to
// another), and must take any text: hostile, right-to-left, 10,000 characters.
import { formsAtEnd, formsAtStart, gluedForms, placeholderNames } from "./legal-forms.ts";

const READ_AT_MOST = 600;
const KEY_AT_MOST = 300;
const LONGEST_FORM_IN_WORDS = 5;

/** At most 300 characters; "" where the text names no company (then it matches nothing). Idempotent. */
export function nameKey(name: string): string {
  let key = readOnce(name);
  // Cutting, or a form inside a form, can lay bare something that a second reading would take off.
  for (let again = readOnce(key); again !== key; again = readOnce(key)) key = again;
  return key;
}

function readOnce(name: string): string {
  const tokens = withoutForms(joinedInitials(wordsOf(name)));
  const key = cut(glue(tokens));
  return placeholderNames.has(key) ? "" : key;
}

/** Letters folded: case, width, Latin and Greek accents. Other scripts keep their marks: they carry the word. */
function fold(name: string): string {
  return name
    .slice(0, READ_AT_MOST)
    .replace(/[™®©℠]/g, " ")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
    .normalize("NFD")
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}][\u0300-\u036f]*)[\u0300-\u036f]/gu, "")
    .normalize("NFC")
    .replace(/[ßæœøłđðþıё]/g, (letter) => foldedLetters[letter] ?? letter);
}

const foldedLetters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ё: "е",
};

function wordsOf(name: string): string[] {
  let text = fold(name);
  for (const form of gluedForms) {
    if (text.startsWith(form) && text.length > form.length) text = text.slice(form.length);
    if (text.endsWith(form) && text.length > form.length) text = text.slice(0, -form.length);
  }
  const words = text
    .replace(/['’‘ʼ`´"״׳]/g, "")
    .replace(/&/g, " and ")
    .replace(/\+/g, " plus ")
    // Initials: "s.p.a." is one word, and so is "a/s".
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:[./]\p{L})+(?![\p{L}\p{N}])/gu, (initials) =>
      initials.replace(/[./]/g, ""),
    )
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => word !== "the");
  return (telling.length === 0 ? words : telling).map((word, at, all) =>
    at > 0 && at < all.length - 1 && ands.has(word) ? "and" : word,
  );
}

const ands: ReadonlySet<string> = new Set(["und", "et", "och", "og"]);

/** "j p morgan" is "jp morgan", "s a" at the end is "sa". */
function joinedInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const word of words) {
    const initial = /^\p{L}$/u.test(word);
    if (initial && open) joined.push(`${joined.pop() ?? ""}${word}`);
    else joined.push(word);
    open = initial;
  }
  return joined;
}

/** Never takes the last word away: "The Limited" is "limited". */
function withoutForms(words: readonly string[]): string[] {
  let rest = [...words];
  for (let before = 0; before !== rest.length; ) {
    before = rest.length;
    rest = rest.slice(formLength(rest, formsAtStart, (size) => rest.slice(0, size)));
    const atEnd = formLength(rest, formsAtEnd, (size) => rest.slice(-size));
    if (atEnd > 0) {
      rest = rest.slice(0, -atEnd);
      while (rest.length > 1 && rest.at(-1) === "and") rest.pop();
    }
  }
  return rest;
}

function formLength(
  words: readonly string[],
  forms: ReadonlySet<string>,
  take: (size: number) => string[],
): number {
  for (let size = Math.min(LONGEST_FORM_IN_WORDS, words.length - 1); size > 0; size--) {
    if (forms.has(take(size).join(" "))) return size;
  }
  return 0;
}

/** Without spaces, so that "Coca-Cola", "Coca Cola" and "CocaCola" are one; figures stay apart: "1 12" is not "11 2". */
function glue(words: readonly string[]): string {
  return words.join(" ").replace(/(?<!\p{N}) | (?!\p{N})/gu, "");
}

function cut(key: string): string {
  return key
    .slice(0, KEY_AT_MOST)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
