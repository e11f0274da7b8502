// The shape of a regular expression: enough of it to tell how long it may take. Called by `pattern-cost.ts`.
// Throws on what it does not know: then nobody can tell.

/** Which characters: a bit for each of ASCII, and one for all others. */
export type Chars = bigint;
export const ALL: Chars = (1n << 129n) - 1n;
const OTHER = 1n << 128n;

export type Node =
  | { is: "chars"; chars: Chars }
  /** Takes no character: an anchor, or what is only looked at. */
  | { is: "empty"; anchor: "^" | "$" | null; looks: Node | null }
  | { is: "all"; parts: Node[] }
  | { is: "one"; parts: Node[] }
  | { is: "many"; part: Node; min: number; max: number };

const bit = (code: number): Chars => (code < 128 ? 1n << BigInt(code) : OTHER);
function range(from: number, to: number): Chars {
  let chars = to > 127 ? OTHER : 0n;
  for (let code = from; code <= Math.min(to, 127); code += 1) chars |= bit(code);
  return chars;
}
const DIGITS = range(48, 57);
const WORD = DIGITS | range(65, 90) | range(97, 122) | bit(95);
const BLANKS = range(9, 13) | bit(32) | OTHER;
const classes: Readonly<Record<string, Chars>> = {
  d: DIGITS,
  D: ALL & ~DIGITS,
  w: WORD,
  W: ALL & ~WORD,
  s: BLANKS,
  S: ALL & ~range(9, 13) & ~bit(32),
};
const LINE_ENDS = bit(10) | bit(13);
const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, "0": 0 };

export function parsePattern(source: string): Node {
  let at = 0;
  const unknown = (): never => {
    throw new SyntaxError(source.slice(Math.max(0, at - 1), at + 4));
  };
  const take = (text: string): boolean => {
    const is = source.startsWith(text, at);
    if (is) at += text.length;
    return is;
  };
  const match = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at;
    const found = expression.exec(source);
    if (found) at += found[0].length;
    return found;
  };

  /** After the backslash. A number: one character. */
  function escaped(): Chars | number {
    const coded = match(/x([0-9a-f]{2})|u([0-9a-f]{4})/iy);
    if (coded) return Number.parseInt(coded[1] ?? coded[2] ?? "", 16);
    const letter = source[at++] ?? unknown();
    if (/[1-9kcpP]/.test(letter)) unknown();
    return classes[letter] ?? controls[letter] ?? letter.charCodeAt(0);
  }

  function inClass(): Chars | number {
    if (!take("\\")) return source.charCodeAt(at++);
    return take("b") ? 8 : escaped();
  }

  function characterClass(): Chars {
    const isNot = take("^");
    let chars = 0n;
    while (!take("]")) {
      if (at >= source.length) unknown();
      const from = inClass();
      if (typeof from === "number" && source[at] === "-" && source[at + 1] !== "]") {
        at += 1;
        const to = inClass();
        chars |= typeof to === "number" ? range(from, to) : bit(from) | bit(45) | to;
      } else chars |= typeof from === "number" ? bit(from) : from;
    }
    return isNot ? ALL & ~chars : chars;
  }

  function group(): Node {
    const looks = match(/\?<?[=!]/y) !== null;
    if (!looks && !match(/\?:|\?<[A-Za-z_]\w*>/y) && source[at] === "?") unknown();
    const inner = either();
    if (!take(")")) unknown();
    return looks ? { is: "empty", anchor: null, looks: inner } : inner;
  }

  function atom(): Node {
    if (take("(")) return group();
    if (take("[")) return { is: "chars", chars: characterClass() };
    if (take(".")) return { is: "chars", chars: ALL & ~LINE_ENDS };
    if (take("^")) return { is: "empty", anchor: "^", looks: null };
    if (take("$")) return { is: "empty", anchor: "$", looks: null };
    if (match(/\\[bB]/y)) return { is: "empty", anchor: null, looks: null };
    if (take("\\")) {
      const char = escaped();
      return { is: "chars", chars: typeof char === "number" ? bit(char) : char };
    }
    return { is: "chars", chars: bit(source.charCodeAt(at++)) };
  }

  function times(): { min: number; max: number } | null {
    const found = match(/[*+?]|\{(\d+)(,(\d*))?\}/y);
    if (!found) return null;
    take("?");
    if (found[0] === "*") return { min: 0, max: Infinity };
    if (found[0] === "+") return { min: 1, max: Infinity };
    if (found[0] === "?") return { min: 0, max: 1 };
    const min = Number(found[1]);
    return { min, max: found[2] === undefined ? min : found[3] ? Number(found[3]) : Infinity };
  }

  function sequence(): Node {
    const parts: Node[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const part = atom();
      const many = times();
      parts.push(many ? { is: "many", part, ...many } : part);
    }
    return { is: "all", parts };
  }

  function either(): Node {
    const parts = [sequence()];
    while (take("|")) parts.push(sequence());
    const [first] = parts;
    return parts.length === 1 && first ? first : { is: "one", parts };
  }

  const whole = either();
  return at < source.length ? unknown() : whole;
}
