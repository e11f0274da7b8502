// What our content script costs the page it is on: main-thread task time, script and long tasks added over no
// extension, beside an empty content script, the least that shows anything and two published packages. Two browsers
// differ by tens of milliseconds whatever is in them, so each extension is compared with its own browser: the same page
// at an address on which the extension does not work. Rounds alternate between everything, so that whatever else the
// machine does falls on all alike; it only ever makes a load dearer, so the goal compares lower quartiles, and the table
// shows the spread.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "#scripts/browsers/chromium.ts";
import { type Beside, summariseBeside } from "./page-beside.ts";
import { measureLoad, scriptSize } from "./page-load.ts";
import { memoryPerTab } from "./page-memory.ts";
import { type BenchPage, servePages } from "./page-pages.ts";
import { type Measured, nothingMeasured, summarise } from "./page-summary.ts";
import { traceLoad } from "./page-trace.ts";
import { makeVariants, type Variant } from "./page-variants.ts";
import type { Bench } from "./table.ts";

const rounds = Number(process.env.BENCH_ROUNDS ?? 25);
/** Rounds in which the packages are loaded too. */
const peerRounds = Math.min(rounds, 9);
/** Loads of each that are traced, for the part of it that an extension's own scripts took. */
const traced = Math.min(rounds, 5);

async function open(executable: string, profile: string, { name, folder }: Variant): Promise<BrowserContext> {
  return chromium.launchPersistentContext(join(profile, name), {
    executablePath: executable,
    headless: false,
    viewport: { width: 1280, height: 800 },
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      "--headless=new",
      "--no-sandbox",
      "--no-first-run",
      "--disable-background-networking",
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
}

async function inNewTab<T>(context: BrowserContext, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

type Place = { variant: Variant; context: BrowserContext; page: BenchPage; into: Measured };

async function measureRound(round: number, { variant, context, page, into }: Place): Promise<void> {
  if (variant.peer && round > peerRounds) return;
  const sides = ["without", "with"] as const;
  for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
    into[side].push(await inNewTab(context, (tab) => measureLoad(tab, page[side])));
  }
}

export const bench: Bench = {
  about: `cost to the page's main thread over no extension, ${rounds} loads with and without, alternating`,
  async run(say) {
    const { path, how } = await findChromium(say);
    say(`browser: ${how}`);
    const variants = await makeVariants(say);
    const { pages, storm, close } = await servePages(say);
    const beside: Beside[] = [];
    const profile = mkdtempSync(join(tmpdir(), "tandem-bench-"));
    const places: Place[] = [];
    const contexts: BrowserContext[] = [];
    try {
      for (const variant of variants) {
        const context = await open(path, profile, variant);
        contexts.push(context);
        for (const page of pages) places.push({ variant, context, page, into: nothingMeasured() });
      }
      // The first loads of each fill caches and start workers: their cost does not count.
      for (const { context, page, into } of places) {
        into.bytes = await inNewTab(context, (tab) => scriptSize(tab, page.with));
        await inNewTab(context, (tab) => measureLoad(tab, page.without));
      }
      say("warmed up");
      for (let round = 1; round <= rounds; round += 1) {
        for (const place of places) await measureRound(round, place);
        say(`round ${round} of ${rounds}`);
      }
      for (let round = 1; round <= traced; round += 1) {
        for (const { context, page, into } of places) {
          into.scripts.push(await inNewTab(context, (tab) => traceLoad(tab, page.with)));
        }
        say(`traced ${round} of ${traced}`);
      }
      for (const [index, { name }] of variants.entries()) {
        const context = contexts[index];
        const crm = pages.at(-1);
        if (!context || !crm) continue;
        const storms: number[] = [];
        for (let round = 1; round <= traced; round += 1) {
          storms.push(await inNewTab(context, (tab) => traceLoad(tab, storm)));
        }
        beside.push({ variant: name, storms, memory: await memoryPerTab(context, crm.with) });
        say(`${name}: storm and twenty tabs`);
      }
    } finally {
      await Promise.all(contexts.map((context) => context.close()));
      await close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    const loads = summarise(
      places.map(({ page, variant, into }) => ({ page: page.name, variant: variant.name, measured: into })),
    );
    const others = summariseBeside(beside);
    return { rows: [...loads.rows, ...others.rows], goals: [...loads.goals, ...others.goals] };
  },
};
