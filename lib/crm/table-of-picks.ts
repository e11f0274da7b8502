// Makes the table of a CRM from what a person pointed at on one of its records, or adds that record's kind to the table
// there is. Pure. Called by the background; what it makes is parsed like every file.
import { CRM_FORMAT, type CrmFile } from "../contract/crm-table/crm-file-schema.ts";
import type { PageField } from "../contract/crm-table/page-fields.ts";
import type { RecordKind } from "../domain/record-ref.ts";
import type { AddressPart } from "./address-parts.ts";
import { ruleOf } from "./address-parts.ts";
import type { Proposal } from "./proposal.ts";

export type PointedAt = {
  label: string;
  kind: RecordKind;
  href: string;
  part: AddressPart;
  picks: readonly { field: PageField; proposals: readonly Proposal[] }[];
  /** "2026-11" */
  seen: string;
};

/** "House CRM" is house-crm; never the name of a CRM of ours. */
export function nameOfCrm(label: string): string {
  const words = label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+|-+$/g, "");
  return `own-${words || "crm"}`.slice(0, 40).replace(/-+$/, "");
}

/** A second "House CRM" is house-crm-2: it must not take the place of the first. */
function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let n = 2; taken.includes(free); n += 1) free = `${name.slice(0, 36)}-${n}`;
  return free;
}

const isFor =
  (kind: RecordKind) =>
  (each: { kinds: readonly RecordKind[] }): boolean =>
    each.kinds.length === 1 && each.kinds[0] === kind;

/** Null: the address names no record. */
export function fileOfPicks(
  { label, kind, href, part, picks, seen }: PointedAt,
  before: CrmFile | null,
  /** Names that others of this device bear. */
  taken: readonly string[] = [],
): CrmFile | null {
  const rule = ruleOf(href, part, kind);
  const host = URL.parse(href)?.hostname;
  if (!rule || !host) return null;
  const kinds = [kind];
  const table = before?.table;
  const isGuid = /-/.test(part.value) && rule.pattern.includes("{36}");
  return {
    format: CRM_FORMAT,
    label,
    hosts: [...new Set([...(before?.hosts ?? []), host])],
    table: {
      crm: table?.crm ?? freeName(nameOfCrm(label), taken),
      version: (table?.version ?? 0) + 1,
      host: null,
      instance: "origin",
      id: table ? table.id : isGuid ? "guid" : "as-is",
      urls: [...(table?.urls ?? []).filter((each) => each.kind !== kind), rule],
      titles: table?.titles ?? [],
      visible: [
        ...(table?.visible ?? []).filter((each) => !isFor(kind)(each)),
        { selector: "body", kinds, seen },
      ],
      fields: [
        ...(table?.fields ?? []).filter((each) => !isFor(kind)(each)),
        ...picks.map(({ field, proposals }) => ({
          field,
          kinds,
          alternatives: proposals.map((each) => ({ ...each, seen })),
        })),
      ],
    },
  };
}
