// SuiteCRM 8 (Angular) and 7 (theme SuiteP), self-hosted. Both name fields as the database does: in 8 as a class of
// the field's element, in 7 as an attribute, so no language matters. Built after the public source, without an installation.
import { suitecrmUrls } from "../../domain/record-urls/suitecrm.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;

/** In 8 only a field of the record's own form, never a row of a subpanel (mode "list"); then the same in 7. */
const named = (name: string, read: Alternative["read"] = "text", inner?: string): Alternative[] =>
  [
    `.field-layout .dynamic-field-mode-detail.dynamic-field-name-${name}`,
    `.detail-view-field[field="${name}"]`,
  ].map((selector) => ({ selector, read, ...(inner && { inner }), seen }));

export const suitecrm: AdapterTable = {
  ...suitecrmUrls,
  label: "SuiteCRM",
  version: 1,
  matches: [],
  // Version 7; what 8 shows is unconfirmed.
  titles: [
    { kind: "opportunity", pattern: "^(?<name>.{1,300}?) » [^»]{1,60} » [^»]{1,60}$" },
    { kind: "account", pattern: "^(?<name>.{1,300}?) » [^»]{1,60} » [^»]{1,60}$" },
  ],
  visible: [
    { selector: ".record-view:has(scrm-record-header)", kinds: both, seen },
    // Version 7 keeps the id in the form around its buttons.
    { selector: '#content:has(#formDetailView [name="record"][value="{id}" i])', kinds: both, seen },
  ],
  fields: [
    {
      field: "name",
      kinds: both,
      alternatives: [
        { selector: ".record-view-name-label", read: "text", seen },
        ...named("name"),
        { selector: ".module-title-text", read: "text", seen },
      ],
    },
    { field: "accountRef", kinds: deal, alternatives: named("account_name", "href", "a[href]") },
    { field: "accountName", kinds: deal, alternatives: named("account_name") },
    { field: "stage", kinds: deal, alternatives: named("sales_stage") },
    { field: "amount", kinds: deal, alternatives: named("amount") },
    { field: "closeDate", kinds: deal, alternatives: named("date_closed") },
    { field: "website", kinds: ["account"], alternatives: named("website", "href", "a[href]") },
    { field: "owner", kinds: both, alternatives: named("assigned_user_name") },
    { field: "created", kinds: both, alternatives: named("date_entered") },
  ],
};
