// Published CRMs kept in step with changes of their rows, where several acts follow each other. Called by tests of their rules and
// by the screens that act by these.
import type { CrmTable } from "../contract/crm-table/crm-table.ts";
import type { RowChange } from "./mutators/mutator.ts";

/** Changes of other rows leave them as they are. */
export function crmTablesAfter(held: CrmTable[], change: RowChange): CrmTable[] {
  if (change.entity !== "crm_table") return held;
  const id = change.op === "put" ? change.row.id : change.id;
  const others = held.filter((each) => each.id !== id);
  return change.op === "put" ? [...others, change.row] : others;
}
