// The tables of this device's store. One database per backend and member; opened by the background alone.
// Two connections to it: outbox writes wait for the disk, applied pulls do not (they can be pulled again).
import Dexie, { type Table } from "dexie";
import type { Entity, PackKind, Row } from "../contract/records.ts";
import type { Scope } from "../contract/scope.ts";
import type { SurfaceKind } from "../contract/words.ts";

/** A pulled row, in one of the scopes that carry it. `keys` find it without knowing its id. */
export type StoredRow = {
  [E in Entity]: { scope: Scope; entity: E; id: string; keys: string[]; row: Row<E> };
}[Entity];

/** A part of a pack, read and written by `packs.ts` alone. One key per part: few keys, one small read per page. */
export type StoredPart = { shelf: number; scope: Scope; kind: PackKind; text: string };

/** Hashes of the look-up keys of one accounts bucket, by part. */
export type StoredKeys = { scope: Scope; hashes: Uint32Array[] };

export type OutboxEntry = {
  /** 1, 2, 3 … per client, without a gap. */
  mutationId: number;
  /** The same for the same act of a person, so that it is not queued twice. */
  key: string;
  name: string;
  args: unknown;
  /** By the corrected clock, milliseconds UTC. */
  at: number;
  /** What the clock was corrected by when the person acted; 0 where the server's clock was not known. */
  clockOffset: number;
  /** Names what a deal's history tells of it; missing where an older version queued it. */
  eventId?: string;
  /** Where the person acted. */
  surface?: SurfaceKind | null;
  /** The server answered this one: it leaves with the pull that brings its effect. */
  answered: 0 | 1;
};

/** What the server acknowledged, as it was sent; `sentAt` by the server's clock. */
export type SentEntry = Omit<OutboxEntry, "answered"> & { sentAt: number };

/** Numbered on its own: mutation ids start again when a client is named anew. Surfaces know it by this number. */
export type RefusedEntry = {
  refusedId: number;
  mutationId: number;
  key: string;
  name: string;
  args: unknown;
  at: number;
  clockOffset: number;
  eventId?: string;
  surface?: SurfaceKind | null;
  code: string;
  message: string;
};

/** A refused item that the person put away. */
export type DiscardedEntry = RefusedEntry & { discardedAt: number };

export type MetaValues = {
  clientId: string;
  cursor: string;
  nextMutationId: number;
  /** What to add to this device's clock to get the server's, in milliseconds. */
  clockOffset: number;
  lastSyncedAt: number;
  /** The person is signing out: nothing more is queued here. */
  sealed: true;
  /** Milliseconds since the backend last confirmed the membership, and up to when of this device's clock they are counted. */
  lease: { spent: number; countedTo: number };
  /** Which contract the rows were checked against when they were pulled. */
  contract: string;
};
export type MetaEntry = { [K in keyof MetaValues]: { key: K; value: MetaValues[K] } }[keyof MetaValues];

export class TandemDatabase extends Dexie {
  declare meta: Table<MetaEntry, MetaEntry["key"]>;
  declare rows: Table<StoredRow, [Scope, Entity, string]>;
  declare parts: Table<StoredPart, [number, Scope]>;
  declare keys: Table<StoredKeys, Scope>;
  declare outbox: Table<OutboxEntry, number>;
  declare refused: Table<RefusedEntry, number, Omit<RefusedEntry, "refusedId">>;
  declare discarded: Table<DiscardedEntry, number>;
  declare sent: Table<SentEntry, number>;

  constructor(name: string, chromeTransactionDurability: "strict" | "relaxed") {
    // No cache: two connections write, and neither would see what the other changed.
    super(name, { chromeTransactionDurability, cache: "disabled" });
    this.version(1).stores({
      meta: "key",
      rows: "[scope+entity+id], [entity+id], *keys",
      packs: "scope, bucket",
      keys: "scope",
      outbox: "mutationId, &key",
      refused: "++refusedId, mutationId, key",
      choices: "recordRef",
    });
    // Packs lie in parts from here on: what lay otherwise is dropped and pulled anew.
    this.version(2)
      .stores({ packs: null, parts: "[shelf+scope]" })
      .upgrade((old) => Promise.all([old.table("keys").clear(), old.table("meta").delete("cursor")]));
    this.version(3).stores({ discarded: "refusedId" });
    // "This page is that account" is said for all of an organisation from here on (`account_link`).
    this.version(4).stores({ choices: null });
    this.version(5).stores({ sent: "mutationId, sentAt" });
  }
}

/** The name of the database of one member at one backend. */
export function databaseName(backendUrl: string, memberId: string): string {
  return `tandem:${backendUrl}:${memberId}`;
}
