// Accounts and overlaps travel packed by bucket, replaced as a whole. A device holds at most 100,000 accounts:
// in a larger list each bucket sends its share, those with an overlap first.

import { sql, type Transaction } from "kysely";
import { type Account, BUCKETS, type Overlap } from "../../lib/contract/records.ts";
import { toOverlap } from "../db/overlap-row.ts";
import type { Tables } from "../db/tables.ts";
import type { Viewer } from "./viewer.ts";

export const DEVICE_ACCOUNTS = 100_000;

/** Accounts read at once while everything is sent: most lists have fewer in a bucket than a query is worth. */
const ACCOUNTS_AT_ONCE = 500;

/** What one bucket holds: its accounts, and its overlaps by partnership. */
export type Bucket = {
  bucket: number;
  accounts: Account[];
  overlaps: { partnershipId: string; rows: Overlap[] }[];
};

export type PackReader = {
  accounts(bucket: number): Promise<Account[]>;
  overlaps(partnershipId: string, bucket: number): Promise<Overlap[]>;
  /** The next whole buckets that hold accounts, ascending, `from` or later; empty: there are none. */
  next(from: number): Promise<Bucket[]>;
};

export function createPackReader(
  trx: Transaction<Tables>,
  viewer: Viewer,
  deviceAccounts: number = DEVICE_ACCOUNTS,
): PackReader {
  const me = viewer.organisationId;
  let counting: Promise<number> | undefined;
  /** Up to one more than a device holds. */
  const counted = () => {
    counting ??= countUpTo(trx, me, deviceAccounts + 1);
    return counting;
  };
  const isLimited = async () => (await counted()) > deviceAccounts;
  const share = Math.floor(deviceAccounts / BUCKETS);
  const heldIn = (bucket: number) =>
    trx
      .selectFrom("account")
      .select("id")
      .where("organisation_id", "=", me)
      .where("bucket", "=", bucket)
      .orderBy("has_overlap", "desc")
      .orderBy("id")
      .limit(share);

  const accountRows = () =>
    trx
      .selectFrom("account")
      .select([
        "id",
        "name",
        "domain",
        "name_key as nameKey",
        "segment",
        "record_refs as recordRefs",
        "owner_name as ownerName",
        "owner_email as ownerEmail",
        "has_overlap as hasOverlap",
      ])
      .where("organisation_id", "=", me);
  const accountsIn = async (bucket: number): Promise<Account[]> => {
    const query = accountRows().where("bucket", "=", bucket).orderBy("has_overlap", "desc").orderBy("id");
    return await ((await isLimited()) ? query.limit(share) : query).execute();
  };
  const shareOf = async (bucket: number): Promise<Map<number, Account[]>> => {
    const rows = await accountsIn(bucket);
    return new Map(rows.length > 0 ? [[bucket, rows]] : []);
  };
  /** Of a list that is not limited: all from bucket `first` on and before `end`. */
  const accountsBetween = async (first: number, end: number): Promise<Map<number, Account[]>> => {
    const rows = await accountRows()
      .select("bucket")
      .where("bucket", ">=", first)
      .where("bucket", "<", end)
      .orderBy("bucket")
      .orderBy("has_overlap", "desc")
      .orderBy("id")
      .execute();
    const found = Map.groupBy(rows, ({ bucket }) => bucket);
    return new Map([...found].map(([bucket, held]) => [bucket, held.map(({ bucket: _, ...row }) => row)]));
  };

  /**
   * The next buckets that hold accounts. A range with two ends, as wide as the list is thin: without statistics, as right after
   * an import, PostgreSQL would read all of a list that is open to one end.
   */
  const accountsFrom = async (from: number): Promise<Map<number, Account[]>> => {
    const all = await counted();
    if (all === 0) return new Map();
    const limited = await isLimited();
    const wide = Math.min(BUCKETS, Math.floor((ACCOUNTS_AT_ONCE * BUCKETS) / all));
    const width = limited ? 1 : Math.max(1, wide);
    for (let first = from; first < BUCKETS; first += width) {
      const found = limited ? await shareOf(first) : await accountsBetween(first, first + width);
      if (found.size > 0) return found;
    }
    return new Map();
  };
  const overlapsIn = async (buckets: readonly number[]) => {
    const rows = await trx
      .selectFrom("overlap")
      .selectAll()
      .where("organisation_id", "=", me)
      .where("bucket", "in", [...buckets])
      .orderBy("partnership_id")
      .orderBy("account_id")
      .orderBy("their_account_id")
      .execute();
    return Map.groupBy(rows, ({ bucket }) => bucket);
  };

  return {
    accounts: accountsIn,
    async next(from) {
      const accounts = await accountsFrom(from);
      if (accounts.size === 0) return [];
      const overlaps = await overlapsIn([...accounts.keys()]);
      return [...accounts].map(([bucket, held]) => {
        const ids = new Set(held.map(({ id }) => id));
        const shown = (overlaps.get(bucket) ?? []).filter((row) => ids.has(row.account_id));
        const byPartnership = Map.groupBy(shown, (row) => row.partnership_id);
        return {
          bucket,
          accounts: held,
          overlaps: [...byPartnership].map(([partnershipId, rows]) => ({
            partnershipId,
            rows: rows.map(toOverlap),
          })),
        };
      });
    },
    async overlaps(partnershipId, bucket) {
      const all = trx
        .selectFrom("overlap")
        .selectAll()
        .where("organisation_id", "=", me)
        .where("partnership_id", "=", partnershipId)
        .where("bucket", "=", bucket)
        .orderBy("account_id")
        .orderBy("their_account_id");
      const query = (await isLimited()) ? all.where("account_id", "in", heldIn(bucket)) : all;
      return (await query.execute()).map(toOverlap);
    },
  };
}

async function countUpTo(trx: Transaction<Tables>, organisationId: string, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from
    (select from account where organisation_id = ${organisationId} limit ${most}) counted`.execute(trx);
  return rows[0]?.count ?? 0;
}
