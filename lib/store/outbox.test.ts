// What a person did, on its way: durable, in order, never twice, never lost.
import { describe, expect, test, vi } from "vitest";
import { applyPull } from "./apply-pull.ts";
import { discardRefused } from "./discarded.ts";
import { enqueue, nextToPush, outboxCounts, renameClient, settle } from "./outbox.ts";
import { aPage, memoryStore, NOW } from "./rows.test-support.ts";
import { clientIdOf } from "./store.ts";

const act = (key: string) => ({ key, name: "touchpoint.remove", args: { key }, at: NOW, clockOffset: 0 });

describe("the outbox", () => {
  test("a write waits for the disk: its transaction is strict, that of a pull is not", async () => {
    // Before the store opens: Dexie keeps the browser's function from then on.
    const opened = vi.spyOn(IDBDatabase.prototype, "transaction");
    const durabilities = (table: string) =>
      opened.mock.calls
        .filter(([, mode]) => mode === "readwrite")
        .filter(([names]) => [...names].includes(table));
    const store = memoryStore();
    await enqueue(store, act("a"));
    expect(durabilities("outbox").map(([, , options]) => options)).toEqual([{ durability: "strict" }]);
    opened.mockClear();
    await applyPull(store, aPage([]), 0);
    expect(durabilities("rows").map(([, , options]) => options)).toEqual([{ durability: "relaxed" }]);
    opened.mockRestore();
  });

  test("what was acknowledged is there when the store is opened again", async () => {
    const store = memoryStore();
    await enqueue(store, act("a"));
    store.close();
    const again = memoryStore(store.name);
    expect((await nextToPush(again, 100)).map(({ mutationId, key }) => [mutationId, key])).toEqual([
      [1, "a"],
    ]);
  });

  test("the same act twice is queued once", async () => {
    const store = memoryStore();
    const [first, second] = [await enqueue(store, act("a")), await enqueue(store, act("a"))];
    expect(first).toEqual({ ok: true, value: { mutationId: 1, isNew: true } });
    expect(second).toEqual({ ok: true, value: { mutationId: 1, isNew: false } });
    expect((await outboxCounts(store)).waiting).toBe(1);
  });

  test("writes at the same moment get ids without a gap", async () => {
    const store = memoryStore();
    await Promise.all(Array.from({ length: 20 }, (_, index) => enqueue(store, act(`act ${index}`))));
    const ids = (await nextToPush(store, 100)).map(({ mutationId }) => mutationId);
    expect(ids).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test("a refused act stays with its content until the person lets it go", async () => {
    const store = memoryStore();
    await enqueue(store, act("a"));
    await settle(store, [{ id: 1, outcome: "refused", code: "not_found", message: "It is gone." }]);
    expect(await outboxCounts(store)).toEqual({ waiting: 0, refused: 1 });
    const [entry] = await store.db.refused.toArray();
    expect(entry).toMatchObject({ name: "touchpoint.remove", args: { key: "a" }, message: "It is gone." });
    await discardRefused(store, entry?.refusedId ?? 0, NOW);
    expect(await outboxCounts(store)).toEqual({ waiting: 0, refused: 0 });
  });

  test("a full disk at a write is said in words and nothing is queued", async () => {
    const store = memoryStore();
    const full = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const outcome = await enqueue(store, act("a"));
    full.mockRestore();
    expect(outcome).toMatchObject({
      ok: false,
      code: "no_space",
      message: expect.stringMatching(/^Not saved/),
    });
    expect(await enqueue(store, act("a"))).toMatchObject({ value: { mutationId: 1 } });
  });

  test("a client named anew keeps order and content and counts from 1", async () => {
    const store = memoryStore();
    const before = await clientIdOf(store);
    for (const key of ["a", "b", "c"]) await enqueue(store, act(key));
    await settle(store, [{ id: 1, outcome: "refused", code: "not_found", message: "" }]);
    await renameClient(store);
    expect(await clientIdOf(store)).not.toBe(before);
    expect((await nextToPush(store, 9)).map(({ mutationId, key }) => [mutationId, key])).toEqual([
      [1, "b"],
      [2, "c"],
    ]);
    expect(await enqueue(store, act("d"))).toMatchObject({ value: { mutationId: 3 } });
  });
});
