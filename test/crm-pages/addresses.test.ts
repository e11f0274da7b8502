// Every CRM's addresses, near misses included: read alike by the importer, which knows all CRMs, and by a page, which knows one.
import { expect, test } from "vitest";
import { adapters } from "#lib/crm/registry.ts";
import { refFromUrl } from "#lib/domain/record-url.ts";
import { readUrl } from "#lib/domain/record-urls/read-url.ts";
import type { Addresses } from "./addresses/addresses.ts";
import { atomicAddresses } from "./addresses/atomic.ts";
import { attioAddresses } from "./addresses/attio.ts";
import { closeAddresses } from "./addresses/close.ts";
import { copperAddresses } from "./addresses/copper.ts";
import { dynamicsAddresses } from "./addresses/dynamics.ts";
import { erpnextAddresses } from "./addresses/erpnext.ts";
import { espocrmAddresses } from "./addresses/espocrm.ts";
import { frappeCrmAddresses } from "./addresses/frappe-crm.ts";
import { freshsalesAddresses } from "./addresses/freshsales.ts";
import { hubspotAddresses } from "./addresses/hubspot.ts";
import { krayinAddresses } from "./addresses/krayin.ts";
import { odooAddresses } from "./addresses/odoo.ts";
import { pipedriveAddresses } from "./addresses/pipedrive.ts";
import { salesforceAddresses } from "./addresses/salesforce.ts";
import { suitecrmAddresses } from "./addresses/suitecrm.ts";
import { trytonAddresses } from "./addresses/tryton.ts";
import { twentyAddresses } from "./addresses/twenty.ts";
import { vtigerAddresses } from "./addresses/vtiger.ts";
import { zendeskSellAddresses } from "./addresses/zendesk-sell.ts";
import { zohoAddresses } from "./addresses/zoho.ts";

const all: readonly Addresses[] = [
  salesforceAddresses,
  hubspotAddresses,
  dynamicsAddresses,
  pipedriveAddresses,
  zohoAddresses,
  closeAddresses,
  attioAddresses,
  copperAddresses,
  zendeskSellAddresses,
  freshsalesAddresses,
  atomicAddresses,
  odooAddresses,
  twentyAddresses,
  trytonAddresses,
  espocrmAddresses,
  suitecrmAddresses,
  erpnextAddresses,
  frappeCrmAddresses,
  krayinAddresses,
  vtigerAddresses,
];

const tableOf = (crm: string) => {
  const table = adapters.find((adapter) => adapter.crm === crm);
  if (!table) throw new Error(`No adapter is called ${crm}`);
  return table;
};
const records = all.flatMap(({ crm, records }) => records.map((record) => [crm, ...record] as const));
const near = all.flatMap(({ crm, none }) => none.map((miss) => [crm, ...miss] as const));

test("every adapter has addresses of both kinds and near misses: add them to test/crm-pages/addresses", () => {
  expect(all.map(({ crm }) => crm).sort()).toEqual(adapters.map(({ crm }) => crm).sort());
  for (const { crm, records, none } of all) {
    const kinds = [...new Set(records.map(([, , kind]) => kind))].sort();
    const file = `test/crm-pages/addresses/${crm}.ts`;
    expect(kinds, `write addresses of opportunities and of accounts in "records" of ${file}`).toEqual([
      "account",
      "opportunity",
    ]);
    expect(none.length, `write near misses in "none" of ${file}`).toBeGreaterThan(2);
  }
});

test.each(records)("%s: %s shows a record", (crm, href, instance, kind, id) => {
  const ref = { crm, instance, kind, id };
  expect(readUrl(tableOf(crm), href)).toEqual(ref);
  expect(refFromUrl(href)).toEqual(ref);
});

test.each(near)("%s: %s is no record", (crm, _, href) => {
  expect(readUrl(tableOf(crm), href)).toBeNull();
  expect(refFromUrl(href)).toBeNull();
});

test("a host of one's own is known by its addresses: no self-hosted CRM takes those of another", () => {
  const selfHosted = adapters.filter(({ host }) => host === null);
  const taken = records.flatMap(([crm, href]) =>
    selfHosted
      .filter((table) => table.crm !== crm && tableOf(crm).host === null && readUrl(table, href))
      .map((table) => `${href} is ${crm}'s, and ${table.crm} takes it: make its rules stricter`),
  );
  expect(taken).toEqual([]);
});
