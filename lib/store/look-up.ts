// Finds accounts of our list on this device by a look-up key or by id, with their overlaps: hashes in memory say
// which shelf, one read brings it, the text itself decides. Called by the record view; p95 under 3 ms at 100,000.
import type { Account, Overlap } from "../contract/records.ts";
import type { StoredPart } from "./database.ts";
import { rowsIn, shelfOf } from "./packs.ts";
import { keysOfAccount, valueOfKey } from "./row-keys.ts";
import type { Store } from "./store.ts";

const KEPT_SHELVES = 16;

type Kept = { version: number; shelves: Map<number, Promise<StoredPart[]>> };
const kept = new WeakMap<Store, Kept>();

/** What lies on a shelf: accounts and every partnership's overlaps of them. The last few stay in memory. */
function partsOn(store: Store, shelf: number): Promise<StoredPart[]> {
  let known = kept.get(store);
  if (known?.version !== store.packsVersion()) {
    known = { version: store.packsVersion(), shelves: new Map() };
    kept.set(store, known);
  }
  const { shelves } = known;
  const present = shelves.get(shelf);
  if (present) return present;
  const range = store.db.parts.where("[shelf+scope]").between([shelf], [shelf, []]);
  const reading = Promise.resolve(range.toArray());
  reading.catch(() => shelves.delete(shelf));
  const [oldest] = shelves.keys();
  if (shelves.size >= KEPT_SHELVES && oldest !== undefined) shelves.delete(oldest);
  shelves.set(shelf, reading);
  return reading;
}

/** Accounts that carry this key, verified; usually none or one. */
export async function accountsByKey(store: Store, key: string): Promise<Account[]> {
  const shelves = await store.index.candidates(key);
  const parts = await Promise.all(shelves.map((shelf) => partsOn(store, shelf)));
  const mayFit = rowsIn(parts.flat(), "accounts", valueOfKey(key));
  return mayFit.filter((account) => keysOfAccount(account).includes(key));
}

export async function accountById(store: Store, accountId: string): Promise<Account | null> {
  const mayFit = rowsIn(await partsOn(store, shelfOf(accountId)), "accounts", accountId);
  return mayFit.find((account) => account.id === accountId) ?? null;
}

/** Full overlaps of one account, of all partnerships. */
export async function overlapsOf(store: Store, accountId: string): Promise<Overlap[]> {
  const mayFit = rowsIn(await partsOn(store, shelfOf(accountId)), "overlaps", accountId);
  return mayFit.filter((overlap) => overlap.accountId === accountId);
}
