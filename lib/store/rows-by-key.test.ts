import { beforeEach, expect, test, vi } from "vitest";
import { applyPull } from "./apply-pull.ts";
import type { StoredRow } from "./database.ts";
import { keysOfRow } from "./row-keys.ts";
import { aPage, aTouchpoint, memoryStore, put, withLumen } from "./rows.test-support.ts";
import { createRowsByKey } from "./rows-by-key.ts";
import type { Store } from "./store.ts";

let store: Store;
beforeEach(() => {
  store = memoryStore();
});

const row = (id: string, ...keys: string[]): StoredRow => ({
  scope: "org",
  entity: "partnership",
  id,
  keys,
  row: { ...withLumen, id },
});
const idsOf = (rows: readonly StoredRow[]) => rows.map(({ id }) => id);

test("rows are found under each key they have, and under no other", async () => {
  await store.db.rows.bulkPut([row("1", "a", "b"), row("2", "b"), row("3", "c")]);
  const rowsByKey = createRowsByKey(store);
  expect(idsOf(await rowsByKey(["b"]))).toEqual(["1", "2"]);
  expect(idsOf(await rowsByKey(["a", "c"]))).toEqual(["1", "3"]);
  expect(await rowsByKey(["d"])).toEqual([]);
  expect(await rowsByKey([])).toEqual([]);
});

test("what several ask for in one turn is one transaction, and is not read again", async () => {
  await store.db.rows.bulkPut([row("1", "a"), row("2", "b")]);
  const begun = vi.spyOn(store.db, "transaction");
  const rowsByKey = createRowsByKey(store);
  const both = await Promise.all([rowsByKey(["a"]), rowsByKey(["b", "a"])]);
  expect(both.map(idsOf)).toEqual([["1"], ["2", "1"]]);
  expect(idsOf(await rowsByKey(["a", "b"]))).toEqual(["1", "2"]);
  expect(begun).toHaveBeenCalledTimes(1);
});

test("very many at once are found all the same", async () => {
  const rows = Array.from({ length: 60 }, (_, n) => row(`${100 + n}`, `key ${100 + n}`));
  await store.db.rows.bulkPut(rows);
  const found = await createRowsByKey(store)(rows.flatMap(({ keys }) => keys));
  expect(idsOf(found).sort()).toEqual(idsOf(rows));
});

test("what could not be read is asked for again", async () => {
  await store.db.rows.bulkPut([row("1", "a")]);
  const rowsByKey = createRowsByKey(store);
  vi.spyOn(store.db, "transaction").mockImplementationOnce(() => {
    throw new Error("the disk is busy");
  });
  await expect(rowsByKey(["a"])).rejects.toThrow("the disk is busy");
  expect(idsOf(await rowsByKey(["a"]))).toEqual(["1"]);
});

test("what no row carries is told without a read, and found once a pull has brought it", async () => {
  await store.db.rows.bulkPut([row("1", "a")]);
  await createRowsByKey(store)(["a"]);
  await vi.waitFor(() => expect(store.rowKeys.mayHold("b")).toBe(false));
  const begun = vi.spyOn(store.db, "transaction");
  expect(await createRowsByKey(store)(["b"])).toEqual([]);
  expect(begun).not.toHaveBeenCalled();
  const touchpoint = aTouchpoint();
  await applyPull(store, aPage([put("org", "touchpoint", touchpoint)]), 0);
  const keys = keysOfRow({ entity: "touchpoint", row: touchpoint });
  expect(new Set(idsOf(await createRowsByKey(store)(keys)))).toEqual(new Set([touchpoint.id]));
});
