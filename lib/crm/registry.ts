// Every adapter, and which of them reads a host. Called by the background (which hands a content script its
// host's table) and by the first run (which asks for the hosts of the CRM a person picks). Never by a page.
import { isHostOf } from "../domain/record-urls/read-url.ts";
import type { AdapterTable } from "./adapter.ts";
import { atomic } from "./adapters/atomic.ts";
import { attio } from "./adapters/attio.ts";
import { close } from "./adapters/close.ts";
import { copper } from "./adapters/copper.ts";
import { dynamics } from "./adapters/dynamics.ts";
import { erpnext } from "./adapters/erpnext.ts";
import { espocrm } from "./adapters/espocrm.ts";
import { freshsales } from "./adapters/freshsales.ts";
import { hubspot } from "./adapters/hubspot.ts";
import { krayin } from "./adapters/krayin.ts";
import { odoo } from "./adapters/odoo.ts";
import { pipedrive } from "./adapters/pipedrive.ts";
import { salesforce } from "./adapters/salesforce.ts";
import { suitecrm } from "./adapters/suitecrm.ts";
import { tryton } from "./adapters/tryton.ts";
import { twenty } from "./adapters/twenty.ts";
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
  krayin,
];

/**
 * The table for a page. The content script runs only where a person (or the build) named the host, so an unknown
 * one is a self-hosted CRM: in this version Atomic CRM. Null for what is no web page.
 */
export function tableForHost(host: string, origin: string): AdapterTable | null {
  if (!/^https?:\/\//.test(origin) || host === "") return null;
  return adapters.find((table) => isHostOf(table, host)) ?? null;
}
