// ERPNext 13 to 16 (Frappe desk). The desk keeps one page per form, hidden while another is in view, and uses it for every
// record of that kind: `body[data-route]` names the record shown. Fields carry their API names; what the user may
// edit is an input, the rest is text. The button that opens a link may still point to the record before: never read.
import { erpnextUrls } from "../../domain/record-urls/erpnext.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;

const control = (name: string): string => `.frappe-control[data-fieldname="${name}"]`;
const named = (name: string): Alternative[] => [
  { selector: `${control(name)} :is(input, select)`, read: "value", seen },
  { selector: `${control(name)} .control-value`, read: "text", seen },
];

export const erpnext: AdapterTable = {
  ...erpnextUrls,
  label: "ERPNext",
  version: 1,
  matches: [],
  titles: [{ kind: "opportunity", pattern: "^(?<name>.{1,300}?) - [^ ]{1,140}$" }],
  visible: [
    { selector: 'body[data-route="Form/Opportunity/{id}"] #page-Opportunity', kinds: deal, seen },
    { selector: 'body[data-route="Form/Customer/{id}"] #page-Customer', kinds: ["account"], seen },
    // Unconfirmed: that version 16 still names the route there.
    { selector: "body:not([data-route]) #page-Opportunity", kinds: deal, seen },
    { selector: "body:not([data-route]) #page-Customer", kinds: ["account"], seen },
  ],
  fields: [
    {
      field: "name",
      kinds: both,
      alternatives: [{ selector: ".page-title .title-text", read: "text", seen }],
    },
    {
      field: "accountRef",
      kinds: deal,
      alternatives: [
        { selector: `${control("party_name")} .control-value a[href*="/customer/"]`, read: "href", seen },
      ],
    },
    { field: "accountName", kinds: deal, alternatives: [...named("customer_name"), ...named("party_name")] },
    { field: "stage", kinds: deal, alternatives: [...named("sales_stage"), ...named("status")] },
    { field: "amount", kinds: deal, alternatives: named("opportunity_amount") },
    { field: "currency", kinds: deal, alternatives: named("currency") },
    { field: "closeDate", kinds: deal, alternatives: named("expected_closing") },
    { field: "website", kinds: ["account"], alternatives: named("website") },
    {
      field: "owner",
      kinds: both,
      alternatives: [...named("opportunity_owner"), ...named("account_manager")],
    },
  ],
};
