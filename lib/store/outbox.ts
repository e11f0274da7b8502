// What a person did and the server has not confirmed: queued durably, numbered without a gap, settled by the
// server's answers. Called by commands (`enqueue`) and by sync (all else). An entry leaves only
// by a pull that brings its effect, or by becoming a refused item (`discarded.ts`).
import Dexie from "dexie";
import { newId } from "../util/new-id.ts";
import { isOfLostDeal, strippedOf } from "./access-ended.ts";
import type { OutboxEntry, RefusedEntry } from "./database.ts";
import { getMeta, openStore, putMeta, type Store } from "./store.ts";
import { attemptWrite, type WriteOutcome } from "./write-outcome.ts";

export type NewMutation = Pick<OutboxEntry, "key" | "name" | "args" | "at" | "clockOffset" | "surface">;

/** Saved on the disk when this answers. The same key twice queues once. */
export async function enqueue(
  store: Store,
  mutation: NewMutation,
): Promise<WriteOutcome<{ mutationId: number; isNew: boolean }>> {
  const { durable: db } = store;
  const outcome = await attemptWrite(() =>
    db.transaction("rw", [db.outbox, db.refused, db.meta], async () => {
      const queued =
        (await db.outbox.where("key").equals(mutation.key).first()) ??
        (await db.refused.where("key").equals(mutation.key).first());
      if (queued) return { mutationId: queued.mutationId, isNew: false };
      // As if the store were closed, which it is about to be.
      if (await getMeta(db, "sealed")) throw new Dexie.DatabaseClosedError();
      const mutationId = (await getMeta(db, "nextMutationId")) ?? 1;
      await db.outbox.add({ ...mutation, mutationId, eventId: newId(), answered: 0 });
      await putMeta(db, { key: "nextMutationId", value: mutationId + 1 });
      return { mutationId, isNew: true };
    }),
  );
  if (outcome.ok && outcome.value.isNew) store.committed({ outbox: true });
  return outcome;
}

/** The next mutations to send, in order, from `fromId` on. */
export async function nextToPush(store: Store, limit: number, fromId = 0): Promise<OutboxEntry[]> {
  const unanswered = store.db.outbox.where("mutationId").aboveOrEqual(fromId);
  return (fromId > 0 ? unanswered : unanswered.and((entry) => entry.answered === 0)).limit(limit).toArray();
}

export type Answer =
  | { id: number; outcome: "applied" | "skipped" }
  | { id: number; outcome: "refused"; code: string; message: string };

/** Takes the server's answers in: refused ones become refused items with their content, the others wait for a pull. */
export async function settle(store: Store, answers: readonly Answer[]): Promise<WriteOutcome<null>> {
  const { durable: db } = store;
  const outcome = await attemptWrite(() =>
    db.transaction("rw", [db.outbox, db.refused, db.rows], async () => {
      for (const answer of answers) {
        const entry = await db.outbox.get(answer.id);
        if (!entry) continue;
        if (answer.outcome === "refused") {
          const { answered: _answered, ...content } = entry;
          const refused = { ...content, code: answer.code, message: answer.message };
          await db.refused.add((await isOfLostDeal(db, refused)) ? strippedOf(refused) : refused);
          await db.outbox.delete(answer.id);
        } else {
          await db.outbox.update(answer.id, { answered: 1 });
        }
      }
      return null;
    }),
  );
  if (outcome.ok && answers.length > 0) store.committed({ outbox: true });
  return outcome;
}

/**
 * Starts again as a client the server has not met: the outbox keeps its order and gets ids from 1. For a device whose
 * numbering and the server's can never meet again (either was restored from an older copy). What the server had
 * applied already it refuses by the row's own id, so nothing happens twice. What was sent under the old name is let go:
 * its numbers say nothing any more.
 */
export async function renameClient(store: Store): Promise<WriteOutcome<null>> {
  const { durable: db } = store;
  const outcome = await attemptWrite(() =>
    db.transaction("rw", [db.outbox, db.sent, db.meta], async () => {
      const entries = await db.outbox.orderBy("mutationId").toArray();
      await Promise.all([db.outbox.clear(), db.sent.clear()]);
      await db.outbox.bulkAdd(
        entries.map((entry, index) => ({ ...entry, mutationId: index + 1, answered: 0 as const })),
      );
      await putMeta(db, { key: "nextMutationId", value: entries.length + 1 });
      await putMeta(db, { key: "clientId", value: newId() });
      await db.meta.delete("cursor");
      return null;
    }),
  );
  if (outcome.ok) store.committed({ outbox: true });
  return outcome;
}

/**
 * Lets nothing more be queued, unless something still waits or was refused: then it answers the counts and changes
 * nothing. In one transaction with the counting, so that no act slips between.
 */
export async function seal(store: Store, discardUnsent: boolean): Promise<WriteOutcome<OutboxCounts | null>> {
  const { durable: db } = store;
  return attemptWrite(() =>
    db.transaction("rw", [db.outbox, db.refused, db.meta], async () => {
      const [waiting, refused] = await Promise.all([db.outbox.count(), db.refused.count()]);
      if (!discardUnsent && waiting + refused > 0) return { waiting, refused };
      await putMeta(db, { key: "sealed", value: true });
      return null;
    }),
  );
}

export type OutboxCounts = { waiting: number; refused: number };

/** How many acts the server has not confirmed, and how many it refused. */
export async function outboxCounts(store: Store): Promise<OutboxCounts> {
  const [waiting, refused] = await Promise.all([store.db.outbox.count(), store.db.refused.count()]);
  return { waiting, refused };
}

/** The same of a store that is not open, by its name; it is closed again. */
export async function countsOfClosed(name: string): Promise<OutboxCounts> {
  const store = openStore(name);
  try {
    return await outboxCounts(store);
  } finally {
    store.close();
  }
}

export async function refusedEntries(store: Store): Promise<RefusedEntry[]> {
  return store.db.refused.orderBy("refusedId").toArray();
}
