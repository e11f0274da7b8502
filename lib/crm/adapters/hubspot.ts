// HubSpot. Class names are generated, so only its own test hooks and labels are used; hidden tabs of a record stay in the page.
// Built after published facts, without a portal.
import { hubspotUrls } from "../../domain/record-urls/hubspot.ts";
import type { AdapterTable } from "../adapter.ts";
import * as known from "./words/field-labels.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const company = ["account"] as const;
const both = ["opportunity", "account"] as const;
/** Not confirmed: that the value stands right behind its label. */
const after = known.labelled('[data-selenium-test*="property-label"]', seen);
const companyLink = ':is(a[href*="/record/0-2/"], a[href*="/company/"])';
const companyCard = `[data-test-id="records-right-sidebar"] ${companyLink}`;

export const hubspot: AdapterTable = {
  ...hubspotUrls,
  label: "HubSpot",
  version: 1,
  matches: ["app", "app-na1", "app-na2", "app-na3", "app-eu1", "app-ap1"].map(
    (host) => `https://${host}.hubspot.com/*`,
  ),
  // Not confirmed.
  titles: both.map((kind) => ({ kind, pattern: "^(?<name>.{1,300}?) \\| [^|]{1,60} \\| HubSpot$" })),
  visible: [
    { selector: 'body:has([data-selenium-test="highlightTitle"])', kinds: both, seen },
    { selector: 'body:has([data-selenium-test$="-highlight-details"])', kinds: both, seen },
  ],
  fields: [
    {
      field: "name",
      kinds: both,
      alternatives: [
        { selector: '[data-selenium-test="highlightTitle"]', read: "text", seen },
        { selector: 'div[data-selenium-test$="-highlight-details"] h3', read: "text", seen },
      ],
    },
    { field: "accountRef", kinds: deal, alternatives: [{ selector: companyCard, read: "href", seen }] },
    { field: "accountName", kinds: deal, alternatives: [{ selector: companyCard, read: "text", seen }] },
    { field: "stage", kinds: deal, alternatives: [after(known.stageLabels)] },
    { field: "amount", kinds: deal, alternatives: [after(known.amountLabels)] },
    { field: "currency", kinds: deal, alternatives: [after(known.currencyLabels)] },
    { field: "closeDate", kinds: deal, alternatives: [after(known.closeDateLabels)] },
    { field: "website", kinds: company, alternatives: [after(known.websiteLabels)] },
    { field: "owner", kinds: both, alternatives: [after(known.ownerLabels)] },
    { field: "created", kinds: both, alternatives: [after(known.createdLabels)] },
  ],
};
