// How long a regular expression may take on hostile text: in how many ways it can try to fit it. An estimate that is
// never too low by much: what is not sure to be told apart by the next character counts with all its lengths. Called by
// `adapter-schema.ts` for patterns that others wrote.
import { ALL, type Chars, type Node, parsePattern } from "./pattern-parse.ts";

/** As long as an address or a title can be on a page. */
const LONGEST = 4000;
/** More ways are too many: each may look at the whole text once. */
export const MOST_WAYS = 50_000;

function isNullable(node: Node): boolean {
  switch (node.is) {
    case "chars":
      return false;
    case "empty":
      return true;
    case "all":
      return node.parts.every(isNullable);
    case "one":
      return node.parts.some(isNullable);
    case "many":
      return node.min === 0 || isNullable(node.part);
  }
}

/** Asked again at each group around it: a pattern of nothing but brackets would be gone through as often as it is deep. */
const begun = new WeakMap<Node, Chars>();

/** What it can begin with. */
function first(node: Node): Chars {
  const known = begun.get(node);
  if (known !== undefined) return known;
  const chars = beginning(node);
  begun.set(node, chars);
  return chars;
}

function beginning(node: Node): Chars {
  switch (node.is) {
    case "chars":
      return node.chars;
    case "empty":
      return 0n;
    case "one":
      return node.parts.reduce((chars, part) => chars | first(part), 0n);
    case "many":
      return first(node.part);
    case "all": {
      let chars = 0n;
      for (const part of node.parts) {
        chars |= first(part);
        if (!isNullable(part)) break;
      }
      return chars;
    }
  }
}

type Cost = {
  /** In which what comes after may be tried. */
  ways: number;
  /** Of its looks ahead or behind: one that fits is never tried in another way, so that they add and do not multiply. */
  looks: number;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** `next`: what may come after it. `longest`: of the texts it is tried on. */
function cost(node: Node, next: Chars, longest: number): Cost {
  switch (node.is) {
    case "chars":
      return { ways: 1, looks: 0 };
    case "empty": {
      const looks = node.looks ? cost(node.looks, ALL, longest) : { ways: 0, looks: 0 };
      return { ways: 1, looks: looks.ways + looks.looks };
    }
    case "one": {
      const all = node.parts.map((part) => cost(part, next, longest));
      const ways = all.map((part) => part.ways);
      const seen = node.parts.map((part) => first(part) | (isNullable(part) ? next : 0n));
      const isTold = seen.every((chars, i) => seen.slice(i + 1).every((other) => (chars & other) === 0n));
      return { ways: isTold ? Math.max(...ways) : sum(ways), looks: sum(all.map((part) => part.looks)) };
    }
    case "all": {
      let after = next;
      const all: Cost[] = [];
      for (const part of node.parts.toReversed()) {
        all.unshift(cost(part, after, longest));
        after = first(part) | (isNullable(part) ? after : 0n);
      }
      // It looks once for each way in which it is come to.
      return all.reduce(
        (before, part) => ({
          ways: before.ways * part.ways,
          looks: before.looks + before.ways * part.looks,
        }),
        { ways: 1, looks: 0 },
      );
    }
    case "many": {
      const most = Math.min(node.max, longest);
      if (most === 0) return { ways: 1, looks: 0 };
      const begins = first(node.part);
      const inner = cost(node.part, most > 1 ? begins | next : next, longest);
      // Something that may be nothing, again and again, is the same text in many ways.
      const again = most > 1 && isNullable(node.part) ? 2 : 1;
      const lengths = begins & next || again > 1 ? most - Math.min(node.min, most) + 1 : 1;
      const ways = lengths * (inner.ways * again) ** most;
      return { ways, looks: inner.looks * most * ways };
    }
  }
}

const opens = (node: Node): boolean =>
  node.is === "empty"
    ? node.anchor === "^"
    : node.is === "all"
      ? node.parts[0] !== undefined && opens(node.parts[0])
      : node.is === "one" && node.parts.every(opens);

const closes = (node: Node): boolean => {
  if (node.is === "empty") return node.anchor === "$";
  const last = node.is === "all" ? node.parts.at(-1) : undefined;
  return node.is === "one" ? node.parts.every(closes) : last !== undefined && closes(last);
};

export type PatternFacts = {
  /** Begins where the text begins, in each of its alternatives. */
  isAnchored: boolean;
  /** Ends where the text ends, too. */
  isWhole: boolean;
  ways: number;
};

/** Null: no regular expression, or one of a kind of which nobody can tell (back references, flags). */
export function factsOf(source: string, longest = LONGEST): PatternFacts | null {
  try {
    new RegExp(source);
    const node = parsePattern(source);
    const { ways, looks } = cost(node, 0n, longest);
    return { isAnchored: opens(node), isWhole: opens(node) && closes(node), ways: ways + looks };
  } catch {
    return null;
  }
}
