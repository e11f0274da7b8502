// Reads rows as the person should see them: pulled rows with pending mutations replayed over them. A row that
// several scopes carry is read once. Called by views and by commands; a reading is made anew after each change.
import { isConfirmed } from "../contract/mutations.ts";
import type { Entity, Row } from "../contract/records.ts";
import { dealScope } from "../contract/scope.ts";
import { dealIdOf, isDealEntity } from "../contract/shared-rows.ts";
import { type DealWhole, emptyDeal, putDealRow, removeDealRow } from "../domain/deal-whole.ts";
import type { Actor } from "../domain/mutators/mutator.ts";
import type { StoredRow } from "./database.ts";
import { allOf, rowsOfScope } from "./held-rows.ts";
import { isDealRow, type Overlay, overlayKey, type PutChange, replay, rowsOfRefused } from "./replay.ts";
import { entityKey, keysOfRow } from "./row-keys.ts";
import { createRowsByKey } from "./rows-by-key.ts";
import type { Store } from "./store.ts";

export type RefusedRows = {
  refusedId: number;
  name: string;
  args: unknown;
  code: string;
  message: string;
  rows: PutChange[];
};

export type Reading = {
  byId<E extends Entity>(entity: E, ids: readonly string[]): Promise<Map<string, Row<E>>>;
  /** Rows found under any of the keys of `row-keys.ts`. */
  byKeys<E extends Entity>(entity: E, keys: readonly string[]): Promise<Row<E>[]>;
  all<E extends Entity>(entity: E): Promise<Row<E>[]>;
  /** All rows of a deal that are held here, with the overlay's say; null where the deal is not held. */
  deal(dealId: string): Promise<DealWhole | null>;
  /** Whether it is (also) on its way to the server. */
  isPending(entity: Entity, id: string): boolean;
  /** Rows made by pending mutations. */
  pending<E extends Entity>(entity: E): Row<E>[];
  /** Queued acts that count only once the server has said so, oldest first. */
  asked(): { name: string; args: unknown; at: number }[];
  /** What was refused, as it would have looked. */
  refused(): RefusedRows[];
};

/** Rows of `entity`, each id once, with the overlay's say. */
function merge<E extends Entity>(
  entity: E,
  stored: readonly StoredRow[],
  overlay: Overlay,
  belongs: (row: PutChange) => boolean,
): Map<string, Row<E>> {
  const rows = new Map<string, Row<E>>();
  for (const each of stored) {
    // Found under this entity, so it is one of its rows.
    if (each.entity === entity && !rows.has(each.id)) rows.set(each.id, each.row as Row<E>);
  }
  for (const [key, change] of overlay) {
    if (!key.startsWith(`${entity}/`)) continue;
    const id = key.slice(entity.length + 1);
    if (change === null) rows.delete(id);
    else if (belongs(change)) rows.set(id, change.row as Row<E>);
  }
  return rows;
}

export async function openReading(store: Store, actor: Actor | null): Promise<Reading> {
  const { db } = store;
  const [entries, refusals] = await Promise.all([db.outbox.toArray(), db.refused.toArray()]);
  const whole = new Map<Entity, Promise<StoredRow[]>>();
  /** Read once per reading: views ask for the few partnerships again and again. */
  const allStored = (entity: Entity): Promise<StoredRow[]> => {
    const known = whole.get(entity);
    if (known) return known;
    const read = allOf(db, entity);
    read.catch(() => whole.delete(entity));
    whole.set(entity, read);
    return read;
  };
  const rowsByKey = createRowsByKey(store);
  const overlay: Overlay = actor ? await replay(db, entries, actor) : new Map();
  return {
    async byId<E extends Entity>(entity: E, ids: readonly string[]): Promise<Map<string, Row<E>>> {
      if (ids.length === 0) return new Map();
      const wanted = new Set(ids);
      const stored = await db.rows
        .where("[entity+id]")
        .anyOf([...wanted].map((id) => [entity, id]))
        .toArray();
      return merge(entity, stored, overlay, (change) => wanted.has(change.row.id));
    },
    async byKeys<E extends Entity>(entity: E, keys: readonly string[]): Promise<Row<E>[]> {
      if (keys.length === 0) return [];
      const wanted = new Set(keys.map((key) => entityKey(entity, key)));
      const stored = await rowsByKey([...wanted]);
      const fits = (change: PutChange) => keysOfRow(change).some((key) => wanted.has(key));
      return [...merge(entity, stored, overlay, fits).values()];
    },
    async all<E extends Entity>(entity: E): Promise<Row<E>[]> {
      const stored = await allStored(entity);
      return [...merge(entity, stored, overlay, () => true).values()];
    },
    async deal(dealId) {
      const whole = emptyDeal();
      for (const each of await rowsOfScope(db, dealScope(dealId)))
        if (isDealRow(each)) putDealRow(whole, each);
      for (const [key, change] of overlay) {
        const [entity = "", id = ""] = key.split("/");
        if (change === null) {
          if (isDealEntity(entity)) removeDealRow(whole, entity, id);
        } else if (isDealRow(change) && dealIdOf(change.row) === dealId) putDealRow(whole, change);
      }
      return whole.deal.length === 0 ? null : whole;
    },
    asked: () => entries.filter(({ name }) => isConfirmed(name)),
    isPending: (entity, id) => overlay.has(overlayKey(entity, id)),
    pending<E extends Entity>(entity: E): Row<E>[] {
      return [...merge(entity, [], overlay, () => true).values()];
    },
    refused() {
      if (!actor) return [];
      return refusals.map((entry) => ({
        refusedId: entry.refusedId,
        name: entry.name,
        args: entry.args,
        code: entry.code,
        message: entry.message,
        rows: rowsOfRefused(entry, actor),
      }));
    },
  };
}

type Cached = { version: number; actor: Actor | null; reading: Promise<Reading> };
const cache = new WeakMap<Store, Cached>();

/** The reading of the store as it is now; the same one until something is committed. */
export function currentReading(store: Store, actor: Actor | null): Promise<Reading> {
  const known = cache.get(store);
  if (known && known.version === store.version() && known.actor === actor) return known.reading;
  const reading = openReading(store, actor);
  cache.set(store, { version: store.version(), actor, reading });
  reading.catch(() => cache.delete(store));
  return reading;
}
