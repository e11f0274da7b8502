// Keeps what a mutator removes, so that it can be brought back, and forgets what was kept long enough. Called by the mutators
// in this folder that remove rows for good.
import type { Entity, Row } from "../../contract/records.ts";
import type { Removal } from "../../contract/removal.ts";
import { orgScope } from "../../contract/scope.ts";
import { idTaken, type Refusal } from "./deal-rows.ts";
import type { MutatorContext, MutatorState, RowChange } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";

/** How long it can be brought back. */
export const KEPT_MS = 30 * 86_400_000;

export type KeptRow = { entity: Entity; row: Row<Entity> };

export const forget = ({ id }: Pick<Removal, "id">): RowChange => ({
  op: "remove",
  entity: "removal",
  id,
  scopes: [orgScope],
});

/** Nothing is kept for a device that gives no id for it. */
export function keepRemoved(
  what: Removal["what"],
  rows: readonly KeptRow[],
  id: string | undefined,
  state: Pick<MutatorState, "removals">,
  context: MutatorContext,
): RowChange[] | Refusal {
  if (id === undefined) return [];
  const found = state.removals();
  const known = typeof found === "object" ? found : [];
  if (known.some((each) => each.id === id)) return idTaken;
  const { organisationId } = context.actor;
  const row = { id, organisationId, what, rows: [...rows], removed: authorOf(context) };
  return [
    ...known.filter(({ removed }) => context.now - removed.at > KEPT_MS).map(forget),
    { op: "put", entity: "removal", scopes: [orgScope], row },
  ];
}
