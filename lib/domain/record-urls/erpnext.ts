// ERPNext (Frappe desk), self-hosted or in Frappe's cloud: "/app/…" up to version 15, "/desk/…" from 16. Ids are names,
// encoded in the address. Lists and forms of new records ("new-opportunity-…") are no records. Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], slug: string): UrlRule => ({
  kind,
  pattern: `^/(?:app|desk)/${slug}/(?!new-${slug}|(?:new|view)(?:[/?]|$))(?<id>[^/?]{1,180})/?(?:\\?|$)`,
  on: "path",
});

export const erpnextUrls: UrlTable = {
  crm: "erpnext",
  host: null,
  instance: "origin",
  id: "decoded",
  urls: [shows("opportunity", "opportunity"), shows("account", "customer")],
};
