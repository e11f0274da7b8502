// The real reader on every saved page, in real Chromium, in a world of its own: all expected fields, no others.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PageRecord } from "#lib/crm/page-record.ts";
import { adapters } from "#lib/crm/registry.ts";
import { bundle } from "./bundle.ts";
import { fixture, launch, openPage } from "./isolated-page.ts";
import { savedPages } from "./matrix.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(savedPages)(
  "$file is read as it shows",
  async ({ file, crm, url, session, ref, accountId, fields }) => {
    const table = adapters.find((adapter) => adapter.crm === crm);
    const tab = await openPage(browser, { url, html: await fixture(file) });
    try {
      await tab.run(`Object.assign(sessionStorage, ${JSON.stringify(session ?? {})})`);
      await tab.run(await bundle("reader"));
      const record = await tab.run<PageRecord | null>(`read(${JSON.stringify(table)})`);
      if (ref === null) {
        expect(record).toBeNull();
        return;
      }
      expect(record?.ref).toEqual({ crm, ...ref });
      expect(record?.accountRef).toEqual(
        accountId === undefined ? null : { crm, instance: ref.instance, kind: "account", id: accountId },
      );
      const values = Object.entries(record?.fields ?? {}).map(([field, reading]) => [field, reading.value]);
      expect(Object.fromEntries(values)).toEqual(fields);
    } finally {
      await tab.close();
    }
  },
);
