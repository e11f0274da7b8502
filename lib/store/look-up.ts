// Finds accounts of our list on this device by a look-up key or by id, with their overlaps: hashes in memory say
// which bucket, one read brings it, the text itself decides. Called by the record view; p95 under 3 ms at 100,000.
import { type Account, bucketOf, type Overlap } from "../contract/records.ts";
import type { StoredPack } from "./database.ts";
import { keysOfAccount } from "./row-keys.ts";
import type { Store } from "./store.ts";

const KEPT_BUCKETS = 16;

type Kept = { version: number; buckets: Map<number, Promise<StoredPack[]>> };
const kept = new WeakMap<Store, Kept>();

/** All packs of a bucket: its accounts and every partnership's overlaps. The last few stay in memory. */
function bucketPacks(store: Store, bucket: number): Promise<StoredPack[]> {
  let known = kept.get(store);
  if (known?.version !== store.packsVersion()) {
    known = { version: store.packsVersion(), buckets: new Map() };
    kept.set(store, known);
  }
  const { buckets } = known;
  const present = buckets.get(bucket);
  if (present) return present;
  const reading = Promise.resolve(store.db.packs.where("bucket").equals(bucket).toArray());
  reading.catch(() => buckets.delete(bucket));
  const [oldest] = buckets.keys();
  if (buckets.size >= KEPT_BUCKETS && oldest !== undefined) buckets.delete(oldest);
  buckets.set(bucket, reading);
  return reading;
}

const bucketOfScope = (accountsScope: string): number => Number(accountsScope.split(":")[1]);

const accountsIn = (packs: readonly StoredPack[]): Account[] =>
  packs.flatMap((pack) => (pack.kind === "accounts" ? pack.rows : []));

/** Accounts that carry this key, verified; usually none or one. */
export async function accountsByKey(store: Store, key: string): Promise<Account[]> {
  const scopes = await store.index.candidates(key);
  const packs = await Promise.all(scopes.map((scope) => bucketPacks(store, bucketOfScope(scope))));
  return accountsIn(packs.flat()).filter((account) => keysOfAccount(account).includes(key));
}

export async function accountById(store: Store, accountId: string): Promise<Account | null> {
  const packs = await bucketPacks(store, bucketOf(accountId));
  return accountsIn(packs).find((account) => account.id === accountId) ?? null;
}

/** Full overlaps of one account, of all partnerships. */
export async function overlapsOf(store: Store, accountId: string): Promise<Overlap[]> {
  const packs = await bucketPacks(store, bucketOf(accountId));
  return packs.flatMap((pack) =>
    pack.kind === "overlaps" ? pack.rows.filter((overlap) => overlap.accountId === accountId) : [],
  );
}
