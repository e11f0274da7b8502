import { expect, test, vi } from "vitest";
import { createRowKeyFilter } from "./row-key-filter.ts";

/** Keys on disk that can be given out by hand. */
function disk(keys: readonly string[]) {
  const reads = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const each = vi.fn(async (key: (key: string) => void) => {
    await reads[each.mock.calls.length - 1]?.promise;
    keys.forEach(key);
  });
  return { reads, each, filter: createRowKeyFilter(each) };
}

test("every key may be there until those on disk are known, and then those alone", async () => {
  const { reads, each, filter } = disk(["a", "b"]);
  expect(filter.mayHold("nothing")).toBe(true);
  reads[0]?.resolve();
  await vi.waitFor(() => expect(filter.mayHold("nothing")).toBe(false));
  expect(["a", "b", "c"].map(filter.mayHold)).toEqual([true, true, false]);
  expect(each).toHaveBeenCalledTimes(1);
});

test("what is pulled before, while and after they are read is there, too", async () => {
  const { reads, filter } = disk(["a"]);
  filter.add(["before"]);
  filter.mayHold("a");
  filter.add(["while"]);
  reads[0]?.resolve();
  await vi.waitFor(() => expect(filter.mayHold("nothing")).toBe(false));
  filter.add(["after"]);
  expect(["before", "while", "after"].map(filter.mayHold)).toEqual([true, true, true]);
});

test("keys that could not be read keep nothing back, and are read again", async () => {
  const { reads, each, filter } = disk(["a"]);
  filter.mayHold("a");
  reads[0]?.reject(new Error("the disk is busy"));
  reads[1]?.resolve();
  await vi.waitFor(() => expect(filter.mayHold("nothing")).toBe(false));
  expect(each).toHaveBeenCalledTimes(2);
  expect(filter.mayHold("a")).toBe(true);
});
