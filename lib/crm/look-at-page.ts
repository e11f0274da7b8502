// What a table finds on the page at hand, and how the page is built around it: for a report when a CRM has changed its page.
// Runs in the page's tab with the picker's script, on a person's click. It gives counts, selectors of our own and names of
// elements and attributes; never a text, an address or a value of the page, whatever stands in it.
import { matchUrl } from "../domain/record-urls/read-url.ts";
import type { AdapterTable } from "./adapter.ts";
import { find, isVisible, pageRoot, placeOf, readElement } from "./read-page.ts";
import { shadowOf } from "./shadow.ts";

/** How many elements a selector found, how many of them show, how many of those have a value. */
export type Tried = { selector: string; found: number; shown: number; filled: number };

export type PageLook = {
  /** Which rule of the table fitted the address; -1: none. */
  rule: number;
  containers: Tried[];
  fields: { field: string; tried: Tried[] }[];
  /** Elements from the outside in, a line each, indented by depth. */
  tree: string[];
};

const MOST_LINES = 200;
const DEEPEST = 8;
/** Names that developers give. A digit or a capital may be of a customer's. */
const NAME = /^[a-z]{1,24}(?:-[a-z]{1,24}){0,4}$/;
/** Values that say nothing but what kind of element it is. */
const ROLES: ReadonlySet<string> = new Set([
  "alert",
  "banner",
  "button",
  "complementary",
  "dialog",
  "form",
  "grid",
  "gridcell",
  "group",
  "heading",
  "link",
  "list",
  "listbox",
  "listitem",
  "main",
  "menu",
  "navigation",
  "region",
  "row",
  "search",
  "status",
  "tab",
  "table",
  "tablist",
  "tabpanel",
  "textbox",
  "toolbar",
]);

function nameOf(element: Element): string {
  const attributes = element
    .getAttributeNames()
    .filter((name) => NAME.test(name))
    .map((name) => {
      const value = name === "role" ? (element.getAttribute(name) ?? "") : "";
      return ROLES.has(value) ? `${name}=${value}` : name;
    });
  const tag = NAME.test(element.localName) ? element.localName : "other";
  return attributes.length > 0 ? `${tag}[${attributes.sort().join(" ")}]` : tag;
}

function treeOf(root: Element): string[] {
  const lines: string[] = [];
  const visit = (element: Element, depth: number): void => {
    if (lines.length >= MOST_LINES || depth > DEEPEST || !isVisible(element)) return;
    const line = "  ".repeat(depth) + nameOf(element);
    // Rows that are alike say nothing new.
    if (lines.at(-1) !== line) lines.push(line);
    for (const child of (shadowOf(element) ?? element).children) visit(child, depth + 1);
  };
  visit(root, 0);
  return lines;
}

export function lookAtPage(table: AdapterTable): PageLook | null {
  const match = matchUrl(table, location.href);
  if (!match) return null;
  const { ref } = match;
  const { part, id, container } = placeOf(table, match);
  const tryOne = (within: Element, rule: Parameters<typeof readElement>[1]): Tried => {
    const found = find(within, rule, id).slice(0, 500);
    const shown = found.filter(isVisible);
    const filled = shown.filter((element) => readElement(element, rule).trim() !== "");
    return { selector: rule.selector, found: found.length, shown: shown.length, filled: filled.length };
  };
  const visible = (part?.visible ?? []).filter(({ kinds }) => kinds.includes(ref.kind));
  return {
    rule: table.urls.findIndex((rule) => matchUrl({ ...table, urls: [rule] }, location.href)),
    containers: visible.map((rule) => tryOne(pageRoot(), { ...rule, read: "text" })),
    fields: (part?.fields ?? [])
      .filter(({ kinds }) => kinds.includes(ref.kind))
      .map(({ field, alternatives }) => ({
        field,
        tried: alternatives.map((rule) => tryOne(container ?? pageRoot(), rule)),
      })),
    tree: treeOf(container?.parentElement ?? pageRoot()),
  };
}
