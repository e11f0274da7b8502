// From an address or a bare id to a canonical record reference, and the keys under which an account is found by
// one. Called by the importer (a file's column of URLs or ids), the store's look-up and the server's matching.
// Pages use `record-urls/read-url.ts` with their host's table. Pure; never throws.
import { schemeOfHost } from "../util/host-pattern.ts";
import { formatRecordRef, type RecordKind, type RecordRef } from "./record-ref.ts";
import { atomicUrls } from "./record-urls/atomic.ts";
import { attioUrls } from "./record-urls/attio.ts";
import { canonicalId } from "./record-urls/canonical-id.ts";
import { closeUrls } from "./record-urls/close.ts";
import { copperUrls } from "./record-urls/copper.ts";
import { dynamicsUrls } from "./record-urls/dynamics.ts";
import { erpnextUrls } from "./record-urls/erpnext.ts";
import { espocrmUrls } from "./record-urls/espocrm.ts";
import { frappeCrmUrls } from "./record-urls/frappe-crm.ts";
import { freshsalesUrls } from "./record-urls/freshsales.ts";
import { hubspotUrls } from "./record-urls/hubspot.ts";
import { krayinUrls } from "./record-urls/krayin.ts";
import { mendAddress, mendSalesforceId } from "./record-urls/mend-id.ts";
import { odooUrls } from "./record-urls/odoo.ts";
import { pipedriveUrls } from "./record-urls/pipedrive.ts";
import { isHostOf, readUrl } from "./record-urls/read-url.ts";
import { salesforceUrls } from "./record-urls/salesforce.ts";
import { suitecrmUrls } from "./record-urls/suitecrm.ts";
import { makeRoomFor, shortAddress, type ToldCrm, toldAt } from "./record-urls/told-crm.ts";
import { trytonUrls } from "./record-urls/tryton.ts";
import { twentyUrls } from "./record-urls/twenty.ts";
import type { UrlTable } from "./record-urls/url-table.ts";
import { vtigerUrls } from "./record-urls/vtiger.ts";
import { zendeskSellUrls } from "./record-urls/zendesk-sell.ts";
import { zohoUrls } from "./record-urls/zoho.ts";

/** Of self-hosted ones the first whose addresses fit is taken: those with the most telling addresses stand first. */
export const urlTables: readonly UrlTable[] = [
  salesforceUrls,
  hubspotUrls,
  dynamicsUrls,
  pipedriveUrls,
  zohoUrls,
  closeUrls,
  attioUrls,
  copperUrls,
  zendeskSellUrls,
  freshsalesUrls,
  odooUrls,
  twentyUrls,
  trytonUrls,
  espocrmUrls,
  suitecrmUrls,
  vtigerUrls,
  erpnextUrls,
  frappeCrmUrls,
  krayinUrls,
  atomicUrls,
];

/** Only ids of this kind say how they were spelt before a spreadsheet had them. */
const isMendable = (table: UrlTable): boolean => table.id === "salesforce-18";

/**
 * The record an address shows, or null. Addresses without a scheme, as spreadsheets keep them, are https, or as the file says of a
 * host that people told of. `told`: CRMs of that kind; at their own hosts they come before what any host may be, and never take one
 * of a hosted CRM.
 */
export function refFromUrl(href: string, told: readonly ToldCrm[] = []): RecordRef | null {
  const trimmed = href.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(trimmed);
  const full = hasScheme ? trimmed : `https://${trimmed}`;
  const read = (table: UrlTable, address: string): RecordRef | null =>
    readUrl(table, isMendable(table) ? mendAddress(address) : address);
  if (!URL.canParse(full)) return null;
  const { host, hostname } = new URL(full);
  const hosted = urlTables.find((table) => table.host !== null && isHostOf(table, host));
  if (hosted) return read(hosted, full);
  // A self-hosted CRM may be on any host: its addresses tell them apart.
  const here = toldAt(told, hostname);
  const address = here && !hasScheme ? `${schemeOfHost(here.host)}://${trimmed}` : full;
  if (here) makeRoomFor(here.table);
  const ofTold = here && read(here.table, shortAddress(new URL(address).href));
  if (ofTold) return ofTold;
  for (const table of urlTables) {
    const ref = table.host === null ? read(table, address) : null;
    if (ref) return ref;
  }
  return null;
}

const GUID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

const key = (crm: string, instance: string, kind: RecordKind, id: string): string =>
  formatRecordRef({ crm, instance, kind, id });

/**
 * The reference of an id given without its address: its CRM and installation are wildcards, except that a
 * Salesforce id shows itself. Null for empty or absurd text. Kept as a string in `Account.recordRefs`.
 */
export function bareRef(id: string): string | null {
  const trimmed = id.trim();
  const salesforce = /^00[16]/.test(trimmed) ? mendSalesforceId(trimmed) : null;
  if (salesforce)
    return key("salesforce", "*", salesforce[2] === "6" ? "opportunity" : "account", salesforce);
  const canonical = canonicalId(GUID.test(trimmed) ? "guid" : "as-is", trimmed);
  return canonical === null ? null : key("*", "*", "account", canonical);
}

/** What a cell of a file says: an address if it is a record's, else a bare id; null for any other address. */
export function recordKeyOf(cell: string, told: readonly ToldCrm[] = []): string | null {
  const ref = refFromUrl(cell, told);
  if (ref) return formatRecordRef(ref);
  return /[/?#]/.test(cell) ? null : bareRef(cell);
}

/** The keys to look a record up by, the most exact first. */
export function lookupKeysOfRef({ crm, instance, kind, id }: RecordRef): string[] {
  return [key(crm, instance, kind, id), key(crm, "*", kind, id), key("*", "*", kind, id)];
}
