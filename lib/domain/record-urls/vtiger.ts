// Vtiger CRM 7 and 8 (open source): self-hosted on any host, often in a folder; index.php with parameters in any order.
// Lists, other objects, a duplicate and the hosted edition's own routes show no record. SuiteCRM 7 says `action=` where
// Vtiger says `view=`. YetiForce, a fork, has the same addresses for accounts. Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

/** Whatever parameters stand before the one that follows. */
const before = "(?:[^#]{0,1000}&)?";

/** The record's page with any of its tabs, or its form. */
const shows = (kind: UrlRule["kind"], module: string): UrlRule => ({
  kind,
  pattern:
    `^(?:/[^/?]{0,80}){0,2}/(?:index\\.php)?\\?(?=${before}module=${module}(?:&|$))` +
    `(?=${before}view=(?:Detail|Edit)(?:&|$))(?!${before}(?:isDuplicate=true|parent=Settings)(?:&|$))` +
    `${before}record=(?<id>[1-9][0-9]{0,11})(?:&|$)`,
  on: "path",
});

export const vtigerUrls: UrlTable = {
  crm: "vtiger",
  host: null,
  instance: "origin",
  id: "as-is",
  urls: [shows("opportunity", "Potentials"), shows("account", "Accounts")],
};
