// Buckets with a clock of the test's own.
import { expect, test } from "vitest";
import { createRateLimits } from "./rate-limits.ts";

function limitsAt(perMinute: number) {
  const clock = { now: 0 };
  return { clock, limits: createRateLimits(perMinute, () => clock.now) };
}
const times = (count: number, ask: () => number) => Array.from({ length: count }, ask);

test("a member may send a minute's worth at once, then waits for the next one", () => {
  const { clock, limits } = limitsAt(60);
  expect(times(60, () => limits.member("ada"))).toEqual(Array(60).fill(0));
  expect(limits.member("ada")).toBe(1_000);
  clock.now += 999;
  expect(limits.member("ada")).toBe(1);
  clock.now += 1;
  expect(limits.member("ada")).toBe(0);
  expect(limits.member("ada")).toBe(1_000);
});

test("a session has half of its member's, an address ten times as much, and nobody pays for another", () => {
  const { limits } = limitsAt(60);
  times(30, () => limits.session("laptop"));
  expect(limits.session("laptop")).toBe(2_000);
  expect(limits.session("phone")).toBe(0);
  times(600, () => limits.address("192.0.2.1"));
  expect(limits.address("192.0.2.1")).toBe(100);
  expect(limits.address("192.0.2.2")).toBe(0);
});

test("who is refused is not put off further by asking", () => {
  const { clock, limits } = limitsAt(60);
  times(200, () => limits.member("ada"));
  clock.now += 1_000;
  expect(limits.member("ada")).toBe(0);
});

test("strangers without end are not kept without end", () => {
  const { limits } = limitsAt(60);
  times(60, () => limits.member("first"));
  let caller = 0;
  times(50_001, () => limits.member(`caller ${caller++}`));
  // Forgotten: the table is bounded, and a forgotten caller begins anew.
  expect(limits.member("first")).toBe(0);
});

test("0 switches them off", () => {
  const { limits } = limitsAt(0);
  expect(new Set(times(10_000, () => limits.member("ada")))).toEqual(new Set([0]));
});
