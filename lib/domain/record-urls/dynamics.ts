// Dynamics 365 Sales, in every region. One page, `main.aspx`: what it shows is in its parameters, in any order, where `appid` and
// `pagetype` may be missing. The installation is the first label of the host.
import type { UrlRule, UrlTable } from "./url-table.ts";

const GUID = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
/** A parameter, wherever it stands. */
const has = (name: string, value: string): string => `(?=[^#]{0,2000}[?&]${name}=${value}(?:&|$))`;

const shows = (kind: UrlRule["kind"], entity: string): UrlRule => ({
  kind,
  // Braces of the id may be spelled out. `etn` decides; a page of another type is a list, a dashboard or a form of ours.
  pattern: [
    "^/(?:[A-Za-z0-9_-]{1,80}/)?main\\.aspx(?=\\?)",
    has("etn", entity),
    "(?![^#]{0,2000}[?&]pagetype=(?!entityrecord(?:&|$)))",
    has("id", `(?:%7[Bb]|\\{)?(?<id>${GUID})(?:%7[Dd]|\\})?`),
  ].join(""),
  on: "path",
});

export const dynamicsUrls: UrlTable = {
  crm: "dynamics",
  host: `^[a-z0-9][a-z0-9-]{0,62}\\.(?:${[
    "crm[0-9]{0,2}\\.dynamics\\.com",
    "crm\\.microsoftdynamics\\.us",
    "crm\\.appsplatform\\.us",
    "crm\\.dynamics\\.cn",
  ].join("|")})$`,
  instance: "host-label",
  id: "guid",
  urls: [shows("opportunity", "opportunity"), shows("account", "account")],
};
