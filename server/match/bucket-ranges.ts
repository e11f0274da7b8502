// Cuts the buckets of a list into ranges whose database time stays near a limit: the embedded database has one
// connection, and whoever holds it makes everybody wait. Used by matching and by the preview of sharing.
import { BUCKETS } from "../../lib/contract/records.ts";
import type { Database } from "../context.ts";

/** Milliseconds a transaction may hold the connection. */
export const CHUNK_MS = 50;
/** A range holds about as many accounts at least: fewer are done in a few milliseconds on any machine. */
const ACCOUNTS_AT_LEAST = 250;

/** The narrowest useful range over a list; narrower ones only pay for transactions, the more the busier the machine. */
export async function narrowestRange(db: Database, organisationId: string): Promise<number> {
  // A job acts for the organisation, not for a person.
  const actor = { organisationId, memberId: organisationId };
  const { accounts } = await db.as(actor, (trx) =>
    trx
      .selectFrom("account")
      .select((eb) => eb.fn.countAll<number>().as("accounts"))
      .where("organisation_id", "=", organisationId)
      .executeTakeFirstOrThrow(),
  );
  const fitting = Math.floor((BUCKETS * ACCOUNTS_AT_LEAST) / Math.max(1, Number(accounts)));
  return Math.min(BUCKETS, Math.max(1, fitting));
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
