// Tryton's web client: self-hosted on any host, hash routes "database/model/MODEL/ID;name=…&views=…". One server keeps
// several databases, each an installation of its own. Lists have no id, records not yet saved a negative one or none.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], model: string): UrlRule => ({
  kind,
  pattern: `^(?<instance>[^/;?&]{1,63})/model/${model}/(?<id>\\d{1,18})(?:;|$)`,
  on: "hash",
});

export const trytonUrls: UrlTable = {
  crm: "tryton",
  host: null,
  instance: "origin",
  id: "as-is",
  urls: [shows("opportunity", "sale\\.opportunity"), shows("account", "party\\.party")],
};
