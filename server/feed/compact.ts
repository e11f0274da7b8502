// Drops what no device needs to be told any more: feed entries older than three months, refusals that were heard, devices that
// are gone. Started by `wiring.ts`, in small batches, by one instance at a time. A device that was away for longer loads
// everything anew and keeps its outbox; a cursor never skips an entry.
import { sql } from "kysely";
import { MAX_MUTATIONS_PER_PUSH } from "../../lib/contract/wire.ts";
import type { Context } from "../context.ts";
import { inRounds } from "../in-rounds.ts";
import { describeError } from "../log.ts";

const DAY = 24 * 60 * 60_000;
/** Who was away for longer loads everything: about as cheap by then as what changed. */
export const FEED_KEPT = 90 * DAY;
/** Longer than a sign-in can last (a year): whoever comes back after that signs in again. */
export const DEVICES_KEPT = 400 * DAY;
/** Entries in one transaction: some milliseconds in which nobody writes to that feed. */
const BATCH = 2000;
const EVERY = 10 * 60_000;

/** Until nothing is left to drop, or `isStopping`. */
export async function compactFeeds(
  { db, log, now }: Pick<Context, "db" | "log" | "now">,
  isStopping = () => false,
  batch = BATCH,
): Promise<void> {
  const before = now() - FEED_KEPT;
  const dropped = new Map<string, number>();
  while (!isStopping()) {
    const { rows } = await db.asNobody((trx) =>
      sql<{ organisation_id: string; dropped: number }>`
        select * from compact_feed(${before}, ${batch})`.execute(trx),
    );
    const [done] = rows;
    if (done === undefined) break;
    dropped.set(done.organisation_id, (dropped.get(done.organisation_id) ?? 0) + done.dropped);
  }
  for (const [organisationId, entries] of dropped)
    log.info({ organisationId, entries }, "a feed was compacted");
}

export async function forgetDevices({ db, log, now }: Pick<Context, "db" | "log" | "now">): Promise<void> {
  const { rows } = await db.asNobody((trx) =>
    sql<{ devices: number; refusals: number }>`
      select * from forget_devices(${now() - DEVICES_KEPT}, ${MAX_MUTATIONS_PER_PUSH})`.execute(trx),
  );
  const [gone] = rows;
  if (gone && gone.devices + gone.refusals > 0) log.info(gone, "devices that are gone were forgotten");
}

/** Now and every ten minutes; the returned function ends it. */
export function superviseCompaction(context: Context): () => Promise<void> {
  return inRounds(EVERY, async ({ isStopping }) => {
    try {
      await compactFeeds(context, isStopping);
      await forgetDevices(context);
    } catch (error) {
      context.log.error(
        { err: describeError(error) },
        "old feed entries could not be dropped; tried again later",
      );
    }
  });
}
