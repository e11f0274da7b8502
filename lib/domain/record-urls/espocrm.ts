// EspoCRM: self-hosted on any host, hash routes without a leading "/". The object's own form shows the same record;
// lists, the form of a new record and other objects show none. Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

/** 17 hexadecimal digits; installations can choose UUIDs instead. */
const id = "(?<id>[0-9a-f]{17}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";

const shows = (kind: UrlRule["kind"], entity: string): UrlRule => ({
  kind,
  // Options may follow ("/returnUrl=…"); a related list is another page.
  pattern: `^${entity}/(?:view|edit)/${id}/?(?:[a-zA-Z]{1,40}=|[?&]|$)`,
  on: "hash",
});

export const espocrmUrls: UrlTable = {
  crm: "espocrm",
  host: null,
  instance: "origin",
  id: "as-is",
  urls: [shows("opportunity", "Opportunity"), shows("account", "Account")],
};
