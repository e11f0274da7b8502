// Acts that the server acknowledged, kept for a while as they were sent: a server that was restored from a copy does not know
// them any more, and gets them again. Called where a pull is applied and where a push meets a gap. Nothing else reads them: they
// neither wait nor count, and no surface shows them.
import type { OutboxEntry, SentEntry, TandemDatabase } from "./database.ts";
import type { Store } from "./store.ts";
import { attemptWrite, type WriteOutcome } from "./write-outcome.ts";

/** Who restores a copy older than this has lost what was written since. */
export const KEPT_SENT_MS = 30 * 86_400_000;

/**
 * Takes what the server has seen out of the outbox, with the last page of a pull: an earlier page may not bring its
 * effect yet. An unanswered entry stays even if the server has seen it: its answer may be a refusal.
 */
export async function dropSettled(
  db: TandemDatabase,
  lastMutationId: number,
  sentAt: number,
): Promise<number> {
  const seen = await db.outbox
    .where("mutationId")
    .belowOrEqual(lastMutationId)
    .and((entry) => entry.answered === 1)
    .toArray();
  if (seen.length === 0) return 0;
  await db.sent.bulkPut(seen.map(({ answered: _, ...entry }): SentEntry => ({ ...entry, sentAt })));
  await db.outbox.bulkDelete(seen.map(({ mutationId }) => mutationId));
  await db.sent
    .where("sentAt")
    .below(sentAt - KEPT_SENT_MS)
    .delete();
  return seen.length;
}

/**
 * Queues again, under its own number, what was sent after `lastMutationId`, the last the server knows of this client: it
 * cannot have done any of it. Within the caller's transaction on `outbox` and `sent`; answers how many.
 */
export async function queueForgotten(
  db: TandemDatabase,
  lastMutationId: number,
  now: number,
): Promise<number> {
  const after = await db.sent.where("mutationId").above(lastMutationId).toArray();
  const forgotten = after.filter((entry) => entry.sentAt >= now - KEPT_SENT_MS);
  for (const { sentAt: _, ...entry } of forgotten) {
    // A later act of the same name may wait by now.
    const isTaken = (await db.outbox.where("key").equals(entry.key).count()) > 0;
    const key = isTaken ? `${entry.key} (sent as ${entry.mutationId})` : entry.key;
    const again: OutboxEntry = { ...entry, key, answered: 0 };
    await db.outbox.put(again);
  }
  await db.sent.bulkDelete(after.map(({ mutationId }) => mutationId));
  return forgotten.length;
}

/** The same by itself, on the disk when it answers. */
export async function sendForgotten(
  store: Store,
  lastMutationId: number,
  now: number,
): Promise<WriteOutcome<number>> {
  const { durable: db } = store;
  const outcome = await attemptWrite(() =>
    db.transaction("rw", [db.outbox, db.sent], () => queueForgotten(db, lastMutationId, now)),
  );
  if (outcome.ok && outcome.value > 0) store.committed({ outbox: true });
  return outcome;
}
