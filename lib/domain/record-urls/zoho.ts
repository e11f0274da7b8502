// Zoho CRM, in all data centres. The organisation may stand in the path or not, and ids are one of a kind in a data centre: so the
// origin is the installation. Deals are called Potentials there.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], module: string): UrlRule => ({
  kind,
  pattern: `^/crm/(?:[a-z0-9_-]{1,80}/)?tab/${module}/(?<id>[0-9]{10,22})/?(?:\\?|$)`,
  on: "path",
});

export const zohoUrls: UrlTable = {
  crm: "zoho",
  host: "^crm(?:plus)?\\.(?:zoho\\.(?:com|eu|in|com\\.au|com\\.cn|jp|sa|uk|ae)|zohocloud\\.ca)$",
  instance: "origin",
  id: "as-is",
  urls: [shows("opportunity", "Potentials"), shows("account", "Accounts")],
};
