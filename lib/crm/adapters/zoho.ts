// Zoho CRM. Built after published facts, without an organisation: ids and attributes of values hold the column's name,
// which is the same in every language. Which of the two forms ("AMOUNT", "Amount") a version uses is not confirmed for
// each column, so both are looked for; labels stand last.
import { zohoUrls } from "../../domain/record-urls/zoho.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;

/** Not of a list of related records, nor of a panel over the page. */
const own = ":not(:is(crm-related-list-view-header, lyte-modal, [role=dialog]) *)";

/** The value of a column: in the title, in the card below it, among the details. */
const places = (columns: readonly string[]): string =>
  `:is(${columns
    .flatMap((column) => [
      `[id="titlecard_${column}"]`,
      `[id="tc_mouseArea__${column}"] .cxElemCompViewWrap`,
      `[id="bc_mouseArea__${column}"] .dv_info_value`,
      `[id="subvalue_${column}"]`,
      `[id="value_${column}"]`,
      `[data-zcqa="value_${column}"]`,
    ])
    .join(", ")})${own}`;

const column = (columns: readonly string[], labels: readonly string[] = []): Alternative[] => [
  { selector: places(columns), read: "text", seen },
  { selector: `.cxElementLabel${own}`, read: "text", labels, seen },
];

const accountLink = 'a[href*="/tab/Accounts/"]';
const account = (read: "href" | "text"): Alternative[] => [
  { selector: places(["ACCOUNTID", "Account_Name", "Account Name"]), read, inner: accountLink, seen },
  { selector: `${accountLink}${own}`, read, seen },
];

export const zoho: AdapterTable = {
  ...zohoUrls,
  label: "Zoho CRM",
  version: 1,
  matches: [
    "https://crm.zoho.com/*",
    "https://crm.zoho.eu/*",
    "https://crm.zoho.in/*",
    "https://crm.zoho.com.au/*",
    "https://crm.zoho.com.cn/*",
    "https://crm.zoho.jp/*",
    "https://crm.zoho.sa/*",
    "https://crm.zoho.uk/*",
    // Not confirmed to serve CRM.
    "https://crm.zoho.ae/*",
    "https://crm.zohocloud.ca/*",
  ],
  // Not confirmed in every language; the name of the product is not translated.
  titles: both.map((kind) => ({ kind, pattern: "^(?<name>.{1,300}?) - Zoho CRM$" })),
  visible: [
    // The outermost part without the menu of modules, whose links look like an account's.
    {
      selector: "div:has(crm-detailview-header, crux-detailpage-header):not(:has(crm-tab))",
      kinds: both,
      seen,
    },
    {
      selector:
        "div:has([id=subvalue_POTENTIALNAME], [id=value_ACCOUNTNAME], [id=subvalue_ACCOUNTNAME]):not(:has([id=menuContent]))",
      kinds: both,
      seen,
    },
  ],
  fields: [
    {
      field: "name",
      kinds: deal,
      alternatives: [
        { selector: places(["POTENTIALNAME", "Deal_Name", "Potential Name"]), read: "text", seen },
        { selector: `[id=recHeader1]${own}`, read: "text", seen },
      ],
    },
    {
      field: "name",
      kinds: ["account"],
      alternatives: [
        { selector: places(["ACCOUNTNAME", "Account_Name", "Account Name"]), read: "text", seen },
        { selector: `[id=recHeader1]${own}`, read: "text", seen },
      ],
    },
    { field: "accountRef", kinds: deal, alternatives: account("href") },
    { field: "accountName", kinds: deal, alternatives: account("text") },
    {
      field: "stage",
      kinds: deal,
      alternatives: column(
        ["STAGE", "Stage"],
        ["Stage", "Phase", "Étape", "Fase", "Stadio", "Estágio", "ステージ"],
      ),
    },
    {
      field: "pipeline",
      kinds: deal,
      alternatives: column(["PIPELINE", "Pipeline"], ["Pipeline", "Canalización", "パイプライン"]),
    },
    {
      field: "amount",
      kinds: deal,
      alternatives: column(
        ["AMOUNT", "Amount"],
        ["Amount", "Betrag", "Montant", "Importe", "Monto", "Importo", "Quantia", "Valor", "Bedrag", "総額"],
      ),
    },
    {
      field: "currency",
      kinds: deal,
      alternatives: column(
        ["CURRENCYCODE", "CURRENCY", "Currency"],
        ["Currency", "Währung", "Devise", "Moneda", "Valuta", "Moeda", "通貨"],
      ),
    },
    {
      field: "closeDate",
      kinds: deal,
      alternatives: column(
        ["CLOSINGDATE", "Closing_Date", "Closing Date"],
        [
          "Closing Date",
          "Abschlussdatum",
          "Date de clôture",
          "Fecha de cierre",
          "Data di chiusura",
          "Data de fechamento",
          "Afsluitdatum",
          "完了予定日",
        ],
      ),
    },
    {
      field: "website",
      kinds: ["account"],
      alternatives: column(
        ["WEBSITE", "Website"],
        ["Website", "Webseite", "Site Web", "Sitio web", "Sito web", "Site", "Webサイト"],
      ),
    },
    {
      field: "owner",
      kinds: both,
      alternatives: [
        { selector: places(["SMOWNERID", "Owner"]), read: "text", seen },
        { selector: `[data-zcqa=recordOwner]${own}`, read: "text", seen },
      ],
    },
    {
      field: "created",
      kinds: both,
      alternatives: column(
        ["CREATEDTIME", "Created_Time", "Created Time"],
        [
          "Created Time",
          "Erstellt um",
          "Heure de création",
          "Hora de creación",
          "Ora creazione",
          "Hora da criação",
          "Gemaakt op",
          "作成日時",
        ],
      ),
    },
  ],
};
