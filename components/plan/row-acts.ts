// Removing rows of the plan and bringing them back, with the way back from each. Called by the close plan and the map.
import type { Milestone, Stakeholder } from "#lib/contract/plan.ts";
import { versionsIn } from "#lib/domain/mutators/plan-rows.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import type { Written } from "./plan-context.tsx";

export type RowKind = "milestone" | "stakeholder";
export type PlanRow = Milestone | Stakeholder;

export const kindOf = (row: PlanRow): RowKind => ("date" in row ? "milestone" : "stakeholder");
export const nameOfRow = (row: PlanRow): string => ("date" in row ? row.title.value : row.name.value);

const remove = (row: PlanRow): Act => ({
  command: "plan.row.remove",
  mutation: { dealId: row.dealId, kind: kindOf(row), rowId: row.id, seen: versionsIn(row) },
});
const restore = (row: PlanRow): Act => ({
  command: "plan.row.restore",
  mutation: { dealId: row.dealId, kind: kindOf(row), rowId: row.id },
});

export const removing = (row: PlanRow): Written => ({
  acts: [remove(row)],
  said: t("plan.removed", { what: nameOfRow(row) }),
  back: [restore(row)],
});
export const restoring = (row: PlanRow): Written => ({
  acts: [restore(row)],
  said: t("plan.restored", { what: nameOfRow(row) }),
  back: [remove(row)],
});
/** Of a row that stands although somebody removed it. The way back says so again: a removal that has seen nothing. */
export function keeping(row: PlanRow): Written {
  const unseen = { dealId: row.dealId, kind: kindOf(row), rowId: row.id, seen: [] };
  return {
    acts: [restore(row)],
    said: t("plan.kept", { what: nameOfRow(row) }),
    back: [{ command: "plan.row.remove", mutation: unseen }],
  };
}
