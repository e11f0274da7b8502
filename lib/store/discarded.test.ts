// What was refused and put away: it neither counts nor waits, comes back as it was, and is forgotten after a while.
import { expect, test } from "vitest";
import { discardedEntries, discardRefused, KEPT_DISCARDED_MS, keepDiscarded } from "./discarded.ts";
import { enqueue, outboxCounts, refusedEntries, settle } from "./outbox.ts";
import { memoryStore, NOW } from "./rows.test-support.ts";
import type { Store } from "./store.ts";

async function refuse(store: Store, key: string): Promise<number> {
  const act = { key, name: "touchpoint.remove", args: { key }, at: NOW, clockOffset: 0 };
  const queued = await enqueue(store, act);
  if (!queued.ok) throw new Error("It is queued");
  const answer = { id: queued.value.mutationId, code: "not_found", message: "It is gone." };
  await settle(store, [{ ...answer, outcome: "refused" }]);
  const entry = (await refusedEntries(store)).at(-1);
  return entry?.refusedId ?? 0;
}

test("an item that was put away does not count, and comes back with its number, content and reason", async () => {
  const store = memoryStore();
  const refusedId = await refuse(store, "a");
  const before = await refusedEntries(store);
  await discardRefused(store, refusedId, NOW);
  expect(await outboxCounts(store)).toEqual({ waiting: 0, refused: 0 });
  expect(await discardedEntries(store, NOW)).toMatchObject([{ refusedId, discardedAt: NOW }]);
  expect(await keepDiscarded(store, refusedId)).toEqual({ ok: true, value: true });
  expect(await refusedEntries(store)).toEqual(before);
  expect(await discardedEntries(store, NOW)).toEqual([]);
});

test("after 30 days it is offered no more, and the next that is put away forgets it", async () => {
  const store = memoryStore();
  const [old, next] = [await refuse(store, "a"), await refuse(store, "b")];
  await discardRefused(store, old, NOW);
  const later = NOW + KEPT_DISCARDED_MS + 1;
  expect(await discardedEntries(store, later)).toEqual([]);
  await discardRefused(store, next, later);
  expect(await keepDiscarded(store, old)).toEqual({ ok: true, value: false });
  expect(await keepDiscarded(store, next)).toEqual({ ok: true, value: true });
});

test("putting away twice keeps it once, and a device that starts again still holds it", async () => {
  const name = `test discarded ${NOW}`;
  const store = memoryStore(name);
  const refusedId = await refuse(store, "a");
  await discardRefused(store, refusedId, NOW);
  await discardRefused(store, refusedId, NOW + 1);
  store.close();
  expect(await discardedEntries(memoryStore(name), NOW)).toMatchObject([{ refusedId, discardedAt: NOW }]);
});
