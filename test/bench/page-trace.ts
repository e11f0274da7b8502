// What one page load cost the page's own main thread, from Chromium's trace: all its tasks, and the long ones.
// Called by page.ts. A mark set by the page itself says which of the traced threads is the page's.
import type { CDPSession, Page } from "playwright-core";
import { z } from "zod";

export type LoadCost = {
  /** Milliseconds of all tasks of the page's main thread. */
  taskMs: number;
  /** Tasks of more than 50 ms. */
  longTasks: number;
};

const mark = "bench-page";
const event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
});
const trace = z.object({ traceEvents: z.array(z.unknown()) });

async function readStream(session: CDPSession, handle: string): Promise<string> {
  const parts: string[] = [];
  for (let end = false; !end; ) {
    const chunk = await session.send("IO.read", { handle, size: 4 * 1024 * 1024 });
    parts.push(chunk.base64Encoded ? Buffer.from(chunk.data, "base64").toString("utf8") : chunk.data);
    end = chunk.eof;
  }
  await session.send("IO.close", { handle });
  return parts.join("");
}

/** Costs of the thread that set the mark. Nested tasks count once, as part of the outer one. */
export function costOf(text: string): LoadCost {
  const events = trace.parse(JSON.parse(text)).traceEvents.flatMap((one) => {
    const parsed = event.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  const marked = events.find((one) => one.name === mark);
  if (!marked) throw new Error("the trace does not hold the page's mark");
  const tasks = events
    .filter((one) => one.pid === marked.pid && one.tid === marked.tid && one.ph === "X")
    .filter((one) => one.name === "RunTask" || one.name.endsWith("::RunTask"))
    .sort((a, b) => a.ts - b.ts);
  let until = 0;
  let taskMs = 0;
  let longTasks = 0;
  for (const { ts, dur = 0 } of tasks) {
    if (ts < until) continue;
    until = ts + dur;
    taskMs += dur / 1_000;
    if (dur > 50_000) longTasks += 1;
  }
  return { taskMs, longTasks };
}

/** Loads the page and watches it for `windowMs` from the start of the navigation. */
export async function traceLoad(page: Page, url: string, windowMs: number): Promise<LoadCost> {
  const session = await page.context().newCDPSession(page);
  await session.send("Tracing.start", {
    transferMode: "ReturnAsStream",
    traceConfig: {
      includedCategories: ["toplevel", "blink.user_timing", "disabled-by-default-devtools.timeline"],
    },
  });
  const began = Date.now();
  await page.goto(url, { waitUntil: "load" });
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, windowMs - (Date.now() - began))));
  await page.evaluate((name) => performance.mark(name).name, mark);
  const complete = new Promise<string>((resolve, reject) =>
    session.once("Tracing.tracingComplete", ({ stream }) =>
      stream ? resolve(stream) : reject(new Error("the trace has no stream")),
    ),
  );
  await session.send("Tracing.end");
  const text = await readStream(session, await complete);
  await session.detach();
  return costOf(text);
}

/** Characters of all script the page and its content scripts compile during a load. */
export async function scriptSize(page: Page, url: string, windowMs: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let size = 0;
  session.on("Debugger.scriptParsed", (script) => {
    if (!script.url.startsWith("pptr:") && !script.url.startsWith("__playwright")) size += script.length ?? 0;
  });
  await session.send("Debugger.enable");
  await page.goto(url, { waitUntil: "load" });
  await new Promise((resolve) => setTimeout(resolve, windowMs));
  await session.detach();
  return size;
}
