// The real picker on saved pages, in real Chromium, in a world of its own: what a person points at is found again by what
// it proposes, on that page and on another record's.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { idParts } from "#lib/crm/address-parts.ts";
import { readCrmFile, tableOfFile, writeCrmFile } from "#lib/crm/crm-file.ts";
import type { PageRecord } from "#lib/crm/page-record.ts";
import { fileOfPicks } from "#lib/crm/table-of-picks.ts";
import { type Pickable, type Picked, pickable } from "#lib/messaging/picked.ts";
import { picked as pickedSchema } from "#lib/messaging/picked-parse.ts";
import { launchHeadless } from "#test/support/headless.ts";
import { bundle } from "./bundle.ts";
import { fixture, type IsolatedPage, openPage } from "./isolated-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchHeadless();
});
afterAll(() => browser.close());

const url = "https://crm.house.example/deals/4711/overview";
const record = (id: string, name: string, stage: string) => `<!doctype html><title>CRM</title><main>
  <h1 class="sc-bdVaJa">${name}</h1>
  <dl><dt>Stage</dt><dd id="v${id}">${stage}</dd><dt>Close date</dt><dd>2027-01-31</dd></dl>
  <div data-field="account"><a href="/companies/9" onclick="document.title = 'followed'; return false">Acme</a></div>
  <input name="amount" value="84000"></main>`;

async function start(html: string, at = url): Promise<IsolatedPage> {
  const tab = await openPage(browser, { url: at, html });
  await tab.run(await bundle("picker"));
  await tab.run("pick()");
  return tab;
}

/** The picker's buttons have the keyboard: the first field is in focus, Tab leads on. */
async function say(tab: IsolatedPage, field: Pickable): Promise<void> {
  for (let step = 0; step < pickable.indexOf(field); step += 1) await tab.page.keyboard.press("Tab");
  await tab.page.keyboard.press("Enter");
}
/** Tab leads from the page to "Done". */
async function finish(tab: IsolatedPage): Promise<Picked | null> {
  await tab.page.keyboard.press("Tab");
  await tab.page.keyboard.press("Enter");
  const brought = await tab.run<(Picked | null)[]>("brought");
  if (brought.length !== 1) throw new Error("Done was not reached");
  return brought[0] ?? null;
}

test("what was pointed at is read on this record and on the next", { timeout: 60_000 }, async () => {
  const tab = await start(record("12", "Acme renewal", "Proposal"));
  await tab.page.locator("h1").click();
  await say(tab, "name");
  await tab.page.locator("dd").first().click();
  await say(tab, "stage");
  await tab.page.locator("a").click();
  await say(tab, "accountName");
  await tab.page.locator("input").click();
  await say(tab, "amount");
  expect(await tab.page.title(), "a click that points follows no link").toBe("CRM");
  const picked = pickedSchema.parse(await finish(tab));
  expect(picked.picks.map(({ field, value }) => [field, value])).toEqual([
    ["name", "Acme renewal"],
    ["stage", "Proposal"],
    ["accountName", "Acme"],
    ["amount", "84000"],
  ]);
  expect(picked.picks.map(({ proposals: [best] }) => best?.labels?.[0] ?? best?.selector)).toEqual([
    "h1",
    "Stage",
    '[data-field="account"] a',
    '[name="amount"]',
  ]);
  expect(JSON.stringify(picked)).not.toMatch(/bdVaJa|v12/);
  await tab.close();

  const [part] = idParts(picked.href);
  if (!part) throw new Error("no id");
  const pointed = {
    label: "House",
    kind: "opportunity",
    href: picked.href,
    part,
    picks: picked.picks,
    seen: "2026-11",
  } as const;
  const file = fileOfPicks(pointed, null);
  const read = readCrmFile(file ? writeCrmFile(file) : "");
  if (!read.ok) throw new Error(read.problems.join());
  const other = await openPage(browser, {
    url: "https://crm.house.example/deals/5/activity",
    html: record("77", "Beta expansion", "Won"),
  });
  await other.run(await bundle("picker"));
  const found = await other.run<PageRecord | null>(`read(${JSON.stringify(tableOfFile(read.file))})`);
  expect(found?.ref).toEqual({
    crm: "own-house",
    instance: "https://crm.house.example",
    kind: "opportunity",
    id: "5",
  });
  expect(found?.fields).toMatchObject({
    name: { value: "Beta expansion" },
    stage: { value: "Won" },
    accountName: { value: "Acme" },
    amount: { value: "84000" },
  });
  await other.close();
});

test("Escape ends it and leaves nothing behind; the arrow keys and Enter point, too", async () => {
  const tab = await start(record("12", "Acme renewal", "Proposal"));
  expect(await tab.page.locator("[popover]").count()).toBe(1);
  for (const key of ["ArrowUp", "ArrowDown", "ArrowDown", "Enter", "Enter"])
    await tab.page.keyboard.press(key);
  expect((await finish(tab))?.picks).toMatchObject([{ field: "name", value: "Acme renewal" }]);
  await tab.run("pick()");
  await tab.page.keyboard.press("Escape");
  expect(await tab.run("brought[1]")).toBeNull();
  expect(await tab.page.locator("[popover]").count()).toBe(0);
  await tab.close();
});

test("started twice, as by two presses or another page of options: one picker, and the first says nothing", async () => {
  const tab = await start(record("12", "Acme renewal", "Proposal"));
  await tab.run("globalThis.first = brought, null");
  await tab.run(await bundle("picker"));
  await tab.run("pick()");
  expect(await tab.page.locator("[popover]").count()).toBe(1);
  await tab.page.keyboard.press("Escape");
  expect(await tab.page.locator("[popover]").count()).toBe(0);
  expect(await tab.run("brought")).toEqual([null]);
  expect(await tab.run("globalThis.first")).toEqual([]);
  await tab.close();
});

test("what the page is about is gathered once for what is pointed at, however many names that has", async () => {
  const many = Array.from(
    { length: 20 },
    (_, at) => `data-part-${"abcdefghijklmnopqrst"[at]}="Part${"x".repeat(at)}"`,
  );
  const tab = await openPage(browser, {
    url,
    html: `<title>CRM</title><h1>Acme</h1><p ${many.join(" ")}>Won</p>`,
  });
  await tab.run(await bundle("picker"));
  expect(await tab.run("timesGathered('p')")).toBe(1);
  await tab.close();
});

test("the page cannot point, press or read: only the person's own hands count", async () => {
  const tab = await start(record("12", "<b>Acme</b>", "x"));
  await tab.page.evaluate(() => {
    const click = () =>
      document.querySelector("h1")?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    click();
    dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
  expect(await tab.run("brought.length")).toBe(0);
  expect(await tab.page.evaluate(() => document.querySelector("[popover]")?.shadowRoot ?? null)).toBeNull();
  await tab.close();
});

test.each(["salesforce-opportunity", "atomic-deal", "salesforce-opportunity-shadow"])(
  "%s: whatever is pointed at is found again by each proposal",
  async (name) => {
    const tab = await openPage(browser, { url, html: await fixture(name) });
    await tab.run(await bundle("picker"));
    const wrong = await tab.run<string[]>(`checkAll()`);
    expect(wrong).toEqual([]);
    await tab.close();
  },
);
