// Where a text stops being JSON, for people who wrote it by hand: browsers tell it differently, or not at all. Called
// after `JSON.parse` has refused.

export type TextPlace = { line: number; column: number };

/** Deeper is no file of ours. */
const DEEPEST = 100;
const SCALAR =
  /(?:"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const BLANK = /[ \t\n\r]*/y;

/** Where it breaks first, from 1; the end of the text where something is missing there. */
export function whereJsonBreaks(text: string): TextPlace {
  let at = 0;
  const take = (expression: RegExp): boolean => {
    expression.lastIndex = at;
    const found = expression.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const takeSign = (sign: string): boolean => {
    take(BLANK);
    const is = text[at] === sign;
    if (is) at += 1;
    return is;
  };
  const list = (end: string, item: () => boolean): boolean => {
    if (takeSign(end)) return true;
    do if (!item()) return false;
    while (takeSign(","));
    return takeSign(end);
  };
  function value(depth: number): boolean {
    take(BLANK);
    if (depth > DEEPEST) return false;
    if (takeSign("[")) return list("]", () => value(depth + 1));
    if (!takeSign("{")) return take(SCALAR);
    return list("}", () => {
      take(BLANK);
      return take(STRING) && takeSign(":") && value(depth + 1);
    });
  }
  if (value(0)) take(BLANK);
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
