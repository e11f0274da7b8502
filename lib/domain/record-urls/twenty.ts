// Twenty: self-hosted or *.twenty.com (a workspace each). Lists are "/objects/" and a plural, records "/object/" and the
// object's singular.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], object: string): UrlRule => ({
  kind,
  pattern: `^/object/${object}/(?<id>[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})/?(?:\\?|$)`,
  on: "path",
});

export const twentyUrls: UrlTable = {
  crm: "twenty",
  host: null,
  instance: "origin",
  id: "guid",
  urls: [shows("opportunity", "opportunity"), shows("account", "company")],
};
