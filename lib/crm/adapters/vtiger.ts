// Vtiger CRM 7 and 8 (theme v7), self-hosted. Three places show a field by the name it has in the database, so no language
// matters: the tab "Details", the tab "Summary" and the header. A record opened from a related list lies over the page,
// with a container of the same class and the same hidden id. Built after public templates, without an installation.
import { vtigerUrls } from "../../domain/record-urls/vtiger.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;

/** A field in the summary is named only by what its pencil keeps: one that a person may not edit is not found there. */
const named = (name: string, read: Alternative["read"] = "text", inner = ""): Alternative[] =>
  [
    `td[id$="_detailView_fieldValue_${name}"] > .value${inner}`,
    `.summaryViewEntries .fieldValue:has(.fieldBasicData[data-name="${name}"]) .value${inner}`,
    `.recordBasicInfo .value.${name}${inner}`,
  ].map((selector) => ({ selector, read, seen }));

export const vtiger: AdapterTable = {
  ...vtigerUrls,
  label: "Vtiger CRM",
  version: 1,
  matches: [],
  // The module's name in the user's language stands before.
  titles: [
    { kind: "opportunity", pattern: "^[^-]{1,60} - (?<name>.{1,300})$" },
    { kind: "account", pattern: "^[^-]{1,60} - (?<name>.{1,300})$" },
  ],
  visible: [
    {
      selector: '.main-container .detailViewContainer:has(.detailview-content > #recordId[value="{id}"])',
      kinds: both,
      seen,
    },
  ],
  fields: [
    {
      field: "name",
      kinds: both,
      alternatives: [{ selector: ".recordBasicInfo .recordLabel", read: "text", seen }],
    },
    { field: "accountRef", kinds: deal, alternatives: named("related_to", "href", " a[href]") },
    // What a deal is related to may be a contact in older versions: only the link of an account counts.
    {
      field: "accountName",
      kinds: deal,
      alternatives: named("related_to", "text", ' a[href*="module=Accounts&"]'),
    },
    { field: "stage", kinds: deal, alternatives: named("sales_stage") },
    // Unconfirmed: the summary has the currency's sign in the label only, so the amount stands alone there.
    { field: "amount", kinds: deal, alternatives: named("amount") },
    { field: "closeDate", kinds: deal, alternatives: named("closingdate") },
    { field: "website", kinds: ["account"], alternatives: named("website", "href", " a[href]") },
    { field: "owner", kinds: both, alternatives: named("assigned_user_id") },
    { field: "created", kinds: both, alternatives: named("createdtime") },
  ],
};
