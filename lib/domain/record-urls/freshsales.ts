// Freshsales, on the customer's myfreshworks.com host. Saved views are no records ("/deals/view/{number}"). Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], object: string): UrlRule => ({
  kind,
  // What may follow is a tab of the same page.
  pattern: `^/crm/sales/${object}/(?<id>[0-9]{1,20})(?:/[a-z][a-z_-]{0,40})?/?(?:\\?|$)`,
  on: "path",
});

export const freshsalesUrls: UrlTable = {
  crm: "freshsales",
  host: "^[a-z0-9][a-z0-9-]{0,62}\\.myfreshworks\\.com$",
  instance: "host-label",
  id: "as-is",
  urls: [shows("opportunity", "deals"), shows("account", "accounts")],
};
