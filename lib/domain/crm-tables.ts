// CRMs that an organisation published, as `crm.publish` looks among them.
import type { CrmFile } from "../contract/crm-table/crm-file-schema.ts";
import type { CrmTable } from "../contract/crm-table/crm-table.ts";
import { nameOfHost } from "../util/host-pattern.ts";

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
