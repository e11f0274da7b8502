// How CRMs call their fields, in the languages they are shown in (en, de, fr, es, it, pt, nl, ja). For adapters of
// CRMs whose pages mark a field by nothing but its label, which stands right before its value.
import type { Alternative } from "../../adapter.ts";

export const stageLabels = [
  ...["Stage", "Deal stage", "Deal Stage", "Pipeline stage", "Phase", "Deal-Phase", "Étape", "Étape du deal"],
  ...["Etapa", "Etapa del trato", "Etapa do negócio", "Fase", "Fase della trattativa", "Dealfase"],
  ...["ステージ", "フェーズ", "商談ステージ"],
] as const;

export const pipelineLabels = [
  ...["Pipeline", "Deal pipeline", "Deal Pipeline", "Sales pipeline", "Deal-Pipeline", "Vertriebspipeline"],
  ...["Pipeline des ventes", "Pipeline de ventas", "Embudo", "Embudo de ventas", "Pipeline de vendas"],
  ...["Funil", "Funil de vendas", "Dealpipeline", "パイプライン"],
] as const;

export const amountLabels = [
  ...["Value", "Deal value", "Deal Value", "Expected Deal Value", "Amount", "Wert", "Deal-Wert", "Betrag"],
  ...["Valeur", "Valeur du deal", "Montant", "Valor", "Valor del trato", "Valor do negócio", "Importe"],
  ...["Valore", "Importo", "Waarde", "Dealwaarde", "Bedrag", "金額", "商談金額"],
] as const;

export const currencyLabels = [
  ...["Currency", "Währung", "Devise", "Moneda", "Valuta", "Moeda", "通貨"],
] as const;

export const closeDateLabels = [
  ...[
    "Close date",
    "Close Date",
    "Expected close date",
    "Expected Close Date",
    "Closing date",
    "Closing Date",
    "Expected Closure Date",
    "Estimated close",
  ],
  ...["Estimated close date", "Estimated Close Date", "Abschlussdatum", "Voraussichtliches Abschlussdatum"],
  ...["Date de clôture", "Date de clôture prévue", "Date de clôture estimée", "Fecha de cierre"],
  ...[
    "Fecha de cierre prevista",
    "Fecha de cierre estimada",
    "Data di chiusura",
    "Data di chiusura prevista",
  ],
  ...["Data de fechamento", "Data de fechamento prevista", "Sluitingsdatum", "Verwachte sluitingsdatum"],
  ...["完了予定日", "クローズ予定日"],
] as const;

export const createdLabels = [
  ...[
    "Created",
    "Create date",
    "Create Date",
    "Deal created",
    "Created at",
    "Created At",
    "Created on",
    "Date created",
    "Added on",
  ],
  ...["Erstellt", "Erstellt am", "Créé le", "Date de création", "Creado el", "Fecha de creación"],
  ...[
    "Creato il",
    "Data di creazione",
    "Criado em",
    "Data de criação",
    "Aangemaakt op",
    "作成日",
    "作成日時",
  ],
] as const;

export const ownerLabels = [
  ...["Owner", "Sales owner", "Deal owner", "Deal Owner", "Account owner", "Owned by"],
  ...[
    "Company owner",
    "Contact owner",
    "Opportunity owner",
    "Zuständiger Mitarbeiter",
    "Besitzer",
    "Inhaber",
    "Eigentümer",
    "Verantwortlicher",
    "Propriétaire",
    "Responsable",
  ],
  ...["Propietario", "Proprietario", "Responsabile", "Proprietário", "Responsável", "Eigenaar"],
  ...["担当者", "所有者"],
] as const;

export const websiteLabels = [
  ...[
    "Website",
    "Company domain name",
    "Unternehmens-Domainname",
    "Web site",
    "URL",
    "Domain",
    "Domains",
    "Webseite",
    "Site web",
    "Sitio web",
  ],
  ...["Sito web", "Site", "ウェブサイト"],
] as const;

export const accountLabels = [
  ...[
    "Account",
    "Account name",
    "Company",
    "Associated company",
    "Organization",
    "Organisation",
    "Konto",
    "Firma",
  ],
  ...["Unternehmen", "Compte", "Entreprise", "Société", "Cuenta", "Empresa", "Azienda", "Conta"],
  ...["Bedrijf", "取引先", "会社"],
] as const;

/** What only a person has. */
export const personLabels = [
  ...["Title", "Job title", "Job Title", "Position", "Works at", "First name", "Last name", "Vorname"],
  ...["Nachname", "Prénom", "Fonction", "Apellido", "Apellidos", "Cargo", "Puesto", "Cognome", "Sobrenome"],
  ...["Voornaam", "Achternaam", "Functie", "役職"],
] as const;

/** The value after a label: `selector` finds what may be a label. */
export const labelled =
  (selector: string, seen: string) =>
  (
    labels: readonly string[],
    value: Pick<Alternative, "inner" | "read"> = { read: "text" },
  ): Alternative => ({
    selector,
    labels,
    ...value,
    seen,
  });
