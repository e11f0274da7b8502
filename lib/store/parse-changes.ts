// From what a pull answered to changes this device can apply. One bad row, or a kind of row that a newer server
// sends, is set aside and reported; it never keeps the rest from being applied. What is kept is the row as it came,
// with fields this version does not know, so that a later version finds them.
import { z } from "zod";
import {
  type Account,
  account,
  type Entity,
  entity,
  type Overlap,
  overlap,
  rowSchemas,
} from "../contract/records.ts";
import { type Scope, scope, scopeOrFamily } from "../contract/scope.ts";
import { id } from "../contract/shapes.ts";
import type { StoredRow } from "./database.ts";
import { type EntityRow, keysOfRow } from "./row-keys.ts";

/** `pullResponse` with its changes unread, so that they can be read one by one. */
export const pullEnvelope = z.object({
  cursor: z.string(),
  changes: z.array(z.unknown()),
  more: z.boolean(),
  lastMutationId: z.int().nonnegative(),
  serverTime: z.int().nonnegative(),
});
export type PullEnvelope = z.infer<typeof pullEnvelope>;

const looseChange = z.discriminatedUnion("op", [
  z.object({ op: z.literal("reset") }),
  z.object({ op: z.literal("put"), scope, entity: z.string(), id, row: z.unknown() }),
  z.object({ op: z.literal("remove"), scope, entity: z.string(), id }),
  z.object({ op: z.literal("accounts"), scope, rows: z.array(z.unknown()) }),
  z.object({ op: z.literal("overlaps"), scope, rows: z.array(z.unknown()) }),
  z.object({ op: z.literal("enter"), scope }),
  z.object({ op: z.literal("leave"), scope: scopeOrFamily }),
]);

export type DeviceChange =
  | { op: "reset" }
  | { op: "put"; stored: StoredRow }
  | { op: "remove"; scope: Scope; entity: Entity; id: string }
  | { op: "accounts"; scope: Scope; rows: Account[] }
  | { op: "overlaps"; scope: Scope; rows: Overlap[] }
  | { op: "enter"; scope: Scope }
  | { op: "leave"; scope: Scope };

/** Names of this version's contract of rows: when it grows, everything is pulled anew. */
export const CONTRACT = `1:${Object.keys(rowSchemas).sort().join(",")}`;

function isEntityRow(pair: { entity: Entity; row: unknown }): pair is EntityRow {
  return rowSchemas[pair.entity].safeParse(pair.row).success;
}

function storedRow(name: Entity, inScope: Scope, rowId: string, row: unknown): StoredRow | null {
  const pair = { entity: name, row };
  if (!isEntityRow(pair)) return null;
  return { ...pair, scope: inScope, id: rowId, keys: keysOfRow(pair) };
}

const isAccount = (value: unknown): value is Account => account.safeParse(value).success;
const isOverlap = (value: unknown): value is Overlap => overlap.safeParse(value).success;

function sift<T>(rows: readonly unknown[], fits: (row: unknown) => row is T, bad: () => void): T[] {
  return rows.filter((row): row is T => {
    const good = fits(row);
    if (!good) bad();
    return good;
  });
}

/** The changes in order, and how many rows could not be read, by kind. */
export function parseChanges(changes: readonly unknown[]): {
  changes: DeviceChange[];
  unreadable: Map<string, number>;
} {
  const unreadable = new Map<string, number>();
  const bad = (kind: string) => () => {
    unreadable.set(kind, (unreadable.get(kind) ?? 0) + 1);
  };
  const known: DeviceChange[] = [];
  for (const raw of changes) {
    const parsed = looseChange.safeParse(raw);
    if (!parsed.success) {
      bad("change")();
      continue;
    }
    const change = parsed.data;
    if (change.op === "put" || change.op === "remove") {
      const name = entity.safeParse(change.entity);
      if (!name.success) {
        bad(change.entity)();
      } else if (change.op === "remove") {
        known.push({ ...change, entity: name.data });
      } else {
        const stored = storedRow(name.data, change.scope, change.id, change.row);
        if (stored) known.push({ op: "put", stored });
        else bad(change.entity)();
      }
    } else if (change.op === "accounts") {
      known.push({ ...change, rows: sift(change.rows, isAccount, bad("account")) });
    } else if (change.op === "overlaps") {
      known.push({ ...change, rows: sift(change.rows, isOverlap, bad("overlap")) });
    } else {
      known.push(change);
    }
  }
  return { changes: known, unreadable };
}
