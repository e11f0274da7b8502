// CRMs that an organisation published, kept in step with changes of their rows. Called by the mutators and by the device's replay.
import type { CrmFile } from "../contract/crm-table/crm-file-schema.ts";
import type { CrmTable } from "../contract/crm-table/crm-table.ts";
import { nameOfHost } from "../util/host-pattern.ts";
import type { RowChange } from "./mutators/mutator.ts";

export const tableOfCrm = (tables: readonly CrmTable[], crm: string): CrmTable | null =>
  tables.find(({ file }) => file.table.crm === crm) ?? null;

/** A host has one CRM on a page and in a list: the first of this file's that another published one names just so. */
export function hostTakenBy(
  tables: readonly CrmTable[],
  file: CrmFile,
): { host: string; label: string } | null {
  const named = new Set(file.hosts.map(nameOfHost));
  for (const { file: other } of tables) {
    const host =
      other.table.crm === file.table.crm
        ? undefined
        : other.hosts.map(nameOfHost).find((each) => named.has(each));
    if (host !== undefined) return { host, label: other.label };
  }
  return null;
}

/** Changes of other rows leave them as they are. */
export function crmTablesAfter(held: CrmTable[], change: RowChange): CrmTable[] {
  if (change.entity !== "crm_table") return held;
  const id = change.op === "put" ? change.row.id : change.id;
  const others = held.filter((each) => each.id !== id);
  return change.op === "put" ? [...others, change.row] : others;
}
