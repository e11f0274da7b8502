// SuiteCRM 8 (hash routes) and 7 (index.php with parameters in any order): self-hosted on any host, often in a folder.
// One CRM for both, because an upgrade keeps the ids, and 8 still serves pages of 7 under "/legacy". Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

const id = "(?<id>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})";
/** Whatever parameters stand before the one that follows. */
const before = "(?:[^#]{0,1000}&)?";

/** The record's page or its form. A duplicate is another record. */
function rules(kind: UrlRule["kind"], route: string, module: string): [UrlRule, UrlRule] {
  const says = `(?=${before}module=${module}(?:&|$))(?=${before}action=(?:DetailView|EditView)(?:&|$))`;
  return [
    { kind, pattern: `^/${route}/(?:record|edit)/${id}/?(?:\\?|$)`, on: "hash" },
    {
      kind,
      pattern: `^(?:/[^/?]{0,80}){0,2}/index\\.php\\?${says}(?!${before}isDuplicate=true)${before}record=${id}(?:&|$)`,
      on: "path",
    },
  ];
}

export const suitecrmUrls: UrlTable = {
  crm: "suitecrm",
  host: null,
  instance: "origin",
  id: "guid",
  urls: [
    ...rules("opportunity", "opportunities", "Opportunities"),
    ...rules("account", "accounts", "Accounts"),
  ],
};
