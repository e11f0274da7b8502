// What twenty tabs hold in memory: the page's objects and an extension's in the same heaps, after a collection. Called by page.ts
// for each extension; what one adds is told by the difference to the empty one.
import type { BrowserContext } from "playwright-core";
import { z } from "zod";
import { type Visit, visit } from "./page-load.ts";

const tabs = 20;
/** Older browsers leave out what lies beside the script's own heap. */
const usage = z.object({ usedSize: z.number(), embedderHeapUsedSize: z.number().default(0) });

/** Megabytes (2^20) per tab. Tabs of one site may share a heap: each heap is counted once. */
export async function memoryPerTab(context: BrowserContext, to: Visit): Promise<number> {
  const pages = [];
  for (let opened = 0; opened < tabs; opened += 1) {
    const page = await context.newPage();
    pages.push(page);
    await visit(page, to);
  }
  const heaps = new Map<string, number>();
  for (const page of pages) {
    const session = await context.newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    const { id } = await session.send("Runtime.getIsolateId");
    const { usedSize, embedderHeapUsedSize } = usage.parse(await session.send("Runtime.getHeapUsage"));
    heaps.set(id, usedSize + embedderHeapUsedSize);
    await session.detach();
  }
  await Promise.all(pages.map((page) => page.close()));
  return [...heaps.values()].reduce((sum, bytes) => sum + bytes, 0) / tabs / 2 ** 20;
}
