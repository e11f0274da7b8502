// What sync needs of one entity: find its rows as a viewer sees them in one scope, write what a mutator made.
// One file per entity implements it; `registry.ts` lists them. Row-level security stands behind every query.
import type { ReferenceExpression, SelectQueryBuilder, Transaction } from "kysely";
import type { Entity, Row } from "../../../lib/contract/records.ts";
import type { Tables } from "../../db/tables.ts";
import type { ParsedScope, Viewer } from "../viewer.ts";

export type RowScope = Extract<ParsedScope, { kind: "org" | "partnership" | "deal" }>;

/** By id, or the next `limit` in order of id. */
export type Pick = { ids: readonly string[] } | { after: string | null; limit: number };

export type EntityStore<E extends Entity> = {
  /** Rows of this entity in that scope, ascending by id. Empty where the entity does not live in the scope. */
  find(trx: Transaction<Tables>, viewer: Viewer, scope: RowScope, pick: Pick): Promise<Row<E>[]>;
  /**
   * Absent for what only commands write. Adds a row, never replaces one: an id that exists throws (23505), or a
   * device could overwrite somebody else's row by naming it.
   */
  write?(trx: Transaction<Tables>, viewer: Viewer, row: Row<E>): Promise<void>;
  remove?(trx: Transaction<Tables>, viewer: Viewer, id: string): Promise<void>;
};

/** Narrows a query to what was asked for. */
export function picked<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  column: ReferenceExpression<DB, TB>,
  pick: Pick,
): SelectQueryBuilder<DB, TB, O> {
  const ordered = query.orderBy(column);
  if ("ids" in pick) return ordered.where(column, "in", [...pick.ids]);
  const rest = pick.after === null ? ordered : ordered.where(column, ">", pick.after);
  return rest.limit(pick.limit);
}
