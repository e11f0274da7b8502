import { expect, test, vi } from "vitest";
import { createFrameWatch } from "./frame-watch.ts";

function setUp() {
  const timers: { work: () => void; delay: number; cancelled: boolean }[] = [];
  const onRefused = vi.fn();
  const frames = createFrameWatch({
    onRefused,
    later(work, delay) {
      const timer = { work, delay, cancelled: false };
      timers.push(timer);
      return () => {
        timer.cancelled = true;
      };
    },
  });
  const pass = () => {
    for (const { work, cancelled } of timers.splice(0)) if (!cancelled) work();
  };
  const delays = () => timers.filter(({ cancelled }) => !cancelled).map(({ delay }) => delay);
  return { frames, onRefused, pass, delays };
}

test("a panel that is shown and never connects was refused by its page, until one connects", () => {
  const { frames, onRefused, pass } = setUp();
  frames.shown(7);
  frames.shown(7);
  expect(frames.isRefused(7)).toBe(false);
  pass();
  expect(onRefused.mock.calls).toEqual([[7]]);
  expect([frames.isRefused(7), frames.isRefused(8)]).toEqual([true, false]);
  frames.connected(7);
  expect(frames.isRefused(7)).toBe(false);
});

test("a panel that connects, is closed, or was loaded before it is shown is not refused", () => {
  const { frames, onRefused, pass } = setUp();
  frames.shown(7);
  frames.connected(7);
  frames.shown(8);
  frames.hidden(8);
  const gone = frames.connected(9);
  frames.shown(9);
  pass();
  expect(onRefused).not.toHaveBeenCalled();
  gone();
  frames.shown(9);
  pass();
  expect(onRefused.mock.calls).toEqual([[9]]);
});

test("a frame that has loaded is waited for shortly, one that has not for long", () => {
  const { frames, onRefused, pass, delays } = setUp();
  frames.shown(7);
  const [long] = delays();
  frames.loaded(7);
  const [short] = delays();
  expect(delays()).toHaveLength(1);
  expect(short).toBeLessThan((long ?? 0) / 5);
  frames.connected(7);
  frames.loaded(7);
  pass();
  expect(onRefused).not.toHaveBeenCalled();
});
