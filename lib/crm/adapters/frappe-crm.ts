// Frappe CRM. Its classes are those of a style library; what lasts is the way back in the header, which links the record itself, and
// the sections whose fields are a label and what follows it. Built after its public source, without an installation.
import { frappeCrmUrls } from "../../domain/record-urls/frappe-crm.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";
import * as known from "./words/field-labels.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const company = ["account"] as const;
const both = ["opportunity", "account"] as const;

/** What may be edited is an input or a button that bears the value; the rest is text. */
const after = (labels: readonly string[]): Alternative[] => {
  const labelled = known.labelled(".sections .field > :first-child", seen);
  return [labelled(labels, { inner: "input", read: "value" }), labelled(labels)];
};
const ofDeal = 'header a[href*="/crm/deals/{id}"]';
const ofCompany = 'header a[href*="/crm/organizations/"]';

export const frappeCrm: AdapterTable = {
  ...frappeCrmUrls,
  label: "Frappe CRM",
  version: 1,
  matches: [],
  // Not confirmed.
  titles: both.map((kind) => ({ kind, pattern: "^(?<name>.{1,300}?) - (?:CRM|Frappe CRM)$" })),
  visible: [
    { selector: `body:has(${ofDeal})`, kinds: deal, seen },
    { selector: `body:has(${ofCompany})`, kinds: company, seen },
  ],
  fields: [
    { field: "name", kinds: deal, alternatives: [{ selector: ofDeal, read: "text", seen }] },
    { field: "name", kinds: company, alternatives: [{ selector: ofCompany, read: "text", seen }] },
    { field: "accountName", kinds: deal, alternatives: after(known.accountLabels) },
    {
      field: "stage",
      kinds: deal,
      // The button with the coloured dot of a status.
      alternatives: [{ selector: "header button:has(svg circle)", read: "text", seen }],
    },
    { field: "amount", kinds: deal, alternatives: after(known.amountLabels) },
    { field: "currency", kinds: deal, alternatives: after(known.currencyLabels) },
    { field: "closeDate", kinds: deal, alternatives: after(known.closeDateLabels) },
    { field: "website", kinds: both, alternatives: after(known.websiteLabels) },
    { field: "owner", kinds: both, alternatives: after(known.ownerLabels) },
  ],
};
