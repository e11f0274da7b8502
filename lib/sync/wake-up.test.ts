import { expect, test, vi } from "vitest";
import { createWakeUp } from "./wake-up.ts";

test("many wishes are one timer, at the earliest moment, and after it the next wish counts", () => {
  const timers: { work: () => void; delay: number; cancelled: boolean }[] = [];
  const wake = vi.fn();
  const lookAgainAt = createWakeUp({
    wake,
    now: () => 1_000,
    later(work, delay) {
      const timer = { work, delay, cancelled: false };
      timers.push(timer);
      return () => {
        timer.cancelled = true;
      };
    },
  });
  lookAgainAt(5_000);
  lookAgainAt(6_000);
  lookAgainAt(2_000);
  expect(timers.map(({ delay, cancelled }) => [delay, cancelled])).toEqual([
    [4_000, true],
    [1_000, false],
  ]);
  timers[1]?.work();
  expect(wake).toHaveBeenCalledOnce();
  lookAgainAt(6_000);
  expect(timers).toHaveLength(3);
});
