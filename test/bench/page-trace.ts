// What an extension's own scripts cost during one page load, from Chromium's trace. Called by page.ts, apart from
// the loads of page-load.ts: to trace is work too. A mark set by the page itself says which thread is the page's.
import type { CDPSession, Page } from "playwright-core";
import { z } from "zod";
import { type Visit, visit } from "./page-load.ts";

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

/** Milliseconds of processor time that scripts of an extension took on the thread that set the mark. */
export function extensionMs(text: string): number {
  const events = trace.parse(JSON.parse(text)).traceEvents.flatMap((one) => {
    const parsed = event.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  const marked = events.find((one) => one.name === mark);
  if (!marked) throw new Error("the trace does not hold the page's mark");
  const ofThread = events.filter((one) => one.pid === marked.pid && one.tid === marked.tid && one.ph === "X");
  const scripts = ofThread.filter(
    (one) =>
      ["EvaluateScript", "FunctionCall", "v8.compile"].includes(one.name) &&
      one.args?.data?.url?.startsWith("chrome-extension://"),
  );
  return processorMs(outermost(scripts));
}

export async function traceLoad(page: Page, to: Visit): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Tracing.start", {
    transferMode: "ReturnAsStream",
    traceConfig: {
      includedCategories: ["blink.user_timing", "devtools.timeline", "v8"],
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
  return extensionMs(text);
}
