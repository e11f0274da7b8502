// Finds accounts of our list on this device by a look-up key or by id, with their overlaps: hashes in memory say
// which bucket, one read brings it, the text itself decides. Called by the record view; p95 under 3 ms at 100,000.
import { type Account, bucketOf, type Overlap } from "../contract/records.ts";
import { accountsScope } from "../contract/scope.ts";
import { keysOfAccount } from "./row-keys.ts";
import type { Store } from "./store.ts";

/** Accounts that carry this key, verified; usually none or one. */
export async function accountsByKey(store: Store, key: string): Promise<Account[]> {
  const scopes = await store.index.candidates(key);
  if (scopes.length === 0) return [];
  const packs = await store.db.packs.bulkGet(scopes);
  return packs.flatMap((pack) =>
    pack?.kind === "accounts" ? pack.rows.filter((account) => keysOfAccount(account).includes(key)) : [],
  );
}

export async function accountById(store: Store, accountId: string): Promise<Account | null> {
  const pack = await store.db.packs.get(accountsScope(bucketOf(accountId)));
  if (pack?.kind !== "accounts") return null;
  return pack.rows.find((account) => account.id === accountId) ?? null;
}

/** Full overlaps of one account, of all partnerships. */
export async function overlapsOf(store: Store, accountId: string): Promise<Overlap[]> {
  const packs = await store.db.packs.where("bucket").equals(bucketOf(accountId)).toArray();
  return packs.flatMap((pack) =>
    pack.kind === "overlaps" ? pack.rows.filter((overlap) => overlap.accountId === accountId) : [],
  );
}
