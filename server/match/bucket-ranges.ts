// Cuts the buckets of a list into ranges whose database time stays near a limit: the embedded database has one
// connection, and whoever holds it makes everybody wait. Used by matching and by the preview of sharing.

import { sql, type Transaction } from "kysely";
import { BUCKETS } from "../../lib/contract/records.ts";
import type { Database } from "../context.ts";
import type { Tables } from "../db/tables.ts";

/** Milliseconds a transaction may hold the connection. */
export const CHUNK_MS = 50;
/** A range holds about as many accounts at least: fewer are done in a few milliseconds on any machine. */
const ACCOUNTS_AT_LEAST = 250;

/** Buckets are alike: counting a few is enough, and quick in any list. */
const COUNTED_BUCKETS = 16;

/** The narrowest useful range over a list; narrower ones only pay for transactions, the more the busier the machine. */
export async function narrowestRange(db: Database, organisationId: string): Promise<number> {
  // A job acts for the organisation, not for a person.
  const actor = { organisationId, memberId: organisationId };
  const { accounts } = await db.as(actor, (trx) =>
    trx
      .selectFrom("account")
      .select((eb) => eb.fn.countAll<number>().as("accounts"))
      .where("organisation_id", "=", organisationId)
      .where("bucket", "<", COUNTED_BUCKETS)
      .executeTakeFirstOrThrow(),
  );
  const perBucket = Number(accounts) / COUNTED_BUCKETS;
  const fitting = Math.floor(ACCOUNTS_AT_LEAST / Math.max(perBucket, ACCOUNTS_AT_LEAST / BUCKETS));
  return Math.min(BUCKETS, Math.max(1, fitting));
}

/**
 * Before a range, in its transaction. A function keeps its plans as long as its connection lives, and the embedded
 * database has one, for ever: plans made while lists were empty read whole lists once they are not (measured: 100,000
 * accounts took over eight minutes instead of seconds).
 */
export async function planAfresh(trx: Transaction<Tables>): Promise<void> {
  await sql`select set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('enable_seqscan', 'off', true)`.execute(trx);
}

/**
 * Consecutive ranges over 0 to `buckets` − 1, `least` wide or wider. Each is made when it is asked for: the time
 * between two is taken as what the last one cost, and the next is wider or narrower for it. Gives the event loop a
 * turn between them.
 */
export async function* bucketRanges(
  buckets: number,
  least: number,
  clock: () => number = () => performance.now(),
): AsyncGenerator<{ first: number; last: number }> {
  let width = least;
  for (let first = 0; first < buckets; ) {
    const last = Math.min(buckets, first + width) - 1;
    const started = clock();
    yield { first, last };
    const took = Math.max(0.1, clock() - started);
    // Aim at half the limit; at most double at once, since buckets are of like size but the machine is not.
    width = Math.max(least, Math.floor(Math.min(width * 2, (width * CHUNK_MS) / 2 / took)));
    first = last + 1;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
