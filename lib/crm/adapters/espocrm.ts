// EspoCRM 7 to 9 (self-hosted). One record at a time stands in `#content`; a quick view opens in a dialog outside
// of it. Fields carry their API names, so no language matters. An empty field says "None" in the user's language,
// in an element of its own: such a field is not looked at.
import { espocrmUrls } from "../../domain/record-urls/espocrm.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;

const filled = (name: string): string => `.detail .field[data-name="${name}"]:not(:has(.none-value))`;
const shown = (name: string): Alternative => ({ selector: filled(name), read: "text", seen });
const linked = (name: string, read: Alternative["read"]): Alternative => ({
  selector: `${filled(name)} a[href]`,
  read,
  seen,
});

export const espocrm: AdapterTable = {
  ...espocrmUrls,
  label: "EspoCRM",
  version: 1,
  matches: [],
  // The record's name alone; the number of notices may stand before it.
  titles: [
    { kind: "opportunity", pattern: "^(?:\\(\\d{1,6}\\) )?(?<name>.{1,300})$" },
    { kind: "account", pattern: "^(?:\\(\\d{1,6}\\) )?(?<name>.{1,300})$" },
  ],
  visible: [
    { selector: '#content:has(.detail[data-scope="Opportunity"])', kinds: ["opportunity"], seen },
    { selector: '#content:has(.detail[data-scope="Account"])', kinds: ["account"], seen },
    // Unconfirmed: older versions may not name the scope there.
    { selector: "#content:has(.detail:not([data-scope]))", kinds: both, seen },
  ],
  fields: [
    {
      field: "name",
      kinds: both,
      alternatives: [{ selector: ".header-title .title", read: "text", seen }, shown("name")],
    },
    {
      field: "accountRef",
      kinds: deal,
      alternatives: [linked("account", "href")],
    },
    { field: "accountName", kinds: deal, alternatives: [linked("account", "text")] },
    { field: "stage", kinds: deal, alternatives: [shown("stage")] },
    { field: "amount", kinds: deal, alternatives: [shown("amount")] },
    { field: "closeDate", kinds: deal, alternatives: [shown("closeDate")] },
    { field: "website", kinds: ["account"], alternatives: [linked("website", "href")] },
    {
      field: "owner",
      kinds: both,
      // Unconfirmed: with several assigned users the first one counts.
      alternatives: [linked("assignedUser", "text"), linked("assignedUsers", "text")],
    },
    { field: "created", kinds: both, alternatives: [shown("createdAt")] },
  ],
};
