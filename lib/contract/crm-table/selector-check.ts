// Whether a selector of a file is one that every browser reads, and cheap enough for each reading of a page. Called by
// `adapter-schema.ts`. A selector that a page cannot read would end the reading of that page.
import { isTraversal, parse, type Selector } from "css-what";

/** Of one selector, with all it holds inside. */
const MOST_PARTS = 60;
const pseudos = new Set([
  "not",
  "is",
  "where",
  "has",
  "first-child",
  "last-child",
  "only-child",
  "nth-child",
  "nth-last-child",
  "first-of-type",
  "last-of-type",
  "nth-of-type",
  "nth-last-of-type",
  "only-of-type",
  "empty",
  "root",
  "checked",
  "disabled",
  "enabled",
  "link",
  "any-link",
  "scope",
]);
const counting = /^(?:odd|even|[+-]?\d{1,4}|[+-]?\d{0,4}n(?:\s*[+-]\s*\d{1,4})?)$/;

function partsOf(selectors: readonly Selector[][], inHas: boolean): number {
  let parts = 0;
  for (const one of selectors) {
    const [begin] = one;
    const end = one.at(-1);
    if (!begin || !end || isTraversal(end) || (isTraversal(begin) && !inHas)) return Infinity;
  }
  for (const part of selectors.flat()) {
    parts += 1;
    if (part.type === "pseudo-element" || part.type === "column-combinator" || part.type === "parent")
      return Infinity;
    if ("namespace" in part && part.namespace !== null) return Infinity;
    if (part.type === "attribute" && part.action === "not") return Infinity;
    if (part.type !== "pseudo") continue;
    const { name, data } = part;
    if (!pseudos.has(name) || (inHas && name === "has")) return Infinity;
    const isNth = name.startsWith("nth-");
    if (isNth !== (typeof data === "string" && counting.test(data.trim()))) return Infinity;
    const holds = ["not", "is", "where", "has"].includes(name);
    if (holds !== Array.isArray(data)) return Infinity;
    if (Array.isArray(data)) parts += partsOf(data, inHas || name === "has");
  }
  return parts;
}

/** `{id}` stands for the id of the record at hand. */
export function isSelector(text: string): boolean {
  try {
    const parts = partsOf(parse(text.replaceAll("{id}", "x")), false);
    return parts > 0 && parts <= MOST_PARTS;
  } catch {
    return false;
  }
}
