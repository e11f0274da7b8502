// Close: a lead is the company, its opportunities hang on it. Ids carry their type and are unique everywhere, so all
// organisations count as one installation. `app.close.io` is the older host. Seen: 2026-11.
import type { UrlRule, UrlTable } from "./url-table.ts";

const id = (prefix: string): string => `(?<id>${prefix}_[0-9A-Za-z]{16,60})`;
const lead = "/lead/lead_[0-9A-Za-z]{16,60}";
/** What may follow is a part of the same page. */
const part = "(?:/[a-z][a-z-]{0,40})?/?(?:\\?|$)";

const opportunity = (base: string): UrlRule => ({
  kind: "opportunity",
  pattern: `^${base}/${id("oppo")}/?(?:\\?|$)`,
  on: "path",
});

export const closeUrls: UrlTable = {
  crm: "close",
  host: "^app\\.close\\.(?:com|io)$",
  instance: "host-label",
  id: "as-is",
  urls: [
    // Linked so by others; Close itself does not say which it uses.
    opportunity("/opportunity"),
    opportunity("/opportunities"),
    // Not confirmed.
    opportunity(`${lead}/opportunity`),
    { kind: "account", pattern: `^/lead/${id("lead")}${part}`, on: "path" },
  ],
};
