// Twenty (self-hosted or *.twenty.com). Built after its published source, without an installation: class names are
// generated, but a field's label names the record and the field in its id, in every language. So the record's own
// labels, not a place, prove whose values stand beside them, in a side panel with another record too.
import { twentyUrls } from "../../domain/record-urls/twenty.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;

/** The value after a field's label; some views put a name of theirs before the record's id. */
const after = (field: string): string => `[id^="label-"][id$="{id}-${field}"] + div`;
const shown = (field: string): Alternative => ({ selector: after(field), read: "text", seen });
/** The name in a chip, without the letter that stands for a missing picture. */
const chip = (field: string): Alternative[] => [
  { selector: `${after(field)} [data-testid="tooltip"]`, read: "text", seen },
  shown(field),
];

export const twenty: AdapterTable = {
  ...twentyUrls,
  label: "Twenty",
  version: 1,
  matches: [],
  // "Name - Opportunity", the object in the person's language.
  titles: both.map((kind) => ({ kind, pattern: "^(?<name>.{1,300}) - [^-]{1,60}$" })),
  visible: [{ selector: 'body:has([id^="label-"][id*="{id}-"])', kinds: both, seen }],
  fields: [
    {
      field: "name",
      kinds: both,
      // Between the object's name and "(1/20)". The page's own heading stands before that of a side panel (unconfirmed).
      alternatives: [{ selector: '[data-testid="top-bar-title"] > div:last-of-type', read: "text", seen }],
    },
    {
      field: "accountRef",
      kinds: deal,
      alternatives: [{ selector: `${after("company")} a[href*="/object/company/"]`, read: "href", seen }],
    },
    { field: "accountName", kinds: deal, alternatives: chip("company") },
    { field: "stage", kinds: deal, alternatives: [shown("stage")] },
    // Shortened as the workspace likes ("84k"); the currency is a picture.
    { field: "amount", kinds: deal, alternatives: [shown("amount")] },
    { field: "closeDate", kinds: deal, alternatives: [shown("closeDate")] },
    // Newer workspaces only (unconfirmed).
    { field: "owner", kinds: deal, alternatives: chip("owner") },
    { field: "owner", kinds: ["account"], alternatives: chip("accountOwner") },
    { field: "created", kinds: both, alternatives: [shown("createdAt")] },
    {
      field: "website",
      kinds: ["account"],
      alternatives: [{ selector: `${after("domainName")} a[href]`, read: "href", seen }],
    },
  ],
};
