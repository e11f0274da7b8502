// CRMs that an organisation published, kept in step with changes of their rows. Called by the mutators and by the device's replay.
import type { CrmTable } from "../contract/crm-table/crm-table.ts";
import type { RowChange } from "./mutators/mutator.ts";

export const tableOfCrm = (tables: readonly CrmTable[], crm: string): CrmTable | null =>
  tables.find(({ file }) => file.table.crm === crm) ?? null;

/** Changes of other rows leave them as they are. */
export function crmTablesAfter(held: CrmTable[], change: RowChange): CrmTable[] {
  if (change.entity !== "crm_table") return held;
  const id = change.op === "put" ? change.row.id : change.id;
  const others = held.filter((each) => each.id !== id);
  return change.op === "put" ? [...others, change.row] : others;
}
