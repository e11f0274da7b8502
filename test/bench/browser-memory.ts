// What a browser of a bench holds in memory: the script heap of one of its contexts after a collection, and all its
// processes together. Called by the sync bench.
import { readdirSync, readFileSync } from "node:fs";
import type { BrowserContext } from "playwright-core";
import { z } from "zod";

const MB = 2 ** 20;
const usage = z.object({ usedSize: z.number(), embedderHeapUsedSize: z.number().default(0) });
const reply = z.object({ id: z.number().optional(), result: z.unknown().optional() });

/** Megabytes of script objects of the page or worker whose address begins so. */
export async function heapOf(context: BrowserContext, address: string): Promise<number> {
  const browser = context.browser();
  if (!browser) throw new Error("This browser cannot be asked for its heaps.");
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send("Target.getTargets");
  const target = targetInfos.find(
    ({ url, type }) => url.startsWith(address) && (type === "page" || type === "service_worker"),
  );
  if (!target) throw new Error(`Nothing at ${address} is open.`);
  const { sessionId } = await session.send("Target.attachToTarget", {
    targetId: target.targetId,
    flatten: false,
  });
  const ask = (id: number, method: string) =>
    new Promise<unknown>((resolve) => {
      session.on("Target.receivedMessageFromTarget", (event) => {
        const message = reply.parse(JSON.parse(event.message));
        if (event.sessionId === sessionId && message.id === id) resolve(message.result);
      });
      void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, "HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize } = usage.parse(await ask(2, "Runtime.getHeapUsage"));
  await session.detach();
  return (usedSize + embedderHeapUsedSize) / MB;
}

/** Megabytes of this process and all below it, shared pages by their share; null where the system does not tell. */
export function footprint(pid: number): number | null {
  if (process.platform !== "linux") return null;
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name));
  }
  const family = new Set([pid]);
  for (let grown = true; grown; ) {
    const before = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
    grown = family.size > before;
  }
  return [...family].reduce((sum, one) => sum + proportionalSize(one), 0) / MB;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It ended while we looked.
    return "";
  }
}

function parentOf(pid: string): number {
  return Number(/\) \S (\d+)/.exec(textOf(`/proc/${pid}/stat`))?.[1] ?? 0);
}

function proportionalSize(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024;
}
