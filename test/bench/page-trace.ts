// What one page load cost the page's own main thread, from Chromium's trace: all its tasks, and the long ones.
// Called by page.ts. A mark set by the page itself says which of the traced threads is the page's.
import type { CDPSession, Page } from "playwright-core";
import { z } from "zod";

export type LoadCost = {
  /** Milliseconds of processor time of all tasks of the page's main thread: what else the machine does is not in it. */
  taskMs: number;
  /** The part of it spent in scripts that an extension brought: small, but free of the page's own noise. */
  extensionMs: number;
  /** Tasks of more than 50 ms by the clock. */
  longTasks: number;
};

const mark = "bench-page";
const event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  /** Microseconds by the clock, and of the thread's own processor time (left out below a microsecond). */
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z
    .object({ data: z.object({ url: z.string() }).partial().optional() })
    .optional()
    .catch(undefined),
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

type Event = z.infer<typeof event>;

/** Events of one thread that are not inside another of them, in order. */
function outermost(events: readonly Event[]): Event[] {
  let until = 0;
  return (
    [...events]
      // The outer one first where two begin together.
      .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
      .filter(({ ts, dur = 0 }) => {
        if (ts < until) return false;
        until = ts + dur;
        return true;
      })
  );
}

const processorMs = (events: readonly Event[]) => events.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000;

/** Costs of the thread that set the mark. */
export function costOf(text: string): LoadCost {
  const events = trace.parse(JSON.parse(text)).traceEvents.flatMap((one) => {
    const parsed = event.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  const marked = events.find((one) => one.name === mark);
  if (!marked) throw new Error("the trace does not hold the page's mark");
  const ofThread = events.filter((one) => one.pid === marked.pid && one.tid === marked.tid && one.ph === "X");
  const tasks = outermost(ofThread.filter((one) => one.name === "RunTask" || one.name.endsWith("::RunTask")));
  const scripts = ofThread.filter(
    (one) =>
      ["EvaluateScript", "FunctionCall", "v8.compile"].includes(one.name) &&
      one.args?.data?.url?.startsWith("chrome-extension://"),
  );
  return {
    taskMs: processorMs(tasks),
    extensionMs: processorMs(outermost(scripts)),
    longTasks: tasks.filter(({ dur = 0 }) => dur > 50_000).length,
  };
}

/** After the page has shown what it is about, it is watched this long: we read it then. */
const settleMs = 1_500;

export type Visit = {
  url: string;
  /** Visible once the page shows what it is about. */
  ready: string;
};

async function visit(page: Page, { url, ready }: Visit): Promise<void> {
  await page.goto(url, { waitUntil: "load", timeout: 60_000 });
  await page.waitForSelector(ready, { timeout: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, settleMs));
}

export async function traceLoad(page: Page, to: Visit): Promise<LoadCost> {
  const session = await page.context().newCDPSession(page);
  await session.send("Tracing.start", {
    transferMode: "ReturnAsStream",
    traceConfig: {
      includedCategories: [
        "toplevel",
        "blink.user_timing",
        "devtools.timeline",
        "disabled-by-default-devtools.timeline",
      ],
    },
  });
  await visit(page, to);
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

/** Characters of all script that an extension brings into the page during a load. */
export async function scriptSize(page: Page, to: Visit): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let size = 0;
  session.on("Debugger.scriptParsed", (script) => {
    if (script.url.startsWith("chrome-extension://")) size += script.length ?? 0;
  });
  await session.send("Debugger.enable");
  await visit(page, to);
  await session.detach();
  return size;
}
