// One page load and what it cost the page's own main thread, as the browser itself counts it. Called by page.ts;
// nothing is traced meanwhile, so that what is counted is the page.
import type { Page } from "playwright-core";

export type Visit = {
  url: string;
  /** Visible once the page shows what it is about. */
  ready: string;
};

export type LoadCost = {
  /** Milliseconds of processor time of all tasks of the page's main thread: what else the machine does is not in it. */
  taskMs: number;
  /** Tasks of more than 50 ms by the clock. */
  longTasks: number;
};

/** After the page has shown what it is about, it is watched this long: we read it then. */
const settleMs = 1_500;

export async function visit(page: Page, { url, ready }: Visit): Promise<void> {
  await page.goto(url, { waitUntil: "load", timeout: 60_000 });
  await page.waitForSelector(ready, { timeout: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, settleMs));
}

export async function measureLoad(page: Page, to: Visit): Promise<LoadCost> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await visit(page, to);
  const { metrics } = await session.send("Performance.getMetrics");
  const taskSeconds = metrics.find(({ name }) => name === "TaskDuration")?.value;
  if (taskSeconds === undefined) throw new Error("the browser does not tell its task time");
  const longTasks = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let seen = 0;
        const observer = new PerformanceObserver((list) => {
          seen += list.getEntries().length;
        });
        observer.observe({ type: "longtask", buffered: true });
        // Nothing tells that there was none: what the browser kept is given in a task right after.
        setTimeout(() => resolve(seen), 100);
      }),
  );
  await session.detach();
  return { taskMs: taskSeconds * 1_000, longTasks };
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
