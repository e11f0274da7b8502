import { expect, test } from "vitest";
import { accountsScope } from "../contract/scope.ts";
import { createKeyIndex, hashesOf, type KeyIndexChange } from "./key-index.ts";
import { shelvesOf } from "./packs.ts";

/** Keys of one bucket, by part. */
const parts = (...keys: string[][]) => keys.map(hashesOf);
const set = (bucket: number, ...keys: string[][]): KeyIndexChange => ({
  op: "set",
  scope: accountsScope(bucket),
  hashes: parts(...keys),
});
const shelf = (bucket: number, part: number) => shelvesOf(accountsScope(bucket))[part];

test("a key is on every shelf that has it and on no other, each told once", async () => {
  const index = createKeyIndex(async () => [
    { scope: accountsScope(3), hashes: parts(["a", "b", "a"], [], ["c"], ["a"]) },
    { scope: accountsScope(9), hashes: parts([], ["b"], ["d", "a"], []) },
  ]);
  expect(await index.candidates("a")).toEqual([shelf(3, 0), shelf(3, 3), shelf(9, 2)]);
  expect(await index.candidates("b")).toEqual([shelf(3, 0), shelf(9, 1)]);
  expect(await index.candidates("c")).toEqual([shelf(3, 2)]);
  expect(await index.candidates("d")).toEqual([shelf(9, 2)]);
  expect(await index.candidates("e")).toEqual([]);
});

test("what is written later counts from then on, also while the index is being loaded", async () => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const index = createKeyIndex(async () => {
    await held;
    return [{ scope: accountsScope(3), hashes: parts(["a"]) }];
  });
  const asked = index.candidates("a");
  index.apply([set(4, ["a"])]);
  answer();
  expect(await asked).toEqual([shelf(3, 0), shelf(4, 0)]);
  index.apply([set(3, ["b"]), { op: "drop", family: accountsScope(4) }]);
  expect(await index.candidates("a")).toEqual([]);
  expect(await index.candidates("b")).toEqual([shelf(3, 0)]);
  index.apply([{ op: "clear" }]);
  expect(await index.candidates("b")).toEqual([]);
});
