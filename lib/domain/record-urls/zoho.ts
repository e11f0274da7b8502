// Zoho CRM, in every data centre. The organisation's part of the path may be missing, so the installation is the host
// with its scheme. Deals are called Potentials in addresses. Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

const id = "(?<id>[0-9]{13,20})";
const organisation = "^/crm/(?:[0-9A-Za-z_-]{1,60}/)?";
const has = (parameter: string): string => `(?=(?:.{0,500}&)?${parameter}(?:&|$))`;

/** The record's page, its edit form or its page by a canvas; cloning makes another record. */
const page = (kind: UrlRule["kind"], module: string): UrlRule => ({
  kind,
  pattern: `${organisation}tab/${module}/${id}(?:/(?:edit|canvas/[0-9]{1,25}))?/?(?:\\?|$)`,
  on: "path",
});

/** As mails and other programs link it. */
const entity = (kind: UrlRule["kind"], module: string): UrlRule => ({
  kind,
  pattern: `${organisation}EntityInfo\\.do\\?${has(`module=${module}`)}${has(`id=${id}`)}`,
  on: "path",
});

export const zohoUrls: UrlTable = {
  crm: "zoho",
  host: "^crm\\.(?:zoho\\.(?:com|eu|in|com\\.au|com\\.cn|jp|sa|uk|ae)|zohocloud\\.ca)$",
  instance: "origin",
  id: "as-is",
  urls: [
    page("opportunity", "Potentials"),
    page("account", "Accounts"),
    entity("opportunity", "Potentials"),
    entity("account", "Accounts"),
  ],
};
