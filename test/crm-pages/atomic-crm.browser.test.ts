// The adapter and the overlay in the real Atomic CRM (test/crm), which we did not write: what a deal and a company
// page yield, its hash router, its hidden board, and its focus trap.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PageRecord } from "#lib/crm/page-record.ts";
import { findTable } from "#lib/crm/registry.ts";
import { ensureCrm } from "#scripts/ensure-crm.ts";
import { launchHeadless } from "#test/support/headless.ts";
import { makeRows } from "../crm/dataset.ts";
import { type RunningCrm, startCrm } from "../crm/server.ts";
import { bundle } from "./bundle.ts";
import { openPage, PANEL_URL } from "./isolated-page.ts";
import { openOverlay } from "./overlay-page.ts";

const today = Date.UTC(2026, 10, 20);
const rows = makeRows("harbor-and-pine", today);
const [deal, other] = rows.deals;
const company = rows.companies.find(({ id }) => id === deal?.company_id);
if (!deal || !other || !company) throw new Error("the demo CRM has too few rows");

let browser: Browser;
let crm: RunningCrm;
beforeAll(async () => {
  await ensureCrm();
  crm = await startCrm({ organisation: "harbor-and-pine", today });
  browser = await launchHeadless();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await crm?.close();
});

async function follow(path: string) {
  const tab = await openPage(browser, { url: `${crm.url}/${path}` });
  await tab.run(await bundle("reader"));
  await tab.run(`watch(${JSON.stringify(findTable(new URL(crm.url).host, crm.url)?.table)})`);
  const told = () => tab.run<(PageRecord | null)[]>("told");
  return { ...tab, told, last: async () => (await told()).at(-1) };
}
const values = (record: PageRecord | null | undefined) =>
  Object.fromEntries(Object.entries(record?.fields ?? {}).map(([field, { value }]) => [field, value]));

test("a deal yields its name, company, stage, amount and close date", async () => {
  const tab = await follow(`#/deals/${deal.id}/show`);
  await expect.poll(async () => values(await tab.last()).accountName, { timeout: 15_000 }).toBeTruthy();
  const record = await tab.last();
  expect(record?.ref).toEqual({ crm: "atomic", instance: crm.url, kind: "opportunity", id: `${deal.id}` });
  expect(record?.accountRef).toEqual({
    crm: "atomic",
    instance: crm.url,
    kind: "account",
    id: `${company.id}`,
  });
  expect(values(record)).toEqual({
    name: deal.name,
    accountName: company.name,
    stage: expect.stringMatching(/^[A-Z][a-z]/),
    amount: expect.stringMatching(/^\$[\d.]+[KM]?$/),
    closeDate: expect.stringMatching(/^[A-Z][a-z]{2} \d{1,2}, \d{4}$/),
  });
  await tab.close();
});

test("a company yields its name, website, owner and date", async () => {
  const tab = await follow(`#/companies/${company.id}/show`);
  await expect.poll(async () => values(await tab.last()).owner, { timeout: 15_000 }).toBeTruthy();
  const { name, website, owner, created } = values(await tab.last());
  expect(name).toBe(company.name);
  expect(new URL(website ?? "").host).toBe(new URL(company.website).host);
  expect(owner).toMatch(/ /);
  expect(created).toMatch(/\d{4}$/);
  await tab.close();
});

test("in-page navigation from deal to list to deal never mixes two records", async () => {
  const tab = await follow(`#/deals/${deal.id}/show`);
  const name = async () => values(await tab.last()).name;
  await expect.poll(name, { timeout: 15_000 }).toBe(deal.name);
  await tab.page.locator("[role=dialog] button[aria-label=close]").click();
  await expect.poll(() => tab.last()).toBeNull();
  await tab.page.evaluate(`location.hash = "/deals/${other.id}/show"`);
  await expect.poll(name, { timeout: 15_000 }).toBe(other.name);
  await tab.page.goBack();
  await tab.page.goBack();
  await expect.poll(name, { timeout: 15_000 }).toBe(deal.name);
  for (const record of await tab.told()) {
    const known = record?.ref.id === `${deal.id}` ? deal.name : other.name;
    expect([undefined, known]).toContain(record?.fields.name?.value);
  }
  await tab.close();
});

test("the focus trap of its dialog lets a person type in the panel", async () => {
  const tab = await openOverlay(browser, { url: `${crm.url}/#/deals/${deal.id}/show` });
  await tab.page.locator("[role=dialog] h5").waitFor();
  await expect.poll(() => tab.inside(`root.querySelector("b").textContent`), { timeout: 15_000 }).toBe("2");
  const { x, y } = await tab.box(".launcher");
  await tab.page.mouse.click(x + 10, y + 10);
  const panel = () => tab.page.frames().find((frame) => frame.url() === PANEL_URL);
  await expect.poll(panel, { timeout: 15_000 }).toBeDefined();
  const field = panel()?.locator("input");
  await field?.click();
  await tab.page.keyboard.type("met Mira");
  await expect.poll(() => field?.inputValue()).toBe("met Mira");
  await tab.inside(`root.querySelector(".launcher").focus()`);
  expect(await tab.inside("root.activeElement?.localName")).toBe("button");
  expect(await tab.page.locator("[role=dialog] h5").textContent()).toBe(deal.name);
  await tab.close();
});
