// HubSpot, in every data centre. The installation is the portal (account) named in the address, so that
// "app.hubspot.com" and "app-eu1.hubspot.com" agree. The path begins with "contacts" whatever it shows. Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], type: string, old: string): UrlRule => ({
  kind,
  // "/record/0-3/7" since 2023, "/deal/7" before. What may follow is a view of the same record.
  pattern: `^/contacts/(?<instance>\\d{1,12})/(?:record/${type}|${old})/(?<id>\\d{1,20})(?:/[^?]{0,300})?(?:\\?|$)`,
  on: "path",
});

export const hubspotUrls: UrlTable = {
  crm: "hubspot",
  host: "^app(?:-[a-z0-9]{1,20})?\\.hubspot\\.com$",
  instance: "group",
  id: "as-is",
  urls: [shows("opportunity", "0-3", "deal"), shows("account", "0-2", "company")],
};
