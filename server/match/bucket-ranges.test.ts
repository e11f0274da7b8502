// Every bucket once, and ranges that follow what the last one cost.
import { expect, it } from "vitest";
import { bucketRanges } from "./bucket-ranges.ts";

async function widths(cost: (width: number) => number, least = 1): Promise<number[]> {
  let now = 0;
  const taken: number[] = [];
  let next = 0;
  for await (const { first, last } of bucketRanges(512, least, () => now)) {
    expect(first).toBe(next);
    next = last + 1;
    now += cost(next - first);
    taken.push(next - first);
  }
  expect(next).toBe(512);
  return taken;
}

it("covers every bucket once and widens while it is cheap", async () => {
  expect(await widths(() => 0.2)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 1]);
});

it("keeps a transaction near half its limit where a bucket costs 2 ms", async () => {
  const taken = await widths((width) => width * 2);
  expect(Math.max(...taken)).toBeLessThanOrEqual(12);
  expect(taken.slice(5, -1)).toEqual(taken.slice(5, -1).map(() => 12));
});

it("never goes below the narrowest useful range, however busy the machine", async () => {
  expect(await widths(() => 5_000, 128)).toEqual([128, 128, 128, 128]);
});
