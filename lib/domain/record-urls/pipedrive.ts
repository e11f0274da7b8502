// Pipedrive: the company is the host's first label. On `app.pipedrive.com` the address does not say whose deal it is; it is kept as
// an installation of its own. Lists and boards stand behind plurals.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], object: string): UrlRule => ({
  kind,
  pattern: `^/${object}/(?<id>[0-9]{1,15})/?(?:\\?|$)`,
  on: "path",
});

export const pipedriveUrls: UrlTable = {
  crm: "pipedrive",
  host: "^(?!www\\.|api\\.|oauth\\.|support\\.|developers\\.)[a-z0-9][a-z0-9-]{0,62}\\.pipedrive\\.com$",
  instance: "host-label",
  id: "as-is",
  urls: [shows("opportunity", "deal"), shows("account", "organization")],
};
