// The opened store: two connections to one database, the key index in memory, and news of changes. Made by the
// background when a member is known; handed to everything that reads or writes on this device.
import type { Scope } from "../contract/scope.ts";
import { createEmitter, type Emitter } from "../util/emitter.ts";
import { newId } from "../util/new-id.ts";
import { type MetaEntry, type MetaValues, TandemDatabase } from "./database.ts";
import { createKeyIndex, type KeyIndex } from "./key-index.ts";
import { createRowKeyFilter, type RowKeyFilter } from "./row-key-filter.ts";

/** What a committed write touched. */
export type StoreChange = {
  rows?: boolean;
  /** Which buckets, or families of them. */
  packs?: readonly Scope[] | "all";
  outbox?: boolean;
};

export type Store = {
  readonly name: string;
  /** Relaxed durability: reads, applied pulls. */
  readonly db: TandemDatabase;
  /** Strict durability: whatever a person was told is saved. */
  readonly durable: TandemDatabase;
  readonly index: KeyIndex;
  /** Of the rows that are no pack's. */
  readonly rowKeys: RowKeyFilter;
  readonly changes: Emitter<StoreChange>;
  /** Grows with each committed change: what was computed at an older one is stale. */
  version(): number;
  /** Grows with each committed change of buckets. */
  packsVersion(): number;
  /** Called after a commit, never before. */
  committed(change: StoreChange): void;
  close(): void;
};

export function openStore(name: string): Store {
  const db = new TandemDatabase(name, "relaxed");
  const durable = new TandemDatabase(name, "strict");
  const changes = createEmitter<StoreChange>();
  let version = 0;
  let packsVersion = 0;
  return {
    name,
    db,
    durable,
    index: createKeyIndex(() => db.keys.toArray()),
    rowKeys: createRowKeyFilter(async (each) => db.rows.orderBy("keys").eachKey((key) => each(String(key)))),
    changes,
    version: () => version,
    packsVersion: () => packsVersion,
    committed(change) {
      version++;
      if (change.packs) packsVersion++;
      changes.tell(change);
    },
    close() {
      db.close();
      durable.close();
    },
  };
}

export async function getMeta<K extends keyof MetaValues>(
  db: TandemDatabase,
  key: K,
): Promise<MetaValues[K] | null> {
  const entry = await db.meta.get(key);
  // Written under this key by `putMeta` only, so its value is of that key.
  return entry === undefined ? null : (entry.value as MetaValues[K]);
}

export async function putMeta(db: TandemDatabase, entry: MetaEntry): Promise<void> {
  await db.meta.put(entry);
}

/** This device's name to the server for this member; made once. */
export async function clientIdOf(store: Store): Promise<string> {
  return store.durable.transaction("rw", store.durable.meta, async () => {
    const known = await getMeta(store.durable, "clientId");
    if (known !== null) return known;
    const made = newId();
    await putMeta(store.durable, { key: "clientId", value: made });
    return made;
  });
}

/** Removes all that this member's store holds on this device. */
export async function deleteStore(store: Store): Promise<void> {
  store.close();
  await store.db.delete();
}
