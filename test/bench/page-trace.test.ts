import { describe, expect, it } from "vitest";
import { costOf } from "./page-trace.ts";

const task = (ts: number, dur: number, tid = 1) => ({ name: "RunTask", ph: "X", pid: 7, tid, ts, dur });
const mark = { name: "bench-page", ph: "R", pid: 7, tid: 1, ts: 0 };
const cost = (events: unknown[]) => costOf(JSON.stringify({ traceEvents: events }));

describe("the cost of a page load", () => {
  it("sums the tasks of the page's own main thread only", () => {
    expect(cost([mark, task(0, 2_000), task(5_000, 3_000), task(0, 90_000, 2)])).toEqual({
      taskMs: 5,
      longTasks: 0,
    });
  });

  it("counts a nested task once and a long task as long", () => {
    expect(cost([mark, task(0, 60_000), task(1_000, 55_000)])).toEqual({ taskMs: 60, longTasks: 1 });
  });

  it("refuses a trace that does not show which thread is the page's", () => {
    expect(() => cost([task(0, 1)])).toThrow("mark");
  });
});
