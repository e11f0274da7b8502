// Dynamics 365 Sales. Every field is named by its logical name in `data-id`, whatever the language; forms are shown for editing, so
// values stand in inputs. A quick-create form beside the record is none of it.
import { dynamicsUrls } from "../../domain/record-urls/dynamics.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const company = ["account"] as const;
const both = ["opportunity", "account"] as const;

const input = (field: string, part = ""): Alternative => ({
  selector: `input[data-id*="${field}.fieldControl${part}"]`,
  read: "value",
  seen,
});
const lookup = (field: string): Alternative => ({
  selector: `[data-id*="${field}.fieldControl-LookupResultsDropdown_${field}_selected_tag"]`,
  read: "text",
  seen,
});
/** Regions by the number behind "crm"; a new one is asked for by its host. */
const regions = ["", ..."2 3 4 5 6 7 8 9 11 12 14 15 16 17 19 20 21".split(" ")];

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
  titles: both.map((kind) => ({
    kind,
    pattern: "^[^:]{1,60}: [^:]{1,60}: (?<name>.{1,300}?) - (?:Microsoft )?Dynamics 365$",
  })),
  visible: [{ selector: '[data-id="editFormRoot"]', kinds: both, seen }],
  fields: [
    {
      field: "name",
      kinds: both,
      alternatives: [
        { selector: 'input[data-id="name.fieldControl-text-box-text"]', read: "value", seen },
        // With it comes whether the form is saved; the browser's title has the name alone.
        { selector: '[data-id="header_title"][title]', read: { attribute: "title" }, seen },
      ],
    },
    { field: "accountName", kinds: deal, alternatives: [lookup("parentaccountid"), lookup("customerid")] },
    {
      field: "stage",
      kinds: deal,
      // Not confirmed: the stage of the process, where the form does not show it as a field.
      alternatives: [
        input("stepname"),
        { selector: '[data-id*="salesstage.fieldControl"]', read: "text", seen },
        { selector: '[id*="processHeaderStage"][aria-selected="true"]', read: "text", seen },
      ],
    },
    { field: "amount", kinds: deal, alternatives: [input("estimatedvalue")] },
    { field: "currency", kinds: deal, alternatives: [lookup("transactioncurrencyid")] },
    { field: "closeDate", kinds: deal, alternatives: [input("estimatedclosedate", "-date-time-input")] },
    { field: "website", kinds: company, alternatives: [input("websiteurl")] },
    { field: "owner", kinds: both, alternatives: [lookup("ownerid")] },
    { field: "created", kinds: both, alternatives: [input("createdon", "-date-time-input")] },
  ],
};
