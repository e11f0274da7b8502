// What the watcher leaves a page alone with: it reads when the page has come to rest, now and then while it never
// does, and again later, since not every change is told. One reading asks for one box: that is what is counted.
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { PageRecord } from "#lib/crm/page-record.ts";
import { findTable } from "#lib/crm/registry.ts";
import { launchHeadless } from "#test/support/headless.ts";
import { bundle } from "./bundle.ts";
import { type IsolatedPage, openPage } from "./isolated-page.ts";

const origin = "https://crm.northwind.example";
const table = JSON.stringify(findTable("crm.northwind.example", origin)?.table);

let browser: Browser;
let tab: IsolatedPage;
beforeAll(async () => {
  browser = await launchHeadless();
});
afterAll(() => browser.close());
afterEach(() => tab.close());

async function follow(body: string, path = "#/companies/12/show"): Promise<void> {
  tab = await openPage(browser, {
    url: `${origin}/${path}`,
    html: `<!doctype html><title>CRM</title>${body}`,
  });
  await tab.run(await bundle("reader"));
  await tab.run(`globalThis.readings = 0;
    const { getBoundingClientRect } = Element.prototype;
    Element.prototype.getBoundingClientRect = function () { readings++; return getBoundingClientRect.call(this); };
    watch(${table})`);
}
const company = (name: string, style = "") =>
  `<main id="main-content" style="${style}"><h5 class="MuiTypography-h5">${name}</h5><a href="#/companies/12">Edit</a></main>`;
const readings = () => tab.run<number>("readings");
const inPage = (script: string) => tab.page.evaluate(script);
const name = async () => (await tab.run<(PageRecord | null)[]>("told")).at(-1)?.fields.name?.value;

/** The page adds a line every `every` milliseconds. */
const draw = (lines: number, every: number) =>
  inPage(`new Promise((done) => {
    let left = ${lines};
    const step = () => {
      document.body.append(document.createElement("p"));
      if (--left > 0) setTimeout(step, ${every}); else done();
    };
    step();
  })`);

test("a page that draws itself in twenty steps is read once it rests, not twenty times", async () => {
  await follow(company("Fabrikam"));
  await draw(20, 15);
  await expect.poll(name).toBe("Fabrikam");
  expect(await readings()).toBeLessThan(5);
});

test("a page that never rests is read all the same", async () => {
  await follow(company("Fabrikam"));
  await inPage(`setInterval(() => document.body.append("tick"), 20)`);
  await expect.poll(name).toBe("Fabrikam");
  await inPage(`document.querySelector("h5").textContent = "Fabrikam Group"`);
  await expect.poll(name, { timeout: 3_000 }).toBe("Fabrikam Group");
});

test("a record that comes into view by a change that nothing tells of is read in time", async () => {
  await follow(company("Fabrikam", "display: none"));
  await inPage("new Promise((done) => setTimeout(done, 400))");
  expect(await name()).toBeUndefined();
  await inPage(`document.getElementById("main-content").style.display = ""`);
  await expect.poll(name, { timeout: 5_000 }).toBe("Fabrikam");
});

test("a page at rest is read a few times and then left alone", async () => {
  await follow(company("Fabrikam"));
  await inPage("new Promise((done) => setTimeout(done, 9000))");
  const read = await readings();
  expect(read).toBeGreaterThan(2);
  expect(read).toBeLessThan(7);
  await draw(3, 20);
  await inPage("new Promise((done) => setTimeout(done, 700))");
  expect(await readings()).toBe(read);
});

test("a deal never takes its fields from what shows a company of the same number", async () => {
  await follow(company("Fabrikam"), "#/deals/12/show");
  await inPage("new Promise((done) => setTimeout(done, 500))");
  expect(await name()).toBeUndefined();
});
