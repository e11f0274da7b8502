// Every adapter, and which of them reads a host. Called by the background (which hands a content script its
// host's table) and by what tells the first run which CRMs there are. Never by a page.
import { isHostOf, readUrl } from "../domain/record-urls/read-url.ts";
import type { AdapterTable } from "./adapter.ts";
import { atomic } from "./adapters/atomic.ts";
import { attio } from "./adapters/attio.ts";
import { close } from "./adapters/close.ts";
import { copper } from "./adapters/copper.ts";
import { dynamics } from "./adapters/dynamics.ts";
import { erpnext } from "./adapters/erpnext.ts";
import { espocrm } from "./adapters/espocrm.ts";
import { frappeCrm } from "./adapters/frappe-crm.ts";
import { freshsales } from "./adapters/freshsales.ts";
import { hubspot } from "./adapters/hubspot.ts";
import { krayin } from "./adapters/krayin.ts";
import { odoo } from "./adapters/odoo.ts";
import { pipedrive } from "./adapters/pipedrive.ts";
import { salesforce } from "./adapters/salesforce.ts";
import { suitecrm } from "./adapters/suitecrm.ts";
import { tryton } from "./adapters/tryton.ts";
import { twenty } from "./adapters/twenty.ts";
import { vtiger } from "./adapters/vtiger.ts";
import { zendeskSell } from "./adapters/zendesk-sell.ts";
import { zoho } from "./adapters/zoho.ts";

/** Hosted CRMs first: a self-hosted one fits any host, and gets only those that no other claims. */
export const adapters: readonly AdapterTable[] = [
  salesforce,
  hubspot,
  dynamics,
  pipedrive,
  zoho,
  close,
  attio,
  copper,
  zendeskSell,
  freshsales,
  atomic,
  odoo,
  twenty,
  tryton,
  espocrm,
  suitecrm,
  erpnext,
  frappeCrm,
  krayin,
  vtiger,
];

/** What is known of a host besides its name. */
export type KnownOfHost = {
  /** What a person said is there, or what its addresses said before. */
  chosen?: AdapterTable | null;
  /** The address its page shows now. */
  href?: string;
};

export type TableOfHost = {
  table: AdapterTable;
  /** `address`: by the page's present one, which fits no other CRM; worth remembering. */
  by: "host" | "choice" | "address" | "first";
};

/**
 * The content script runs only where a person (or the build) named the host, so one that no hosted CRM claims is
 * self-hosted: what was chosen for it, else what its address looks like, else the first. Null for what is no web page.
 */
export function findTable(
  host: string,
  origin: string,
  { chosen, href }: KnownOfHost = {},
  tables: readonly AdapterTable[] = adapters,
): TableOfHost | null {
  if (!/^https?:\/\//.test(origin) || host === "") return null;
  const hosted = tables.find((table) => table.host !== null && isHostOf(table, host));
  if (hosted) return { table: hosted, by: "host" };
  if (chosen) return { table: chosen, by: "choice" };
  const selfHosted = tables.filter((table) => table.host === null);
  const fitting = href === undefined ? [] : selfHosted.filter((table) => readUrl(table, href));
  const table = fitting[0] ?? selfHosted[0];
  return table ? { table, by: fitting.length === 1 ? "address" : "first" } : null;
}
