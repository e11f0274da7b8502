// Matches some buckets of one side's list, and adds up its matrix: in the caller's transaction, which appends what they answer
// to the feed. Called by the job that matches a whole partnership and by push, where a correction concerns one account.
import { sql, type Transaction } from "kysely";
import type { Tables } from "../db/tables.ts";
import { accountsPack, type FeedEntry, overlapsPack, partnershipPut, type Side } from "../feed/append.ts";
import { planAfresh } from "./bucket-ranges.ts";

export async function matchRange(
  trx: Transaction<Tables>,
  partnershipId: string,
  viewer: string,
  side: Side,
  range: { first: number; last: number },
): Promise<FeedEntry[]> {
  await planAfresh(trx);
  const { rows } = await sql<{ kind: "overlaps" | "accounts"; changed_bucket: number }>`
    select * from match_bucket_range(${partnershipId}, ${viewer}, ${range.first}, ${range.last})`.execute(
    trx,
  );
  return rows.map(
    ({ kind, changed_bucket: bucket }): FeedEntry =>
      kind === "overlaps"
        ? overlapsPack(partnershipId, bucket, side)
        : accountsPack(bucket, side, partnershipId),
  );
}

export async function matchMatrix(
  trx: Transaction<Tables>,
  partnershipId: string,
  viewer: string,
  side: Side,
  now: number,
): Promise<FeedEntry[]> {
  const { rows } = await sql<{ changed: boolean }>`
    select match_matrix(${partnershipId}, ${viewer}, ${now}) as changed`.execute(trx);
  return rows[0]?.changed ? [partnershipPut(partnershipId, "overlap_matrix", partnershipId, side)] : [];
}
