// The repository itself: adapters are registered, have saved pages, and hold nothing but safe data.
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { adapters, findTable } from "#lib/crm/registry.ts";
import { urlTables } from "#lib/domain/record-url.ts";
import { type PageShows, savedPages } from "./matrix.ts";

const listed = (folder: string, end: string): string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((file) => file.endsWith(end))
    .map((file) => file.slice(0, -end.length))
    .sort();

test("every adapter file is in the registry: add it to lib/crm/registry.ts", () => {
  expect(adapters.map(({ crm }) => crm).sort()).toEqual(listed("../../lib/crm/adapters/", ".ts"));
});

test("every adapter's addresses are known to the importer: add them to lib/domain/record-url.ts", () => {
  expect(urlTables.map(({ crm }) => crm).sort()).toEqual(adapters.map(({ crm }) => crm).sort());
});

const needed: readonly PageShows[] = ["opportunity", "account", "list", "other object", "another language"];

test.each(adapters)(
  "$label has a saved page of each kind: add them to test/fixtures/pages and test/crm-pages/pages",
  ({ crm }) => {
    const shown = savedPages.filter((page) => page.crm === crm).map(({ shows }) => shows);
    expect(needed.filter((shows) => !shown.includes(shows))).toEqual([]);
  },
);

test("every saved page has its row in test/crm-pages/pages", () => {
  expect(savedPages.map(({ file }) => file).sort()).toEqual(listed("../fixtures/pages/", ".html"));
});

test.each(adapters)("$label says where a record is, and where each field it names", ({ fields, visible }) => {
  expect(visible.length, "name the element around the record in view").toBeGreaterThan(0);
  const unsaid = fields.filter(({ alternatives }) => alternatives.length === 0).map(({ field }) => field);
  expect(unsaid, "say where these stand, or take them out of the adapter").toEqual([]);
  expect(fields.length).toBeGreaterThan(0);
  const seen = [...visible, ...fields.flatMap(({ alternatives }) => alternatives)].map((each) => each.seen);
  expect(
    seen.filter((when) => !/^20\d\d-\d\d$/.test(when)),
    "say in which month it was seen: 2026-11",
  ).toEqual([]);
});

test.each(adapters)("$label is data: it survives being sent as a message", (table) => {
  expect(JSON.parse(JSON.stringify(table))).toEqual(table);
});

test.each(adapters.flatMap(({ titles }) => titles.map(({ pattern }) => pattern)))(
  "the title pattern %s ends soon on hostile text",
  (pattern) => {
    const expression = new RegExp(pattern);
    const started = performance.now();
    for (const part of ["a | ", " | ", "|", "a", "| Salesforce "]) {
      expression.exec(part.repeat(600).slice(0, 600));
    }
    expect(performance.now() - started).toBeLessThan(500);
  },
);

test("a host gets its CRM's table, an unknown one that of a self-hosted CRM, and what is no web page none", () => {
  const crmAt = (origin: string, host = URL.parse(origin)?.host ?? "") =>
    findTable(host, origin)?.table.crm ?? null;
  expect(crmAt("https://acme.lightning.force.com")).toBe("salesforce");
  expect(crmAt("https://acme.my.salesforce.com")).toBe("salesforce");
  expect(crmAt("http://localhost:4123")).toBe("atomic");
  expect(crmAt("https://crm.acme.example")).toBe("atomic");
  expect(crmAt("file://", "")).toBeNull();
  expect(crmAt("chrome-extension://abc")).toBeNull();
});
