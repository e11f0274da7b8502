import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ASKED_AFTER, createLeftPages } from "./left-pages.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(heard: boolean) {
  const isHeard = vi.fn(async () => heard);
  const forget = vi.fn(async () => {});
  const report = vi.fn();
  const later = (work: () => void, delay: number) => {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  };
  return { isHeard, forget, report, pages: createLeftPages({ isHeard, forget, later, report }) };
}

test("a tab that loaded another site is forgotten, a while after", async () => {
  const { pages, isHeard, forget } = setUp(false);
  pages.loaded(7);
  await vi.advanceTimersByTimeAsync(ASKED_AFTER - 1);
  expect(isHeard).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(forget).toHaveBeenCalledExactlyOnceWith(7);
});

test("a page in which a script of ours answers stays, and is asked once however often it loaded", async () => {
  const { pages, isHeard, forget } = setUp(true);
  pages.loaded(7);
  await vi.advanceTimersByTimeAsync(100);
  pages.loaded(7);
  await vi.advanceTimersByTimeAsync(ASKED_AFTER * 2);
  expect(isHeard).toHaveBeenCalledExactlyOnceWith(7);
  expect(forget).not.toHaveBeenCalled();
});

test("a page that speaks after it loaded need not be asked; another tab still is", async () => {
  const { pages, isHeard } = setUp(true);
  pages.loaded(7);
  pages.loaded(8);
  pages.spoke(7);
  await vi.advanceTimersByTimeAsync(ASKED_AFTER);
  expect(isHeard).toHaveBeenCalledExactlyOnceWith(8);
});

test("a tab that cannot be asked is reported, and asked again when it loads again", async () => {
  const { pages, isHeard, forget, report } = setUp(true);
  isHeard.mockRejectedValueOnce(new Error("gone"));
  pages.loaded(7);
  await vi.advanceTimersByTimeAsync(ASKED_AFTER);
  expect(report).toHaveBeenCalledOnce();
  pages.loaded(7);
  await vi.advanceTimersByTimeAsync(ASKED_AFTER);
  expect(isHeard).toHaveBeenCalledTimes(2);
  expect(forget).not.toHaveBeenCalled();
});
