// Pipedrive. The installation is the company's own label in the host; "app" stands for whichever company the person is
// signed in to, and so is an installation of its own. Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], object: string): UrlRule => ({
  kind,
  // What may follow is a view of the same record.
  pattern: `^/${object}/(?<id>[1-9][0-9]{0,17})(?:/[a-z-]{1,40})?/?(?:\\?|$)`,
  on: "path",
});

export const pipedriveUrls: UrlTable = {
  crm: "pipedrive",
  // Not the sites about the product.
  host: "^(?!(?:www|api|oauth|developers|support|marketplace|webforms)\\.)[a-z0-9-]{1,63}\\.pipedrive\\.com$",
  instance: "host-label",
  id: "as-is",
  urls: [shows("opportunity", "deal"), shows("account", "organization")],
};
