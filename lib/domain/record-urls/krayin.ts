// Krayin (Laravel), self-hosted, possibly in a folder. Its leads are the opportunities; an organization has no page but its
// form. Lists, new records and people are no records. Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], route: string): UrlRule => ({
  kind,
  pattern: `^[^?]{0,200}/admin/${route}/(?<id>[1-9][0-9]{0,17})/?(?:\\?|$)`,
  on: "path",
});

export const krayinUrls: UrlTable = {
  crm: "krayin",
  host: null,
  instance: "origin",
  id: "as-is",
  urls: [shows("opportunity", "leads/view"), shows("account", "contacts/organizations/edit")],
};
