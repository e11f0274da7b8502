// Zendesk Sell, on the customer's Zendesk host or the older app.futuresimple.com. Companies are contacts, and so are
// people: an address does not tell them apart, the page has to. Leads and the support pages of the same host are no records.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], base: string): UrlRule => ({
  kind,
  // What may follow is a tab of the same page.
  pattern: `^/${base}/(?<id>[0-9]{1,20})(?:/[a-z][a-z-]{0,40})?/?(?:\\?|$)`,
  on: "path",
});

export const zendeskSellUrls: UrlTable = {
  crm: "zendesk-sell",
  host: "^(?:[a-z0-9][a-z0-9-]{0,62}\\.zendesk|app\\.futuresimple)\\.com$",
  instance: "host-label",
  id: "as-is",
  urls: [
    shows("opportunity", "sales/deals"),
    { ...shows("account", "(?:sales|crm)/contacts"), unsure: true },
  ],
};
