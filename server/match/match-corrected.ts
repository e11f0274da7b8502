// Where a mutation says something of an overlap, our side of that partnership is matched again at once, for the accounts it
// speaks of alone. Called by push, in the mutation's transaction. The partner's side is left as it is: it is told nothing.
import type { Transaction } from "kysely";
import type { OverlapCorrection } from "../../lib/contract/correction.ts";
import { bucketOf } from "../../lib/contract/records.ts";
import type { RowChange } from "../../lib/domain/mutators/mutator.ts";
import type { Tables } from "../db/tables.ts";
import type { FeedEntry } from "../feed/append.ts";
import type { Viewer } from "../sync/viewer.ts";
import { matchMatrix, matchRange } from "./match-range.ts";

/** After the rows are written. The entries to append. */
export async function matchCorrected(
  trx: Transaction<Tables>,
  { organisationId }: Viewer,
  changes: readonly RowChange[],
  now: number,
): Promise<FeedEntry[]> {
  const entries: FeedEntry[] = [];
  for (const change of changes) {
    if (change.op !== "put" || change.entity !== "overlap_correction") continue;
    const partnershipId = await activeWith(trx, change.row.partnerId);
    if (partnershipId === null) continue;
    for (const bucket of await bucketsOf(trx, organisationId, change.row)) {
      const range = { first: bucket, last: bucket };
      entries.push(...(await matchRange(trx, partnershipId, organisationId, "ours", range)));
    }
    entries.push(...(await matchMatrix(trx, partnershipId, organisationId, "ours", now)));
  }
  return entries;
}

/** Row-level security shows none but ours. */
async function activeWith(trx: Transaction<Tables>, partnerId: string): Promise<string | null> {
  const found = await trx
    .selectFrom("partnership")
    .select("id")
    .where("status", "=", "active")
    .where((where) => where.or([where("inviting_id", "=", partnerId), where("accepting_id", "=", partnerId)]))
    .executeTakeFirst();
  return found?.id ?? null;
}

/** Of the account, and of other rows of ours with its website. */
async function bucketsOf(
  trx: Transaction<Tables>,
  organisationId: string,
  { accountId, ours }: OverlapCorrection,
): Promise<number[]> {
  if (ours.domain === null) return [bucketOf(accountId)];
  const rows = await trx
    .selectFrom("account")
    .select("bucket")
    .distinct()
    .where("organisation_id", "=", organisationId)
    .where("domain", "=", ours.domain)
    .execute();
  return [...new Set([bucketOf(accountId), ...rows.map(({ bucket }) => bucket)])].sort((a, b) => a - b);
}
