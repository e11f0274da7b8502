// What our content script costs the page it is on: main-thread task time, script and long tasks added over no
// extension, beside an empty content script and two published packages. Each round loads every page in every
// browser, one at a time, so that whatever else the machine does falls on all alike. A busy machine only ever makes
// a load dearer, at times by half: the goal compares the cheaper quarters of both, and the table shows the spread.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "#scripts/browsers/chromium.ts";
import { type LoadCost, measureLoad, scriptSize } from "./page-load.ts";
import { type BenchPage, servePages } from "./page-pages.ts";
import { traceLoad } from "./page-trace.ts";
import { makeVariants, type Variant } from "./page-variants.ts";
import { type Bench, type BenchGoal, type BenchRow, goal, percentile, row } from "./table.ts";

const rounds = Number(process.env.BENCH_ROUNDS ?? 21);
/** Loads of each that are traced, for the part of it that an extension's own scripts took. */
const traced = Math.min(rounds, 5);
/** Milliseconds over the empty content script. */
const limitOverEmpty = 5;

type Measured = { loads: LoadCost[]; scripts: number[]; bytes: number };
const key = (page: BenchPage, variant: Variant["name"]) => `${page.name}, ${variant}`;

async function open(executable: string, profile: string, variant: Variant): Promise<BrowserContext> {
  const extension = variant.folder
    ? [`--disable-extensions-except=${variant.folder}`, `--load-extension=${variant.folder}`]
    : [];
  return chromium.launchPersistentContext(join(profile, variant.name), {
    executablePath: executable,
    headless: false,
    viewport: { width: 1280, height: 800 },
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      "--headless=new",
      "--no-sandbox",
      "--no-first-run",
      "--disable-background-networking",
      ...extension,
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

/** A load that nothing disturbed: the lower quartile. */
const quiet = (loads: readonly LoadCost[]) =>
  percentile(
    loads.map(({ taskMs }) => taskMs),
    0.25,
  );

function summarise(
  pages: readonly BenchPage[],
  variants: readonly Variant[],
  measured: Map<string, Measured>,
) {
  const rows: BenchRow[] = [];
  const goals: BenchGoal[] = [];
  const nothing: Measured = { loads: [], scripts: [], bytes: Number.NaN };
  for (const page of pages) {
    const of = (variant: Variant["name"]) => measured.get(key(page, variant)) ?? nothing;
    const none = of("none").loads;
    for (const { name } of variants) {
      const label = key(page, name);
      const { loads, scripts, bytes } = of(name);
      const add = (metric: string, unit: string, values: number[]) =>
        rows.push(row({ case: label, metric, unit }, values));
      const added = (metric: keyof LoadCost) =>
        loads.map((cost, round) => cost[metric] - (none[round]?.[metric] ?? Number.NaN));
      add(
        "task time (processor)",
        "ms",
        loads.map(({ taskMs }) => taskMs),
      );
      add("task time, lower quartile", "ms", [quiet(loads)]);
      if (name === "none") continue;
      add("lower quartile added", "ms", [quiet(loads) - quiet(none)]);
      add("task time added, in pairs", "ms", added("taskMs"));
      add("its own scripts (traced)", "ms", scripts);
      add("long tasks added", "", added("longTasks"));
      add("script added", "bytes", [bytes]);
    }
    goals.push(
      goal(
        `${page.name}: ours over an empty content script, lower quartiles, ms`,
        limitOverEmpty,
        quiet(of("ours").loads) - quiet(of("empty").loads),
      ),
    );
  }
  return { rows, goals };
}

export const bench: Bench = {
  about: `cost to the page's main thread over no extension, ${rounds} loads of each, alternating`,
  async run(say) {
    const { path, how } = await findChromium(say);
    say(`browser: ${how}`);
    const variants = await makeVariants(say);
    const { pages, close } = await servePages(say);
    const profile = mkdtempSync(join(tmpdir(), "tandem-bench-"));
    const browsers = new Map<Variant["name"], BrowserContext>();
    const measured = new Map<string, Measured>();
    const each = async (
      work: (into: Measured, context: BrowserContext, page: BenchPage) => Promise<void>,
    ) => {
      for (const page of pages) {
        for (const [name, context] of browsers) {
          const into = measured.get(key(page, name)) ?? { loads: [], scripts: [], bytes: Number.NaN };
          measured.set(key(page, name), into);
          await work(into, context, page);
        }
      }
    };
    try {
      for (const variant of variants) browsers.set(variant.name, await open(path, profile, variant));
      // The first load of each fills caches and starts workers: its cost does not count.
      await each(async (into, context, page) => {
        into.bytes = await inNewTab(context, (tab) => scriptSize(tab, page));
      });
      say("warmed up");
      for (let round = 1; round <= rounds; round += 1) {
        await each(async (into, context, page) => {
          into.loads.push(await inNewTab(context, (tab) => measureLoad(tab, page)));
        });
        say(`round ${round} of ${rounds}`);
      }
      for (let round = 1; round <= traced; round += 1) {
        await each(async (into, context, page) => {
          into.scripts.push(await inNewTab(context, (tab) => traceLoad(tab, page)));
        });
        say(`traced ${round} of ${traced}`);
      }
    } finally {
      await Promise.all([...browsers.values()].map((context) => context.close()));
      await close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    return summarise(pages, variants, measured);
  },
};
