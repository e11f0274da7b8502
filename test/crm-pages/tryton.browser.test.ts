// The adapter in a real Tryton (test/tryton), which we did not write: what a deal and a company yield, and that of the
// tabs it keeps alive only the one in view is read. Skipped where no Tryton can be had; `npm test` says so.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageRecord } from "#lib/crm/page-record.ts";
import { adapters } from "#lib/crm/registry.ts";
import { installedTryton } from "#scripts/browsers/tryton.ts";
import { launchHeadless } from "#test/support/headless.ts";
import { DATABASE, LOGIN, PASSWORD, type RunningTryton, startTryton } from "../tryton/server.ts";
import { bundle } from "./bundle.ts";
import { openPage } from "./isolated-page.ts";

const found = installedTryton();
/** It asks its server for each record anew, and shows what comes. */
const patient = { timeout: 30_000 };
const table = adapters.find(({ crm }) => crm === "tryton");

describe.skipIf(found === null)("in a real Tryton", () => {
  let browser: Browser;
  let crm: RunningTryton;
  beforeAll(async () => {
    if (found) crm = await startTryton(found);
    browser = await launchHeadless();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await crm?.close();
  });

  /** A person who has logged in, with us beside them. */
  async function follow() {
    const tab = await openPage(browser, { url: `${crm.url}/#${DATABASE}` });
    const { page } = tab;
    await page.locator("#login").fill(LOGIN);
    await page.locator("#login").press("Enter");
    await page.locator("input[type=password]").fill(PASSWORD);
    await page.locator("input[type=password]").press("Enter");
    await page.locator("#menu tbody tr").first().waitFor();
    await tab.run(await bundle("reader"));
    await tab.run(`watch(${JSON.stringify(table)})`);
    const told = () => tab.run<(PageRecord | null)[]>("told");
    const go = (path: string) => page.evaluate(`location.hash = "${DATABASE}/${path}"`);
    return { ...tab, told, go, last: async () => (await told()).at(-1) };
  }
  const path = (kind: "deals" | "companies", at: number): string =>
    `model/${kind === "deals" ? "sale.opportunity" : "party.party"}/${crm.rows[kind][at]?.id}`;
  const values = (record: PageRecord | null | undefined) =>
    Object.fromEntries(Object.entries(record?.fields ?? {}).map(([field, { value }]) => [field, value]));
  const reference = (kind: string, id: string | undefined) => ({
    crm: "tryton",
    instance: `${crm.url}/${DATABASE}`,
    kind,
    id,
  });

  test("a deal yields its name, company, stage, amount, currency, dates and owner", async () => {
    const tab = await follow();
    await tab.go(path("deals", 0));
    const deal = crm.rows.deals[0];
    await expect
      .poll(async () => values(await tab.last()), patient)
      .toEqual({
        name: deal?.name,
        accountName: deal?.company,
        stage: "Lead",
        amount: deal?.amount,
        currency: "€",
        closeDate: deal?.closeDate,
        created: "04/24/2026",
        owner: crm.rows.rep,
      });
    expect((await tab.last())?.ref).toEqual(reference("opportunity", deal?.id));
    await tab.close();
  });

  test("a company yields its name and website", async () => {
    const tab = await follow();
    await tab.go(path("companies", 1));
    const company = crm.rows.companies[1];
    await expect
      .poll(async () => values(await tab.last()), patient)
      .toEqual({ name: company?.name, website: company?.website });
    expect((await tab.last())?.ref).toEqual(reference("account", company?.id));
    await tab.close();
  });

  test("twenty turns between tabs that stay alive: always the record in view", {
    timeout: 180_000,
  }, async () => {
    const tab = await follow();
    const { page } = tab;
    const { deals, companies } = crm.rows;
    const names = new Map([
      ...deals.map(({ id, name }) => [`opportunity ${id}`, name] as const),
      ...companies.map(({ id, name }) => [`account ${id}`, name] as const),
    ]);
    const named = async () => {
      const record = await tab.last();
      return [record?.ref.kind, record?.ref.id, record?.fields.name?.value];
    };
    const stops = [
      ...deals.map(({ id, name }, at) => ({ show: ["opportunity", id, name], path: path("deals", at) })),
      ...companies.map(({ id, name }, at) => ({ show: ["account", id, name], path: path("companies", at) })),
    ];
    for (const stop of stops) {
      await tab.go(stop.path);
      await expect.poll(named, patient).toEqual(stop.show);
    }
    expect(await page.locator("#tabcontent > .tab-pane").count()).toBe(stops.length);

    // By the tabs' own headings, as a person goes back and forth; each leap another length.
    for (let turn = 0; turn < 20; turn += 1) {
      const at = (turn * 2 + (turn % 3)) % stops.length;
      const heading = page.locator("#tablist > li").nth(at).locator("a");
      // Pressed again where Tryton, still busy with another tab, lost it.
      const pressed = async () => {
        await heading.click();
        return named();
      };
      await expect.poll(pressed, patient).toEqual(stops[at]?.show);
    }
    await tab.go("model/sale.opportunity");
    await expect.poll(() => tab.last(), patient).toBeNull();
    for (const record of await tab.told()) {
      if (!record?.fields.name) continue;
      expect(record.fields.name.value).toBe(names.get(`${record.ref.kind} ${record.ref.id}`));
    }
    await tab.close();
  });
});
