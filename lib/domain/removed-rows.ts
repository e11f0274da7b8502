// The rows that a removal keeps, read again by the schemas of their kinds. What cannot be read any more is left out: it was
// written by another version. Called by the mutator that brings them back and by what loads for it.
import { type Entity, type Row, rowSchemas } from "../contract/records.ts";
import type { Removal } from "../contract/removal.ts";
import { dealIdOf, isDealEntity } from "../contract/shared-rows.ts";
import type { DealRow } from "./deal-whole.ts";
import type { RowChange } from "./mutators/mutator.ts";

export function removedRows<E extends Entity>({ rows }: Removal, kind: E): Row<E>[] {
  return rows.flatMap((each) => {
    if (each.entity !== kind) return [];
    // The schema of this very kind gave it; TypeScript cannot follow the index by name.
    const { data } = rowSchemas[kind].safeParse(each.row);
    return data === undefined ? [] : [data as Row<E>];
  });
}

/** All of a deal's, in the order they were kept. */
export function removedDealRows({ rows }: Removal): DealRow[] {
  return rows.flatMap(({ entity, row }) => {
    if (!isDealEntity(entity)) return [];
    const { data } = rowSchemas[entity].safeParse(row);
    return data === undefined ? [] : [{ entity, row: data } as DealRow];
  });
}

/** What must be looked at before it comes back. */
export function needsOfRemoval(removal: Removal): {
  touchpoints: string[];
  partnerships: string[];
  deals: string[];
  plays: { partnershipId: string; requestId: string }[];
} {
  const shares = removedRows(removal, "touchpoint_share").map(({ partnershipId }) => partnershipId);
  const requests = removedRows(removal, "play_request");
  return {
    touchpoints: removedRows(removal, "touchpoint").map(({ id }) => id),
    partnerships: [...shares, ...requests.map(({ partnershipId }) => partnershipId)],
    deals: [...new Set(removedDealRows(removal).map(({ row }) => dealIdOf(row)))],
    plays: requests.map(({ id, partnershipId }) => ({ partnershipId, requestId: id })),
  };
}

/** Kept in step with changes of other rows, too. Called by the device's replay. */
export function removalsAfter(removals: Removal[], change: RowChange): Removal[] {
  if (change.entity !== "removal") return removals;
  const id = change.op === "put" ? change.row.id : change.id;
  const others = removals.filter((each) => each.id !== id);
  return change.op === "put" ? [...others, change.row] : others;
}
