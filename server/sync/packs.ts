// Accounts and overlaps travel packed by bucket, replaced as a whole. A device holds at most 100,000 accounts:
// in a larger list each bucket sends its share, those with an overlap first.

import { sql, type Transaction } from "kysely";
import { type Account, BUCKETS, type Overlap } from "../../lib/contract/records.ts";
import { toOverlap } from "../db/overlap-row.ts";
import type { Tables } from "../db/tables.ts";
import type { Viewer } from "./viewer.ts";

export const DEVICE_ACCOUNTS = 100_000;

export type PackReader = {
  accounts(bucket: number): Promise<Account[]>;
  overlaps(partnershipId: string, bucket: number): Promise<Overlap[]>;
  /** Partnerships with an overlap in that bucket. */
  partnershipsIn(bucket: number): Promise<string[]>;
};

export function createPackReader(
  trx: Transaction<Tables>,
  viewer: Viewer,
  deviceAccounts: number = DEVICE_ACCOUNTS,
): PackReader {
  const me = viewer.organisationId;
  let limited: Promise<boolean> | undefined;
  const isLimited = () => {
    limited ??= countsMoreThan(trx, me, deviceAccounts);
    return limited;
  };
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

  return {
    async accounts(bucket) {
      const query = trx
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
        .where("organisation_id", "=", me)
        .where("bucket", "=", bucket)
        .orderBy("has_overlap", "desc")
        .orderBy("id");
      return await ((await isLimited()) ? query.limit(share) : query).execute();
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
    async partnershipsIn(bucket) {
      const rows = await trx
        .selectFrom("overlap")
        .select("partnership_id")
        .distinct()
        .where("organisation_id", "=", me)
        .where("bucket", "=", bucket)
        .orderBy("partnership_id")
        .execute();
      return rows.map((row) => row.partnership_id);
    },
  };
}

async function countsMoreThan(
  trx: Transaction<Tables>,
  organisationId: string,
  limit: number,
): Promise<boolean> {
  const { rows } = await sql<{ more: boolean }>`select count(*) > ${limit} as more from
    (select from account where organisation_id = ${organisationId} limit ${limit + 1}) counted`.execute(trx);
  return rows[0]?.more ?? false;
}
