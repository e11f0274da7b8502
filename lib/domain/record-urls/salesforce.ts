// Salesforce: Lightning (standard, console, legacy one.app) and Classic, in every cloud. The installation is the
// my-domain label ("acme", sandboxes "acme--uat"), the same on all of an org's hosts. Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

const id = (prefix: string): string => `(?<id>${prefix}[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?)`;
/** The record's own page, its edit form, or one of its related lists. Cloning makes another record. */
const page = "(?:/(?:view|edit|related/[0-9A-Za-z_]{1,80}(?:/view)?))?/?(?:\\?|$)";

function rules(kind: UrlRule["kind"], object: string, prefix: string) {
  const lightning = `^/lightning/r/(?:${object}/)?${id(prefix)}${page}`;
  return {
    path: { kind, pattern: lightning, on: "path" },
    legacy: { kind, pattern: `^/(?:sObject|r)/(?:${object}/)?${id(prefix)}${page}`, on: "hash" },
    classic: { kind, pattern: `^/${id(prefix)}(?:/e)?/?(?:\\?|$)`, on: "path" },
    // Console: the workspace tab around the sub-tab in view, when that one is neither deal nor account.
    parent: { kind, pattern: lightning, on: "query", parameter: "ws" },
  } satisfies Record<string, UrlRule>;
}

const deal = rules("opportunity", "Opportunity", "006");
const company = rules("account", "Account", "001");

export const salesforceUrls: UrlTable = {
  crm: "salesforce",
  // First label, then at most one partition ("sandbox", "develop", "scratch", …, or an old pod such as "cs42").
  host: `^[a-z0-9-]{1,63}(?:\\.[a-z0-9]{1,20})?\\.(?:${[
    "lightning\\.force\\.com",
    "lightning\\.(?:crm)?force\\.mil",
    "my\\.salesforce\\.(?:com|mil)",
    "(?:lightning|my)\\.sfcrm(?:apps|products)\\.cn",
    "sfcrm(?:apps|products)\\.cn",
  ].join("|")})$`,
  instance: "host-label",
  id: "salesforce-18",
  urls: [
    deal.path,
    company.path,
    deal.legacy,
    company.legacy,
    deal.classic,
    company.classic,
    deal.parent,
    company.parent,
  ],
};
