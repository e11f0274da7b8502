// HubSpot, in every region: the portal is in the path, the host only says where its data lies. The type of an object stands behind
// `record/`, whatever the path begins with; older addresses name it. Lists stand behind `objects/`.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], object: string): UrlRule => ({
  kind,
  // What may follow is a tab or a view of the same record.
  pattern: `^/contacts/(?<instance>[0-9]{1,12})/${object}/(?<id>[0-9]{1,20})(?:[/?]|$)`,
  on: "path",
});

export const hubspotUrls: UrlTable = {
  crm: "hubspot",
  host: "^app(?:-[a-z0-9]{1,10})?\\.hubspot\\.com$",
  instance: "group",
  id: "as-is",
  urls: [shows("opportunity", "(?:record/0-3|deal)"), shows("account", "(?:record/0-2|company)")],
};
