// Which shelves may hold a look-up key: 32-bit hashes of all keys in memory, scanned from end to end. 100,000
// accounts are some 300,000 hashes, 1.2 MB, well under a millisecond. Loaded when first asked, changed only after
// the transaction that wrote the same to disk has committed. Called by look-ups and applied pulls.
import { isWithin, type Scope } from "../contract/scope.ts";
import { hash32 } from "../util/hash-32.ts";
import type { StoredKeys } from "./database.ts";
import { shelvesOf } from "./packs.ts";

export type KeyIndexChange =
  | { op: "clear" }
  | { op: "drop"; family: Scope }
  | { op: "set"; scope: Scope; hashes: Uint32Array[] };

export type KeyIndex = {
  /** The shelves that may hold this key; few are wrong, none is missing. */
  candidates(key: string): Promise<number[]>;
  apply(changes: readonly KeyIndexChange[]): void;
};

export const hashesOf = (keys: readonly string[]): Uint32Array => Uint32Array.from(keys, hash32);

export function createKeyIndex(load: () => Promise<StoredKeys[]>): KeyIndex {
  let loading: Promise<Map<Scope, Uint32Array[]>> | null = null;
  /** Changes committed while the load was under way: they are newer than what it read. */
  let missed: KeyIndexChange[] = [];
  let loaded: Map<Scope, Uint32Array[]> | null = null;

  function applyTo(buckets: Map<Scope, Uint32Array[]>, change: KeyIndexChange): void {
    if (change.op === "clear") buckets.clear();
    else if (change.op === "set") buckets.set(change.scope, change.hashes);
    else for (const scope of buckets.keys()) if (isWithin(scope, change.family)) buckets.delete(scope);
  }

  async function read(): Promise<Map<Scope, Uint32Array[]>> {
    const buckets = new Map((await load()).map(({ scope, hashes }) => [scope, hashes]));
    for (const change of missed) applyTo(buckets, change);
    missed = [];
    loaded = buckets;
    return buckets;
  }

  return {
    async candidates(key) {
      loading ??= read().catch((error) => {
        loading = null;
        throw error;
      });
      const buckets = loaded ?? (await loading);
      const hash = hash32(key);
      const found: number[] = [];
      for (const [scope, parts] of buckets) {
        for (let part = 0; part < parts.length; part++) {
          const shelf = parts[part]?.includes(hash) ? shelvesOf(scope)[part] : undefined;
          if (shelf !== undefined) found.push(shelf);
        }
      }
      return found;
    },
    apply(changes) {
      if (loaded) for (const change of changes) applyTo(loaded, change);
      else if (loading) missed.push(...changes);
    },
  };
}
