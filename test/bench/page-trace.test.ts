import { describe, expect, it } from "vitest";
import { extensionMs } from "./page-trace.ts";

const mark = { name: "bench-page", ph: "R", pid: 7, tid: 1, ts: 0 };
const cost = (events: unknown[]) => extensionMs(JSON.stringify({ traceEvents: events }));

const call = (ts: number, dur: number, url: string, more = {}) => ({
  ...{ name: "FunctionCall", ph: "X", pid: 7, tid: 1, ts, dur, tdur: dur, args: { data: { url } } },
  ...more,
});
const own = "chrome-extension://abc/content.js";

describe("the cost of an extension's own scripts", () => {
  it("sums what an extension's scripts took, nested calls once, and nothing of the page's", () => {
    const page = call(5_000, 3_000, "http://x/");
    expect(cost([mark, call(0, 4_000, own), call(1_000, 1_000, own), page])).toBe(4);
  });

  it("counts the page's own main thread only", () => {
    expect(cost([mark, call(0, 2_000, own), call(0, 90_000, own, { tid: 2 })])).toBe(2);
  });

  it("takes processor time, not the time a busy machine let it wait", () => {
    expect(cost([mark, call(0, 80_000, own, { tdur: 10_000 })])).toBe(10);
  });

  it("refuses a trace that does not show which thread is the page's", () => {
    expect(() => cost([call(0, 1, own)])).toThrow("mark");
  });
});
