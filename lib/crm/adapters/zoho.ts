// Zoho CRM. Its elements carry `data-zcqa`; beyond that links by their addresses and labels. Built after published facts, without
// an organisation.
import { zohoUrls } from "../../domain/record-urls/zoho.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";
import * as known from "./words/field-labels.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const company = ["account"] as const;
const both = ["opportunity", "account"] as const;
/** Not confirmed: that the value stands right behind its label. */
const after = known.labelled('[data-zcqa*="label" i], dt, th, label', seen);
/** Not confirmed. By the field's name in Zoho's interface, whatever the language. */
const named = (field: string): Alternative => ({
  selector: `[data-zcqa="detail_value_${field}"]`,
  read: "text",
  seen,
});
const account = 'a[href*="/tab/Accounts/"]';

export const zoho: AdapterTable = {
  ...zohoUrls,
  label: "Zoho CRM",
  version: 1,
  matches: [
    ...["com", "eu", "in", "com.au", "com.cn", "jp", "sa", "uk", "ae"].map(
      (end) => `https://crm.zoho.${end}/*`,
    ),
    "https://crm.zohocloud.ca/*",
  ],
  // Not confirmed.
  titles: both.map((kind) => ({ kind, pattern: "^(?<name>.{1,300}?) - (?:[^-]{1,60} - )?Zoho CRM$" })),
  visible: [
    { selector: '[data-zcqa="detailView"]:has([data-zcqa="recordOwner"])', kinds: both, seen },
    { selector: 'body:has([data-zcqa="recordOwner"])', kinds: both, seen },
  ],
  fields: [
    { field: "name", kinds: deal, alternatives: [named("Deal_Name"), named("Potential_Name")] },
    { field: "name", kinds: company, alternatives: [named("Account_Name")] },
    {
      field: "accountRef",
      kinds: deal,
      alternatives: [
        { selector: '[data-zcqa="detail_value_Account_Name"]', inner: account, read: "href", seen },
        after(known.accountLabels, { inner: account, read: "href" }),
      ],
    },
    {
      field: "accountName",
      kinds: deal,
      alternatives: [named("Account_Name"), after(known.accountLabels, { inner: account, read: "text" })],
    },
    { field: "stage", kinds: deal, alternatives: [named("Stage"), after(known.stageLabels)] },
    { field: "amount", kinds: deal, alternatives: [named("Amount"), after(known.amountLabels)] },
    { field: "currency", kinds: deal, alternatives: [named("Currency"), after(known.currencyLabels)] },
    { field: "closeDate", kinds: deal, alternatives: [named("Closing_Date"), after(known.closeDateLabels)] },
    { field: "website", kinds: company, alternatives: [named("Website"), after(known.websiteLabels)] },
    {
      field: "owner",
      kinds: both,
      alternatives: [{ selector: '[data-zcqa="recordOwner"]', read: "text", seen }],
    },
    { field: "created", kinds: both, alternatives: [named("Created_Time"), after(known.createdLabels)] },
  ],
};
