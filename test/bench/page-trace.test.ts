import { describe, expect, it } from "vitest";
import { costOf } from "./page-trace.ts";

const task = (ts: number, dur: number, tid = 1, tdur = dur) => ({
  name: "RunTask",
  ph: "X",
  pid: 7,
  tid,
  ts,
  dur,
  tdur,
});
const mark = { name: "bench-page", ph: "R", pid: 7, tid: 1, ts: 0 };
const cost = (events: unknown[]) => costOf(JSON.stringify({ traceEvents: events }));

describe("the cost of a page load", () => {
  it("sums the tasks of the page's own main thread only", () => {
    expect(cost([mark, task(0, 2_000), task(5_000, 3_000), task(0, 90_000, 2)])).toEqual({
      taskMs: 5,
      extensionMs: 0,
      longTasks: 0,
    });
  });

  it("counts a nested task once and a long task as long", () => {
    expect(cost([mark, task(0, 60_000), task(1_000, 55_000)])).toMatchObject({ taskMs: 60, longTasks: 1 });
  });

  it("takes processor time, not the time a busy machine let it wait", () => {
    expect(cost([mark, task(0, 80_000, 1, 10_000)])).toMatchObject({ taskMs: 10, longTasks: 1 });
  });

  it("names the part that an extension's script took, nested calls once", () => {
    const call = (ts: number, dur: number, url: string) => ({
      ...task(ts, dur),
      name: "FunctionCall",
      args: { data: { url } },
    });
    const own = "chrome-extension://abc/content.js";
    const events = [
      mark,
      task(0, 9_000),
      call(0, 4_000, own),
      call(1_000, 1_000, own),
      call(5_000, 3_000, "http://x/"),
    ];
    expect(cost(events)).toMatchObject({ taskMs: 9, extensionMs: 4 });
  });

  it("refuses a trace that does not show which thread is the page's", () => {
    expect(() => cost([task(0, 1)])).toThrow("mark");
  });
});
