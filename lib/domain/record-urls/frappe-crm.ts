// Frappe CRM, self-hosted or in Frappe's cloud: a deal by its number, an organization by its name, encoded in the address. Lists stand
// behind `view`; the hash names a tab of the same record. Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], object: string): UrlRule => ({
  kind,
  pattern: `^/crm/${object}/(?!(?:view|new)(?:[/?]|$))(?<id>[^/?]{1,180})/?(?:\\?|$)`,
  on: "path",
});

export const frappeCrmUrls: UrlTable = {
  crm: "frappe-crm",
  host: null,
  instance: "origin",
  id: "decoded",
  urls: [shows("opportunity", "deals"), shows("account", "organizations")],
};
