// A report of a changed page says what was looked for and how the page is built, and never a word of the page: whatever stands in
// its texts, its attributes and its address. The real look on saved pages in real Chromium.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PageLook } from "#lib/crm/look-at-page.ts";
import { adapters } from "#lib/crm/registry.ts";
import { createPageReport } from "#lib/sync/crms/page-report.ts";
import { launchHeadless } from "#test/support/headless.ts";
import { bundle } from "./bundle.ts";
import { fixture, type IsolatedPage, openPage } from "./isolated-page.ts";
import { savedPages } from "./matrix.ts";

const SECRET = "zqfabrikam";
const opportunities = savedPages.filter(
  ({ shows, session, fields }) => shows === "opportunity" && !session && fields?.name,
);

let browser: Browser;
let tab: IsolatedPage;
beforeAll(async () => {
  browser = await launchHeadless();
  tab = await openPage(browser, { url: "https://crm.example/", html: "" });
});
afterAll(() => browser.close());

const tableOf = (crm: string) => {
  const table = adapters.find((adapter) => adapter.crm === crm);
  if (!table) throw new Error(`No adapter is called ${crm}`);
  return table;
};

async function lookAt({ file, url, crm }: (typeof savedPages)[number]): Promise<PageLook | null> {
  await tab.turnTo({ url, html: await fixture(file) });
  await tab.run(await bundle("reader"));
  return tab.run<PageLook | null>(`look(${JSON.stringify(tableOf(crm))})`);
}

/** Every text, and the value of every attribute that the table's selectors may do without. */
const spoil = `for (const element of document.querySelectorAll("*")) {
  for (const child of element.childNodes) if (child instanceof Text && child.data.trim()) child.data += " ${SECRET}";
  for (const name of ["title", "alt", "href", "value", "aria-label", "placeholder", "name", "class", "style"]) {
    if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name) + " ${SECRET}");
  }
  element.setAttribute("data-customer", "${SECRET}");
  element.setAttribute("data-${SECRET}7", "x");
} 0`;

test.each(opportunities)(
  "$file: what is looked for is counted, and no word of the page is told",
  async (page) => {
    const { crm, ref } = page;
    if (!ref) throw new Error("An opportunity has a reference");
    const before = await lookAt(page);
    const name = before?.fields.find(({ field }) => field === "name");
    // Some CRMs show it in the title alone.
    if (name) expect(name.tried.some(({ filled }) => filled > 0)).toBe(true);
    await tab.run(spoil);
    const table = JSON.stringify(tableOf(crm));
    const look = await tab.run<PageLook | null>(`look(${table})`);
    expect(look?.tree.length).toBeGreaterThan(3);
    const record = { ref: { crm, ...ref }, fields: {}, accountRef: null };
    const report = createPageReport({
      tabs: { get: async () => ({ host: "crm.example", record, arrivedAt: 0, namedAt: 0 }) },
      tableAt: async (_host, name) => adapters.find((table) => table.crm === name) ?? null,
      look: async () => look,
      version: "0.1.0",
      browser: "Chromium",
    });
    const text = await report(7);
    expect(text).toContain("found");
    for (const secret of [SECRET, ref.id, ref.instance, "Fabrikam", "Dana"]) {
      if (!table.includes(secret)) expect(text).not.toContain(secret);
    }
  },
);

test("what a page makes up in answer is left out, and a page that cannot be looked at is said to be one", async () => {
  const record = {
    ref: { crm: "atomic", instance: "https://crm.example", kind: "opportunity", id: "7" },
    fields: {},
    accountRef: null,
  } as const;
  const report = (look: () => Promise<unknown>) =>
    createPageReport({
      tabs: { get: async () => ({ host: "crm.example", record, arrivedAt: 0, namedAt: 0 }) },
      tableAt: async (_host, name) => adapters.find((table) => table.crm === name) ?? null,
      look,
      version: "0.1.0",
      browser: "Chromium",
    })(7);
  const made = { selector: "Fabrikam owes 1,000", found: 1, shown: 1, filled: 1 };
  const lies = { rule: 0, containers: [made], fields: [{ field: "Fabrikam", tried: [made] }], tree: ["div"] };
  expect(await report(async () => lies)).not.toContain("Fabrikam");
  expect(await report(async () => ({ ...lies, tree: ["Fabrikam owes"] }))).toContain(
    "could not be looked at",
  );
  expect(await report(() => Promise.reject(new Error("no script here")))).toContain("could not be looked at");
});
