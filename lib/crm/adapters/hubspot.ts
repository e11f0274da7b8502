// HubSpot. Built after published facts, without a portal: attributes made for HubSpot's own tests, which hold the
// internal names of properties and so are the same in every language. Class names are generated: never read them.
import { hubspotUrls } from "../../domain/record-urls/hubspot.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;

/** Not of the panel in which another record is looked at over this one. */
const own = ":not([data-crm-location=CRM_OBJECT_PREVIEW] *)";
/** Where the record's own properties stand; cards of related records name theirs alike. */
const sheet = ":is([data-test-id=left-sidebar], [data-card-type=PROPERTIES_V3])";
const field = ":not([data-card-type^=ASSOCIATION] *)";

const named = (id: string): string => `:is([data-test-id="${id}"], [data-selenium-test="${id}"])`;

/** A property by its internal name: in the highlights, in the side bar as text or input; last by its label, where it has one. */
const property = (name: string, labels?: readonly string[]): Alternative[] => {
  const input = `${sheet} ${named(`property-input-${name}`)}${field}${own}`;
  return [
    { selector: `[data-test-id="highlight-property-display-${name}"]${own}`, read: "text", seen },
    { selector: `${input}:is(input, textarea)`, read: "value", seen },
    { selector: `${input}:not(input, textarea)`, read: "text", seen },
    // The card of highlighted data bears no internal names.
    ...(labels
      ? [{ selector: `[data-test-id=crm-data-highlights-item] p${own}`, read: "text", labels, seen } as const]
      : []),
  ];
};

const companyCard = `:is(${[
  '[data-selenium-test="card-id-ASSOCIATION_TABLE/0-2"]',
  '[data-test-id="card-wrapper-ASSOCIATION_TABLE/0-2"]',
  '[id="card-wrapper-ASSOCIATION_TABLE/0-2"]',
].join(", ")})`;

/** Links to the company of a deal: the primary one stands first. */
const company = (read: "href" | "text"): Alternative[] => [
  { selector: `${named("company-chicklet-title-link")}${own}`, read, inner: "a[href]", seen },
  { selector: `${companyCard} a[href*="/record/0-2/"]${own}`, read, seen },
  {
    selector: `[data-test-id=records-right-sidebar] a:is([href*="/record/0-2/"], [href*="/company/"])${own}`,
    read,
    seen,
  },
];

const amounts = ["Amount", "Betrag", "Montant", "Valor", "Importe", "Importo", "Bedrag", "金額"];
const stages = [
  "Deal Stage",
  "Deal stage",
  "Deal-Phase",
  "Phase de la transaction",
  "Etapa del negocio",
  "Fase dell'affare",
  "Fase dell’affare",
  "Etapa do negócio",
  "Dealfase",
  "取引ステージ",
];
const closeDates = [
  "Close Date",
  "Close date",
  "Abschlussdatum",
  "Date de fermeture",
  "Fecha de cierre",
  "Data di chiusura",
  "Data de fechamento",
  "Sluitingsdatum",
  "クローズ日",
];
const created = [
  "Create Date",
  "Create date",
  "Erstellungsdatum",
  "Erstelldatum",
  "Date de création",
  "Fecha de creación",
  "Data di creazione",
  "Data de criação",
  "Aanmaakdatum",
  "作成日",
];
const currencies = ["Currency", "Währung", "Devise", "Moneda", "Valuta", "Moeda", "通貨"];
const owners = [
  "Deal owner",
  "Deal Owner",
  "Company owner",
  "Company Owner",
  "Zuständiger Mitarbeiter",
  "Propriétaire de la transaction",
  "Propriétaire de l'entreprise",
  "Propietario del negocio",
  "Propietario de la empresa",
  "Proprietario dell'affare",
  "Proprietario dell'azienda",
  "Proprietário do negócio",
  "Proprietário da empresa",
  "Dealeigenaar",
  "Eigenaar van bedrijf",
  "取引担当者",
  "会社担当者",
];
const websites = [
  "Website URL",
  "Website-URL",
  "URL du site web",
  "URL del sitio web",
  "URL del sito web",
  "URL do site",
  "ウェブサイトURL",
];

export const hubspot: AdapterTable = {
  ...hubspotUrls,
  label: "HubSpot",
  version: 1,
  matches: ["app", "app-na1", "app-na2", "app-na3", "app-eu1", "app-ap1"].map(
    (host) => `https://${host}.hubspot.com/*`,
  ),
  // Not confirmed in every language; the name of the product is not translated.
  titles: both.map((kind) => ({ kind, pattern: "^(?<name>.{1,300}?) \\| HubSpot$" })),
  visible: [
    {
      // The outermost part with all columns: there is one record, its hidden tabs are left out element by element.
      selector: "div:has([data-test-id=left-sidebar]):has([data-test-id=middle-pane])",
      kinds: both,
      seen,
    },
    { selector: "[data-selenium-test=highlightedPropertySidebar]", kinds: both, seen },
  ],
  fields: [
    {
      field: "name",
      kinds: both,
      alternatives: [
        { selector: `[data-test-id=highlight-record-label]${own}`, read: "text", seen },
        { selector: `[data-selenium-test=highlightTitle]${own}`, read: "text", seen },
        { selector: `[data-selenium-test$="-highlight-details"] h3${own}`, read: "text", seen },
        { selector: `[data-test-id=highlight-property-display-dealname]${own}`, read: "text", seen },
      ],
    },
    { field: "accountRef", kinds: deal, alternatives: company("href") },
    { field: "accountName", kinds: deal, alternatives: company("text") },
    { field: "stage", kinds: deal, alternatives: property("dealstage", stages) },
    {
      field: "pipeline",
      kinds: deal,
      alternatives: property("pipeline", ["Pipeline", "Embudo", "パイプライン"]),
    },
    { field: "amount", kinds: deal, alternatives: property("amount", amounts) },
    { field: "currency", kinds: deal, alternatives: property("deal_currency_code", currencies) },
    { field: "closeDate", kinds: deal, alternatives: property("closedate", closeDates) },
    {
      field: "website",
      kinds: ["account"],
      alternatives: [...property("website", websites), ...property("domain")],
    },
    { field: "owner", kinds: both, alternatives: property("hubspot_owner_id", owners) },
    { field: "created", kinds: both, alternatives: property("createdate", created) },
  ],
};
