// What the server acknowledged stays for a while, and waits again where the server forgot it.
import { describe, expect, test } from "vitest";
import { applyPull, dropPulled } from "./apply-pull.ts";
import { enqueue, nextToPush, outboxCounts, renameClient, settle } from "./outbox.ts";
import { aPage, memoryStore, NOW } from "./rows.test-support.ts";
import { KEPT_SENT_MS, sendForgotten } from "./sent.ts";
import type { Store } from "./store.ts";

const act = (key: string) => ({ key, name: "touchpoint.remove", args: { key }, at: NOW, clockOffset: 0 });

/** Queued, answered, and gone from the outbox with a pull. */
async function sent(store: Store, keys: readonly string[], at = NOW): Promise<void> {
  for (const key of keys) {
    const queued = await enqueue(store, act(key));
    const id = queued.ok ? queued.value.mutationId : 0;
    await settle(store, [{ id, outcome: "applied" }]);
    await applyPull(store, { ...aPage([]), lastMutationId: id, serverTime: at }, 0);
  }
}
const waiting = async (store: Store) =>
  (await nextToPush(store, 100)).map(({ mutationId, key }) => [mutationId, key]);

describe("acts that were sent", () => {
  test("wait for nothing and count as nothing", async () => {
    const store = memoryStore();
    await sent(store, ["a", "b"]);
    expect(await outboxCounts(store)).toEqual({ waiting: 0, refused: 0 });
    expect(await waiting(store)).toEqual([]);
    expect(await store.db.sent.count()).toBe(2);
  });

  test("are queued again under their numbers, from where the server is", async () => {
    const store = memoryStore();
    await sent(store, ["a", "b", "c"]);
    await enqueue(store, act("d"));
    expect(await sendForgotten(store, 1, NOW)).toEqual({ ok: true, value: 2 });
    expect(await waiting(store)).toEqual([
      [2, "b"],
      [3, "c"],
      [4, "d"],
    ]);
    expect(await sendForgotten(store, 1, NOW)).toEqual({ ok: true, value: 0 });
  });

  test("a pull by which the server knows less than it acknowledged brings them back, with its last page only", async () => {
    const store = memoryStore();
    await sent(store, ["a", "b"]);
    const page = { ...aPage([]), lastMutationId: 1, serverTime: NOW };
    await applyPull(store, { ...page, more: true }, 0);
    expect(await waiting(store)).toEqual([]);
    expect(await applyPull(store, page, 0)).toMatchObject({ value: { forgotten: 1 } });
    expect(await waiting(store)).toEqual([[2, "b"]]);
  });

  test("one whose place a later act of the same name has taken keeps its content beside it", async () => {
    const store = memoryStore();
    await sent(store, ["a"]);
    await enqueue(store, act("a"));
    await sendForgotten(store, 0, NOW);
    expect((await nextToPush(store, 100)).map(({ mutationId, args }) => [mutationId, args])).toEqual([
      [1, { key: "a" }],
      [2, { key: "a" }],
    ]);
  });

  test("are let go after thirty days, and neither sent then", async () => {
    const store = memoryStore();
    await sent(store, ["old"], NOW - KEPT_SENT_MS - 1);
    expect(await sendForgotten(store, 0, NOW)).toEqual({ ok: true, value: 0 });
    await sent(store, ["older"], NOW - KEPT_SENT_MS - 1);
    await sent(store, ["new"]);
    expect((await store.db.sent.toArray()).map(({ key }) => key)).toEqual(["new"]);
  });

  test("are let go with the client's name and with the access", async () => {
    const store = memoryStore();
    await sent(store, ["a"]);
    await renameClient(store);
    expect(await store.db.sent.count()).toBe(0);
    await sent(store, ["b"]);
    expect(await store.db.sent.count()).toBe(1);
    await dropPulled(store);
    expect(await store.db.sent.count()).toBe(0);
  });
});
