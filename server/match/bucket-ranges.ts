// Cuts the buckets of a list into ranges whose database time stays near a limit: the embedded database has one
// connection, and whoever holds it makes everybody wait. Used by matching and by the preview of sharing.

/** Milliseconds a transaction may hold the connection. */
export const CHUNK_MS = 50;
const FIRST_WIDTH = 8;

/**
 * Consecutive ranges over 0 to `buckets` − 1. Each is made when it is asked for: the time between two is taken as
 * what the last one cost, and the next is wider or narrower for it. Gives the event loop a turn between them.
 */
export async function* bucketRanges(
  buckets: number,
  clock: () => number = () => performance.now(),
): AsyncGenerator<{ first: number; last: number }> {
  let width = FIRST_WIDTH;
  for (let first = 0; first < buckets; ) {
    const last = Math.min(buckets, first + width) - 1;
    const started = clock();
    yield { first, last };
    const took = Math.max(0.1, clock() - started);
    // Aim at half the limit; at most double at once, since buckets are of like size but the machine is not.
    width = Math.max(1, Math.floor(Math.min(width * 2, (width * CHUNK_MS) / 2 / took)));
    first = last + 1;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
