// Copper: the organisation is in the path, the record in the fragment. A record opens over a list, which is what the
// address then shows ("?fullProfile=…"); "#/deal/…" and "#/organization/…" are its links, which lead there.
import type { UrlRule, UrlTable } from "./url-table.ts";

const app = "^/companies/(?<instance>[0-9]{1,20})/app/?#/";

const linked = (kind: UrlRule["kind"], object: string): UrlRule => ({
  kind,
  pattern: `${app}${object}/(?<id>[0-9]{1,20})(?:/[a-z][a-z-]{0,40})?/?(?:\\?|$)`,
  on: "route",
});
/** Seen for people ("people-…"); the names of the others are not confirmed. */
const opened = (kind: UrlRule["kind"], object: string): UrlRule => ({
  kind,
  pattern: `${app}[a-z][^?]{0,200}\\?(?:[^#]{0,500}&)?fullProfile=${object}-(?<id>[0-9]{1,20})(?:&|$)`,
  on: "route",
});

export const copperUrls: UrlTable = {
  crm: "copper",
  host: "^app\\.(?:copper|prosperworks)\\.com$",
  instance: "group",
  id: "as-is",
  urls: [
    linked("opportunity", "deal"),
    linked("account", "organization"),
    opened("opportunity", "opportunities"),
    opened("account", "companies"),
  ],
};
