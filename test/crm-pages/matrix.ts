// Which fields each saved page must yield, CRM by CRM. A page added to `test/fixtures/pages` is added to its CRM's file in
// `pages/`; `registry.test.ts` says which pages every adapter has.
import type { PageField } from "#lib/contract/crm-table/page-fields.ts";
import type { RecordRef } from "#lib/domain/record-ref.ts";
import { atomicPages } from "./pages/atomic.ts";
import { attioPages } from "./pages/attio.ts";
import { closePages } from "./pages/close.ts";
import { copperPages } from "./pages/copper.ts";
import { dynamicsPages } from "./pages/dynamics.ts";
import { erpnextPages } from "./pages/erpnext.ts";
import { espocrmPages } from "./pages/espocrm.ts";
import { frappeCrmPages } from "./pages/frappe-crm.ts";
import { freshsalesPages } from "./pages/freshsales.ts";
import { hubspotPages } from "./pages/hubspot.ts";
import { krayinPages } from "./pages/krayin.ts";
import { odooPages } from "./pages/odoo.ts";
import { pipedrivePages } from "./pages/pipedrive.ts";
import { salesforcePages } from "./pages/salesforce.ts";
import { suitecrmPages } from "./pages/suitecrm.ts";
import { trytonPages } from "./pages/tryton.ts";
import { twentyPages } from "./pages/twenty.ts";
import { vtigerPages } from "./pages/vtiger.ts";
import { zendeskSellPages } from "./pages/zendesk-sell.ts";
import { zohoPages } from "./pages/zoho.ts";

/** What a page is an example of. Every adapter has one of each but the last, which is for CRMs that keep hidden views. */
export type PageShows =
  | "opportunity"
  | "account"
  | "list"
  | "other object"
  | "another language"
  | "kept alive";

export type SavedPage = {
  file: string;
  crm: string;
  url: string;
  /** What the page's session storage holds for its tab, by key. */
  session?: Readonly<Record<string, string>>;
  shows: PageShows;
  /** null: no record may be seen here. */
  ref: Pick<RecordRef, "kind" | "id" | "instance"> | null;
  accountId?: string;
  fields?: Partial<Record<PageField, string>>;
};

export const savedPages: readonly SavedPage[] = [
  ...salesforcePages,
  ...hubspotPages,
  ...dynamicsPages,
  ...pipedrivePages,
  ...zohoPages,
  ...closePages,
  ...attioPages,
  ...copperPages,
  ...zendeskSellPages,
  ...freshsalesPages,
  ...atomicPages,
  ...odooPages,
  ...twentyPages,
  ...trytonPages,
  ...espocrmPages,
  ...suitecrmPages,
  ...erpnextPages,
  ...frappeCrmPages,
  ...krayinPages,
  ...vtigerPages,
];
