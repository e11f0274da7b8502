// Reads which record a page shows and what it shows of it, by its host's table. Runs inside the content script
// on hostile pages: no zod, few bytes, bounded work, and it never throws for what a page contains.
import { matchUrl, patternOf, readUrl, type UrlReading } from "../domain/record-urls/read-url.ts";
import type { AdapterTable, Alternative } from "./adapter.ts";
import type { PageRecord } from "./page-record.ts";
import { clean, textOf } from "./page-text.ts";
import { findDeep, forgetRoots } from "./shadow.ts";

/** Past what the page's markup can put in its place: `<img name="title">` replaces `document.title`. */
export const ofDocument = (name: string) => Reflect.get(Document.prototype, name, document);
export const pageTitle = (): string => ofDocument("title").slice(0, 600);
export const pageRoot = (): HTMLElement => ofDocument("documentElement");

export type Sight = {
  record: PageRecord;
  /** Where the fields were read, to tell a page that has not yet changed from one that shows the same. */
  container: Element | undefined;
  /** The page says that it is no record of the kind its address may be. */
  isOther: boolean;
};

export function find(
  within: Element,
  { selector, deep }: Pick<Alternative, "selector" | "deep">,
  id: string,
): Element[] {
  const known = selector.replaceAll("{id}", () => CSS.escape(id));
  const found = [...within.querySelectorAll(known)];
  return found[0] || !deep ? found : findDeep(within, known);
}

export const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

export function readElement(element: Element, { read, attribute, labels, inner, deep }: Alternative): string {
  let at: Element | null | undefined = element;
  if (labels) {
    const label = attribute ? element.getAttribute(attribute) : clean(textOf(element));
    if (!label || !labels.includes(label)) return "";
    if (!attribute) at = element.nextElementSibling;
  }
  if (at && inner && !at.matches(inner)) {
    at = at.querySelector(inner) ?? (deep ? findDeep(at, inner)[0] : null);
  }
  if (!at) return "";
  if (read === "text") return textOf(at);
  return `${(typeof read === "string" ? Reflect.get(at, read) : at.getAttribute(read.attribute)) ?? ""}`;
}

/** Offers what the rules find, in order, until `accept` says yes. Only what has a text is asked whether it shows. */
function readField(
  within: Element,
  rules: readonly Alternative[],
  id: string,
  accept: (text: string) => unknown,
): void {
  for (const rule of rules) {
    // A hostile or outdated page costs one field, never the others.
    try {
      for (const element of find(within, rule, id).slice(0, 500)) {
        const text = readElement(element, rule);
        if (text && isVisible(element) && accept(text)) return;
      }
    } catch {}
  }
}

/** Where the fields of this record are read, by which part of the table, and its id as the page spells it. */
export function placeOf(table: AdapterTable, { ref, parent }: UrlReading) {
  const part = parent ? table.parent : table;
  const id = table.id === "salesforce-18" ? ref.id.slice(0, 15) : ref.id;
  let container: Element | undefined;
  for (const candidate of part?.visible ?? []) {
    if (!candidate.kinds.includes(ref.kind)) continue;
    try {
      container ??= find(pageRoot(), candidate, id).find((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width * height > 0 && isVisible(element);
      });
    } catch {}
  }
  return { part, id, container };
}

/** Null: no record in view, or the page moved on while it was read (the caller reads again). `match`: of its address. */
export function readPage(table: AdapterTable, match = matchUrl(table, location.href)): Sight | null {
  const { href } = location;
  if (!match) return null;
  forgetRoots();
  const { ref, parent } = match;
  const record: PageRecord = { ref, fields: {}, accountRef: null, lang: pageRoot().lang.slice(0, 40) };
  const { part, id, container } = placeOf(table, match);
  let isOther = false;
  for (const { field, kinds, alternatives } of part?.fields ?? []) {
    if (!container || !kinds.includes(ref.kind)) continue;
    readField(container, alternatives, id, (text) => {
      if (field === "otherKind") {
        isOther = true;
        return true;
      }
      if (field === "accountRef") {
        const account = readUrl(table, text);
        if (account?.kind === "account") record.accountRef = account;
        return record.accountRef;
      }
      // Dashes are how several CRMs show that there is nothing.
      const value = clean(text).replace(/^[-–—]+$/, "");
      if (value) record.fields[field] = { value, origin: "dom" };
      return value;
    });
  }
  for (const { kind, pattern } of table.titles) {
    if (parent || record.fields.name || kind !== ref.kind) continue;
    const value = clean(patternOf(pattern).exec(pageTitle())?.groups?.name ?? "");
    if (value) record.fields.name = { value, origin: "title" };
  }
  // A page that moved while it was read may have given another record's fields.
  return location.href === href ? { record, container, isOther } : null;
}

/** The record in view, once: null also where the page says that it is of another kind. */
export function recordInView(table: AdapterTable): PageRecord | null {
  const sight = readPage(table);
  return sight && !sight.isOther ? sight.record : null;
}
