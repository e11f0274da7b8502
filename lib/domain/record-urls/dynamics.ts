// Dynamics 365 Sales, in every region and government cloud. One page shows everything: the parameters of main.aspx say
// what, in any order. The installation is the whole address: organisations of two regions may share their name. Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

/** Looks ahead for a parameter anywhere in the query; what stands before the equals sign is the whole name. */
const has = (parameter: string): string => `(?=(?:.{0,2000}&)?${parameter}(?:&|$))`;

const record = has(
  "id=(?:%7[Bb]|\\{)?(?<id>[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})(?:%7[Dd]|\\})?",
);
/** Lists, dashboards and the rest name their type; a record may do without. */
const noOtherPage = "(?!(?:.{0,2000}&)?pagetype=(?!entityrecord(?:&|$)))";

const shows = (kind: UrlRule["kind"], name: string, code: number): UrlRule => ({
  kind,
  // The number stands for the name in older links.
  pattern: `^/main\\.aspx\\?${noOtherPage}${has(`(?:etn=${name}|etc=${code})`)}${record}`,
  on: "path",
});

export const dynamicsUrls: UrlTable = {
  crm: "dynamics",
  host: `^[a-z0-9-]{1,63}\\.crm(?:${[
    "[0-9]{0,2}\\.dynamics\\.com",
    "\\.microsoftdynamics\\.us",
    "\\.appsplatform\\.us",
    "\\.dynamics\\.cn",
  ].join("|")})$`,
  instance: "origin",
  id: "guid",
  urls: [shows("opportunity", "opportunity", 3), shows("account", "account", 1)],
};
