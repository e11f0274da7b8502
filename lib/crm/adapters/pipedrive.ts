// Pipedrive. Built after published facts, without a company: the title, the links and the kept views have hooks that
// others use; no hook is published for single fields, so these are known by their label and the value after it.
import { pipedriveUrls } from "../../domain/record-urls/pipedrive.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;

/** Not of the drawer or dialog in which another record is looked at over this one. */
const own = ":not(:is([data-test=detailsDrawer], [role=dialog]) *)";
const label = ":is(label, dt, .label, [data-test*=label], [data-testid*=label])";

/** By the field's key, then by its label. Not confirmed: keys are published for the form of a new record only. */
const field = (key: string, labels: readonly string[]): Alternative[] => [
  {
    selector: `:is([data-test-key="${key}"], [data-field-key="${key}"])${own}`,
    read: "text",
    inner: ":is(.value, [data-test*=value], [data-testid*=value])",
    seen,
  },
  { selector: `${label}${own}`, read: "text", labels, seen },
];

const organization = (read: "href" | "text"): Alternative[] => [
  { selector: `a[href*="/organization/"]${own}`, read, seen },
];

export const pipedrive: AdapterTable = {
  ...pipedriveUrls,
  label: "Pipedrive",
  version: 1,
  matches: ["https://*.pipedrive.com/*"],
  titles: both.map((kind) => ({
    kind,
    pattern: "^(?:\\([0-9]{1,4}\\) )?(?<name>.{1,300}?) [-–|] Pipedrive$",
  })),
  visible: [
    { selector: ".viewContainer:has([data-testid=header-title], .descriptionHead)", kinds: both, seen },
    // Not confirmed: pages that keep no views.
    { selector: ":is(main, [role=main]):has([data-testid=header-title])", kinds: both, seen },
    { selector: ".detailView", kinds: both, seen },
  ],
  fields: [
    {
      field: "name",
      kinds: both,
      alternatives: [
        { selector: `[data-testid=header-title] textarea${own}`, read: "value", seen },
        {
          selector: `[data-testid=header-title] :is(h1, [data-test=editable-input-content], [data-testid=editable-input-content])${own}`,
          read: "text",
          seen,
        },
        { selector: `.descriptionHead :is(h1 a, .title)${own}`, read: "text", seen },
        { selector: `[data-testid=header-title]${own}`, read: "text", seen },
      ],
    },
    { field: "accountRef", kinds: deal, alternatives: organization("href") },
    { field: "accountName", kinds: deal, alternatives: organization("text") },
    {
      field: "stage",
      kinds: deal,
      alternatives: field("stage_id", ["Stage", "Phase", "Étape", "Etapa", "Fase", "ステージ"]),
    },
    {
      field: "pipeline",
      kinds: deal,
      alternatives: field("pipeline", ["Pipeline", "Embudo", "Funil", "パイプライン"]),
    },
    {
      field: "amount",
      kinds: deal,
      alternatives: field("value", [
        "Value",
        "Deal value",
        "Wert",
        "Valeur",
        "Valor",
        "Valore",
        "Waarde",
        "金額",
      ]),
    },
    {
      field: "currency",
      kinds: deal,
      alternatives: field("currency", ["Currency", "Währung", "Devise", "Moneda", "Valuta", "Moeda", "通貨"]),
    },
    {
      field: "closeDate",
      kinds: deal,
      alternatives: field("expected_close_date", [
        "Expected close date",
        "Erwartetes Abschlussdatum",
        "Date de clôture prévue",
        "Fecha prevista de cierre",
        "Fecha de cierre prevista",
        "Data di chiusura prevista",
        "Data prevista di chiusura",
        "Data de fechamento esperada",
        "Verwachte sluitingsdatum",
        "完了予定日",
      ]),
    },
    {
      field: "website",
      kinds: ["account"],
      alternatives: field("website", [
        "Website",
        "Webseite",
        "Site web",
        "Sitio web",
        "Sito web",
        "Site",
        "ウェブサイト",
      ]),
    },
    {
      field: "owner",
      kinds: both,
      alternatives: field("owner_id", [
        "Owner",
        "Besitzer",
        "Inhaber",
        "Propriétaire",
        "Propietario",
        "Proprietario",
        "Proprietário",
        "Eigenaar",
        "所有者",
      ]),
    },
    {
      field: "created",
      kinds: both,
      alternatives: field("add_time", [
        "Deal created",
        "Organization created",
        "Deal erstellt",
        "Organisation erstellt",
        "Affaire créée",
        "Organisation créée",
        "Trato creado",
        "Organización creada",
        "Affare creato",
        "Organizzazione creata",
        "Negócio criado em",
        "Organização criada em",
        "Deal aangemaakt",
        "Organisatie aangemaakt",
        "取引作成日時",
        "組織作成日時",
      ]),
    },
  ],
};
