// Attio: the first part of the path is the workspace. Companies are "company", deals "deals", both with or without
// "record/", as its own links and those of others have it. "_" is whichever workspace is open: none of ours to tell.
import type { UrlRule, UrlTable } from "./url-table.ts";

const guid = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
/** A tab of the record, and what is open within it. */
const tab = "(?:/[^/?]{1,60})?(?:/[^/?]{1,60})?/?(?:\\?|$)";

const shows = (kind: UrlRule["kind"], object: string): UrlRule => ({
  kind,
  pattern: `^/(?<instance>[a-z0-9][a-z0-9-]{0,62})/${object}/(?:record/)?(?<id>${guid})${tab}`,
  on: "path",
});

export const attioUrls: UrlTable = {
  crm: "attio",
  host: "^app\\.attio\\.com$",
  instance: "group",
  id: "guid",
  urls: [shows("opportunity", "deals"), shows("account", "company")],
};
