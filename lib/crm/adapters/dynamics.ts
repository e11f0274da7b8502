// Dynamics 365 Sales (model-driven app). Built after the hooks of Microsoft's own interface tests, without an
// organisation: each holds the column's logical name, which is the same in every language. Values stand in inputs.
import { dynamicsUrls } from "../../domain/record-urls/dynamics.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;

/** On the form or, by a prefix, in the flyout of the header. */
const control = (name: string, part: string): string =>
  `:is([data-id="${name}.fieldControl-${part}"], [data-id="header_${name}.fieldControl-${part}"])`;

/** In the header itself, as newer versions draw it; the value is a child of the element, not of its shadow. */
const inHeader = (name: string): Alternative => ({
  selector: `uci-header-control-list-item[data-name="header_${name}"]`,
  read: "text",
  inner: "[slot=value], a.value-link",
  seen,
});

const typed = (name: string, part: string): Alternative[] => [
  { selector: control(name, part), read: "value", seen },
  inHeader(name),
];

const lookup = (name: string): Alternative[] => [
  { selector: control(name, `LookupResultsDropdown_${name}_selected_tag_text`), read: "text", seen },
  { selector: control(name, `LookupResultsDropdown_${name}_selected_tag`), read: "text", seen },
  inHeader(name),
];

/** By the number in the host: 10 is Microsoft's own, 13 and 18 are not known. */
const regions = ["", 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 15, 16, 17, 19, 20, 21, 22];

export const dynamics: AdapterTable = {
  ...dynamicsUrls,
  label: "Dynamics 365",
  version: 1,
  matches: [
    ...regions.map((region) => `https://*.crm${region}.dynamics.com/*`),
    "https://*.crm.microsoftdynamics.us/*",
    "https://*.crm.appsplatform.us/*",
    "https://*.crm.dynamics.cn/*",
  ],
  // "Opportunity: Sales form: Fabrikam - Microsoft Dynamics 365".
  titles: both.map((kind) => ({
    kind,
    pattern: "^[^:]{1,80}: [^:]{1,80}: (?<name>.{1,300}?) - (?:(?:Microsoft )?Dynamics 365|Power Apps)$",
  })),
  // Apps with several sessions keep the forms of all; a new record's quick form and dialogs stand elsewhere.
  visible: [
    { selector: "[data-id=editFormRoot]", kinds: both, seen },
    // Not confirmed.
    { selector: "#mainContent:has(h1[data-id=header_title])", kinds: both, seen },
  ],
  fields: [
    {
      field: "name",
      kinds: both,
      alternatives: [
        // Its text ends in whether it is saved, in the person's language.
        { selector: "h1[data-id=header_title][title]", read: { attribute: "title" }, seen },
        { selector: control("name", "text-box-text"), read: "value", seen },
      ],
    },
    {
      field: "accountRef",
      kinds: deal,
      // Not confirmed: most versions draw a lookup without an address.
      alternatives: [
        {
          selector:
            ":is([data-name=header_parentaccountid], [data-id^='parentaccountid.fieldControl']) a[href*='etn=account']",
          read: "href",
          seen,
        },
      ],
    },
    { field: "accountName", kinds: deal, alternatives: lookup("parentaccountid") },
    {
      field: "stage",
      kinds: deal,
      alternatives: [
        // The stage of the process that says how long it has been so. Not confirmed for every version.
        {
          selector:
            "[data-id$=ProcessBreadCrumb-headerStageContainer] li:has([data-id$=ProcessBreadCrumb-stageStatusLabel])",
          read: "text",
          inner: ":is([id*=processHeaderStageName], [data-id*=processHeaderStageName])",
          seen,
        },
        { selector: control("stepname", "text-box-text"), read: "value", seen },
        { selector: control("salesstage", "option-set-select"), read: { attribute: "title" }, seen },
      ],
    },
    { field: "amount", kinds: deal, alternatives: typed("estimatedvalue", "currency-text-input") },
    { field: "currency", kinds: deal, alternatives: lookup("transactioncurrencyid") },
    { field: "closeDate", kinds: deal, alternatives: typed("estimatedclosedate", "date-time-input") },
    { field: "website", kinds: ["account"], alternatives: typed("websiteurl", "url-text-input") },
    { field: "owner", kinds: both, alternatives: lookup("ownerid") },
    { field: "created", kinds: both, alternatives: typed("createdon", "date-time-input") },
  ],
};
