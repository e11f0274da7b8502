// Refused items that the person put away: kept on this device for a while, so that one press loses nothing a person wrote.
// Called by commands and by the outbox view. Nothing else reads them: they neither wait nor count.
import type { DiscardedEntry } from "./database.ts";
import type { Store } from "./store.ts";
import { attemptWrite, type WriteOutcome } from "./write-outcome.ts";

/** As long as what is removed elsewhere can be brought back. */
export const KEPT_DISCARDED_MS = 30 * 86_400_000;

const isOver = (now: number) => (entry: DiscardedEntry) => now - entry.discardedAt > KEPT_DISCARDED_MS;

/** Newest first. */
export async function discardedEntries(store: Store, now: number): Promise<DiscardedEntry[]> {
  const all = await store.db.discarded.toArray();
  return all.filter((entry) => !isOver(now)(entry)).sort((a, b) => b.discardedAt - a.discardedAt);
}

/** Puts a refused item away, and forgets what was put away long enough ago. One that is gone already stays gone. */
export async function discardRefused(
  store: Store,
  refusedId: number,
  now: number,
): Promise<WriteOutcome<null>> {
  const { durable: db } = store;
  const outcome = await attemptWrite(() =>
    db.transaction("rw", [db.refused, db.discarded], async () => {
      await db.discarded.filter(isOver(now)).delete();
      const entry = await db.refused.get(refusedId);
      if (!entry) return null;
      await db.discarded.put({ ...entry, discardedAt: now });
      await db.refused.delete(refusedId);
      return null;
    }),
  );
  if (outcome.ok) store.committed({ outbox: true });
  return outcome;
}

/** Its act is asked anew: there is nothing to keep. */
export async function dropRefused(store: Store, refusedId: number): Promise<WriteOutcome<null>> {
  const outcome = await attemptWrite(async () => {
    await store.durable.refused.delete(refusedId);
    return null;
  });
  if (outcome.ok) store.committed({ outbox: true });
  return outcome;
}

/** The same item again, under its number; nothing where it was forgotten. */
export async function keepDiscarded(store: Store, refusedId: number): Promise<WriteOutcome<boolean>> {
  const { durable: db } = store;
  const outcome = await attemptWrite(() =>
    db.transaction("rw", [db.refused, db.discarded], async () => {
      const found = await db.discarded.get(refusedId);
      if (!found) return false;
      const { discardedAt: _, ...entry } = found;
      await db.refused.put(entry);
      await db.discarded.delete(refusedId);
      return true;
    }),
  );
  if (outcome.ok) store.committed({ outbox: true });
  return outcome;
}
