// The real reader on every saved page, in real Chromium, in a world of its own: all expected fields, no others.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PageRecord } from "#lib/crm/page-record.ts";
import { adapters } from "#lib/crm/registry.ts";
import { launchHeadless } from "#test/support/headless.ts";
import { bundle } from "./bundle.ts";
import { fixture, type IsolatedPage, openPage } from "./isolated-page.ts";
import { savedPages } from "./matrix.ts";

let browser: Browser;
let tab: IsolatedPage;
beforeAll(async () => {
  browser = await launchHeadless();
  tab = await openPage(browser, { url: "https://crm.example/", html: "" });
});
afterAll(() => browser.close());

test.each(savedPages)(
  "$file is read as it shows",
  async ({ file, crm, url, session, ref, accountId, fields }) => {
    const table = adapters.find((adapter) => adapter.crm === crm);
    if (!table) throw new Error(`No adapter is called ${crm}`);
    await tab.turnTo({ url, html: await fixture(file) });
    await tab.run(
      `sessionStorage.clear(); Object.assign(sessionStorage, ${JSON.stringify(session ?? {})}); 0`,
    );
    await tab.run(await bundle("reader"));
    const record = await tab.run<PageRecord | null>(`read(${JSON.stringify(table)})`);
    if (ref === null) {
      expect(
        record,
        `${url} shows a record: a rule of lib/domain/record-urls/${crm}.ts is too wide`,
      ).toBeNull();
      return;
    }
    const rules = `rules of lib/domain/record-urls/${crm}.ts, "url" and "ref" in test/crm-pages/pages/${crm}.ts`;
    expect(record?.ref, `${url} is read as another record or none: see ${rules}`).toEqual({ crm, ...ref });
    expect(record?.accountRef).toEqual(
      accountId === undefined ? null : { crm, instance: ref.instance, kind: "account", id: accountId },
    );
    const isEmpty = Object.values(record?.fields ?? {}).every(({ origin }) => origin !== "dom");
    const hint = isEmpty ? `nothing was read: "visible" of ${table.label} finds no element that shows` : "";
    const values = Object.entries(record?.fields ?? {}).map(([field, reading]) => [field, reading.value]);
    expect(Object.fromEntries(values), hint).toEqual(fields);
  },
);
