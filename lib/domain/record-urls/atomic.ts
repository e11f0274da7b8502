// Atomic CRM: self-hosted on any host, hash routes. A deal opens as a dialog over the list.
// Lists ("/deals"), forms ("/deals/create", "/deals/7") and other objects are no records.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], resource: string): UrlRule => ({
  kind,
  // What may follow is a tab of the same page.
  pattern: `^/${resource}/(?<id>[^/?]{1,100})/show(?:/[^/?]*)?/?(?:\\?|$)`,
  on: "hash",
});

export const atomicUrls: UrlTable = {
  crm: "atomic",
  host: null,
  instance: "origin",
  id: "as-is",
  urls: [shows("opportunity", "deals"), shows("account", "companies")],
};
