// A statement as one flat table: a row for each line, every row with all that a ledger needs to stand alone. Called by the credit
// view and the printed page. Holds what the reader sees of the statement, and nothing private.
import type { CreditStatement, Disposition } from "#lib/contract/credit-statement.ts";
import type { KeptStatement } from "#lib/contract/statements.ts";
import { majorText, toUnits } from "#lib/domain/credit/money.ts";
import { t } from "../messages/t.ts";
import { type CsvCell, csvText } from "./csv.ts";

export type StatementTable = {
  statement: CreditStatement;
  /** null: a preview. */
  kept: KeptStatement | null;
  kind: "preview" | "final" | "superseded";
  deal: { id: string; name: string; customer: { name: string; domain: string | null } };
  nameOf(organisationId: string): string;
};

const columns = [
  "deal",
  "dealId",
  "customer",
  "website",
  "version",
  "kind",
  "issued",
  "policy",
  "payer",
  "creditRole",
  "organisation",
  "organisationId",
  "currency",
  "basis",
  "rate",
  "share",
  "part",
  "amount",
  "amountMinor",
  "state",
  "payable",
  "payableMinor",
  "hash",
] as const;

/** "27.5" of 2,750 basis points: percent, as a number. */
const percentNumber = (bp: number): CsvCell => ({ number: majorOf(bp) });
const majorOf = (bp: number): string => `${Math.floor(bp / 100)}.${String(bp % 100).padStart(2, "0")}`;

export function statementCsv({ statement, kept, kind, deal, nameOf }: StatementTable): string {
  const { currency, lines, version, policy, basis, rateBp, payerId } = statement;
  const major = (minor: string): CsvCell => ({ number: majorText(toUnits(minor), currency) });
  const payable = (amount: string, state: Disposition) => (state === "payable" ? amount : "0");
  const rows = lines.map((line): CsvCell[] => [
    deal.name,
    deal.id,
    deal.customer.name,
    deal.customer.domain ?? "",
    { number: String(version) },
    t(`statement.kind.${kind}`),
    kept ? new Date(kept.issued.at).toISOString() : "",
    { number: String(policy.version) },
    nameOf(payerId),
    t(`creditRole.${line.creditRole}`),
    nameOf(line.organisationId),
    line.organisationId,
    currency,
    major(basis),
    percentNumber(rateBp),
    percentNumber(line.shareBp),
    percentNumber(line.partBp),
    major(line.amount),
    { number: line.amount },
    t(`statement.state.${line.disposition}`),
    major(payable(line.amount, line.disposition)),
    { number: payable(line.amount, line.disposition) },
    kept?.hash ?? "",
  ]);
  return csvText([columns.map((column) => t(`csv.${column}`)), ...rows]);
}

/** "Zapier-statement-2.csv": of letters and digits any system takes. */
export function csvName({ deal, statement, kept }: StatementTable): string {
  const name = deal.customer.name
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return `${name || "deal"}-statement-${kept ? statement.version : "preview"}.csv`;
}
