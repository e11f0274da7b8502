// Reads which record a page shows and what it shows of it, by its host's table. Runs inside the content script
// on hostile pages: no zod, few bytes, bounded work, and it never throws for what a page contains.
import type { RecordRef } from "../domain/record-ref.ts";
import { matchUrl, readUrl } from "../domain/record-urls/read-url.ts";
import type { AdapterTable, Alternative, Container } from "./adapter.ts";
import type { PageRecord } from "./page-record.ts";
import { clean, textOf } from "./page-text.ts";
import { findDeep } from "./shadow.ts";

/** The page, by ways that its own markup cannot redirect (`<img name="title">` replaces `document.title`). */
export type Page = { href(): string; title(): string; root(): Element };

export const livePage: Page = {
  href: () => location.href,
  title: () => String(Reflect.get(Document.prototype, "title", document)),
  root: () => Reflect.get(Document.prototype, "documentElement", document),
};

export type Sight = {
  record: PageRecord;
  /** Where the fields were read, to tell a page that has not yet changed from one that shows the same. */
  container: Element | null;
};

const find = (within: Element, { selector, deep }: Container | Alternative, id: string): Element[] => {
  const known = selector.replace("{id}", CSS.escape(id));
  const found = [...within.querySelectorAll(known)];
  const all = found.length === 0 && deep ? findDeep(within, known) : found;
  return all.filter((element) => element.checkVisibility({ visibilityProperty: true }));
};

function readValue(element: Element, rule: Alternative, page: Page): string {
  const { read, attribute, labels = [] } = rule;
  let at: Element | null | undefined = element;
  if (read === "after-label") {
    at = labels.includes(clean(textOf(element))) ? element.nextElementSibling : null;
  } else if (read === "under-label" && !labels.includes(element.getAttribute(attribute ?? "") ?? "")) {
    at = null;
  }
  if (at && rule.inner && !at.matches(rule.inner)) {
    at = at.querySelector(rule.inner) ?? (rule.deep ? findDeep(at, rule.inner)[0] : null);
  }
  if (!at) return "";
  if (read === "value") return String(Reflect.get(at, "value"));
  if (read === "attribute") return at.getAttribute(attribute ?? "") ?? "";
  if (read !== "href" && read !== "account-link") return textOf(at);
  const href = at.getAttribute("href") ?? "";
  return URL.canParse(href, page.href()) ? new URL(href, page.href()).href : "";
}

function readField(
  within: Element,
  rules: readonly Alternative[],
  id: string,
  page: Page,
  accept: (value: string) => boolean,
): void {
  for (const rule of rules) {
    // A hostile or outdated page costs one field, never the others.
    try {
      for (const element of find(within, rule, id).slice(0, 200)) {
        const value = readValue(element, rule, page);
        if (value && accept(value)) return;
      }
    } catch {}
  }
}

/** Null: no record in view, or the page moved on while it was read (the caller reads again). */
export function readPage(table: AdapterTable, page: Page = livePage): Sight | null {
  const href = page.href();
  const match = matchUrl(table, href);
  if (!match) return null;
  const { ref, parent } = match;
  const { visible, fields } = parent ? (table.parent ?? { visible: [], fields: [] }) : table;
  const id = table.id === "salesforce-18" ? ref.id.slice(0, 15) : ref.id;
  const record: PageRecord = { ref, fields: {}, accountRef: null };
  const root = page.root();
  let container: Element | null = null;
  for (const candidate of visible) {
    container ??=
      find(root, candidate, id).find((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width * height > 0;
      }) ?? null;
  }
  for (const { field, kinds, alternatives } of fields) {
    if (!container || !kinds.includes(ref.kind)) continue;
    readField(container, alternatives, id, page, (text) => {
      if (field === "accountRef") {
        const account: RecordRef | null = readUrl(table, text);
        if (account?.kind === "account") record.accountRef = account;
        return record.accountRef !== null;
      }
      const value = clean(text);
      if (value) record.fields[field] = { value, origin: "dom" };
      return value !== "";
    });
  }
  for (const { kind, pattern } of table.titles) {
    if (parent || record.fields.name || kind !== ref.kind) continue;
    const name = clean(new RegExp(pattern).exec(page.title().slice(0, 600))?.groups?.name ?? "");
    if (name) record.fields.name = { value: name, origin: "title" };
  }
  // Compared as addresses: a page that moved while it was read may have given another record's fields.
  return page.href() === href ? { record, container } : null;
}
