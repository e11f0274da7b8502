// Salesforce Lightning, standard and console. Built after published facts, without an org: selectors are custom
// element names and API names where there are any, labels last. Its DOM is no stable interface, says Salesforce.
import { salesforceUrls } from "../../domain/record-urls/salesforce.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;
const value =
  "[slot=outputField], lightning-formatted-text, lightning-formatted-number, lightning-formatted-date-time";

/** A field by its API name (dynamic forms, output ids), then by its label in the languages known. */
const named = (api: string, labels: readonly string[], inner = value): Alternative[] => [
  { selector: `flexipage-field[data-field-id*="${api}"]`, read: "text", inner, deep: true, seen },
  { selector: `[data-output-element-id*="${api}"]`, read: "text", inner, deep: true, seen },
  {
    selector: "records-record-layout-item[field-label]",
    read: "text",
    attribute: "field-label",
    labels,
    inner,
    deep: true,
    seen,
  },
  // Highlights: the label stands before its value.
  {
    selector: "[slot=secondaryFields] [title]",
    read: "text",
    labels,
    deep: true,
    seen,
  },
];

const stages = ["Stage", "Phase", "Étape", "Etapa", "Fase", "フェーズ"];
const amounts = ["Amount", "Betrag", "Montant", "Importe", "Importo", "Valor", "金額"];
const closeDates = ["Close Date", "Schlusstermin", "Date de fermeture", "Fecha de cierre", "完了予定日"];
const accountLink = ":is([href*='/lightning/r/Account/'], [href*='/lightning/r/001'])";

export const salesforce: AdapterTable = {
  ...salesforceUrls,
  label: "Salesforce",
  version: 1,
  matches: [
    "https://*.lightning.force.com/*",
    "https://*.lightning.force.com.mcas.ms/*",
    "https://*.my.salesforce.com/*",
    "https://*.lightning.force.mil/*",
    "https://*.lightning.crmforce.mil/*",
    "https://*.sfcrmapps.cn/*",
    "https://*.sfcrmproducts.cn/*",
  ],
  titles: [
    { kind: "opportunity", pattern: "^(?<name>.{1,300}?) \\| [^|]{1,60} \\| Salesforce$" },
    { kind: "account", pattern: "^(?<name>.{1,300}?) \\| [^|]{1,60} \\| Salesforce$" },
  ],
  visible: [
    { selector: ".navexWorkspace.active one-record-home-flexipage2", kinds: both, seen },
    {
      selector: ".lafSinglePaneWindowManager > .windowViewMode-normal one-record-home-flexipage2",
      kinds: both,
      seen,
    },
    { selector: "one-record-home-flexipage2", deep: true, kinds: both, seen },
    // Pages not yet rebuilt by Salesforce (Aura).
    { selector: ".windowViewMode-normal:has(.forceHighlightsStencilDesktop)", kinds: both, seen },
  ],
  fields: [
    {
      field: "name",
      kinds: both,
      alternatives: [
        { selector: "[slot=primaryField] lightning-formatted-text", read: "text", deep: true, seen },
        { selector: "[slot=primaryField]", read: "text", deep: true, seen },
        { selector: ".forceHighlightsStencilDesktop .primaryField", read: "text", seen },
      ],
    },
    {
      field: "accountRef",
      kinds: deal,
      alternatives: [
        {
          selector:
            "records-highlights2, record_flexipage-dynamic-highlights2, .forceHighlightsStencilDesktop",
          read: "href",
          inner: `a${accountLink}`,
          deep: true,
          seen,
        },
        { selector: `a${accountLink}`, read: "href", deep: true, seen },
      ],
    },
    {
      field: "accountName",
      kinds: deal,
      alternatives: [{ selector: `a${accountLink}`, read: "text", deep: true, seen }],
    },
    {
      field: "stage",
      kinds: deal,
      alternatives: [
        {
          selector: "li.runtime_sales_pathassistantPathAssistantTab.slds-is-active[data-name]",
          read: { attribute: "data-name" },
          deep: true,
          seen,
        },
        ...named("StageName", stages),
      ],
    },
    { field: "amount", kinds: deal, alternatives: named("Amount", amounts) },
    { field: "closeDate", kinds: deal, alternatives: named("CloseDate", closeDates) },
    {
      field: "website",
      kinds: ["account"],
      alternatives: [
        {
          selector: "[slot=secondaryFields] lightning-formatted-url a, lightning-formatted-url a",
          read: "href",
          deep: true,
          seen,
        },
      ],
    },
    {
      field: "owner",
      kinds: both,
      alternatives: [
        { selector: "force-owner-lookup records-hoverable-link a", read: "text", deep: true, seen },
        { selector: "force-owner-lookup", read: "text", inner: "a", deep: true, seen },
      ],
    },
    { field: "created", kinds: both, alternatives: named("CreatedDate", ["Created Date", "Erstelldatum"]) },
  ],
  parent: {
    visible: [{ selector: '.oneConsoleTabItem.active:has(a.tabHeader[href*="{id}"])', kinds: both, seen }],
    fields: [{ field: "name", kinds: both, alternatives: [{ selector: "span.title", read: "text", seen }] }],
  },
};
