// What our content script costs the page it is on: main-thread task time, script and long tasks added over no
// extension, beside an empty content script and two published packages. Each round loads every page in every
// browser, one at a time, so that whatever else the machine does falls on all alike; differences are taken
// within a round.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { findChromium } from "#scripts/browsers/chromium.ts";
import { type BenchPage, servePages } from "./page-pages.ts";
import { type LoadCost, scriptSize, traceLoad } from "./page-trace.ts";
import { makeVariants, type Variant } from "./page-variants.ts";
import { type Bench, type BenchGoal, type BenchRow, goal, median, row } from "./table.ts";

const rounds = Number(process.env.BENCH_ROUNDS ?? 11);
/** Milliseconds over the empty content script. */
const limitOverEmpty = 5;

type Loads = Map<string, LoadCost[]>;
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

async function loadOnce(context: BrowserContext, to: BenchPage): Promise<LoadCost> {
  const page = await context.newPage();
  try {
    return await traceLoad(page, to);
  } finally {
    await page.close();
  }
}

function summarise(
  pages: readonly BenchPage[],
  variants: readonly Variant[],
  loads: Loads,
  sizes: Map<string, number>,
) {
  const rows: BenchRow[] = [];
  const goals: BenchGoal[] = [];
  for (const page of pages) {
    const of = (variant: Variant["name"]) => loads.get(key(page, variant)) ?? [];
    const added = (variant: Variant["name"], over: Variant["name"], metric: keyof LoadCost) =>
      of(variant).map((cost, round) => cost[metric] - (of(over)[round]?.[metric] ?? Number.NaN));
    for (const { name } of variants) {
      const label = key(page, name);
      rows.push(
        row(
          { case: label, metric: "task time (processor)", unit: "ms" },
          of(name).map((cost) => cost.taskMs),
        ),
      );
      if (name === "none") continue;
      rows.push(row({ case: label, metric: "task time added", unit: "ms" }, added(name, "none", "taskMs")));
      rows.push(
        row(
          { case: label, metric: "its own scripts", unit: "ms" },
          of(name).map((cost) => cost.extensionMs),
        ),
      );
      rows.push(row({ case: label, metric: "long tasks added", unit: "" }, added(name, "none", "longTasks")));
      const bytes = sizes.get(label) ?? Number.NaN;
      rows.push(row({ case: label, metric: "script added", unit: "bytes" }, [bytes]));
    }
    goals.push(
      goal(
        `${page.name}: ours over an empty content script, ms`,
        limitOverEmpty,
        median(added("ours", "empty", "taskMs")),
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
    const loads: Loads = new Map();
    const sizes = new Map<string, number>();
    try {
      for (const variant of variants) browsers.set(variant.name, await open(path, profile, variant));
      // The first load of each fills caches and starts workers: not counted.
      for (let round = 0; round <= rounds; round += 1) {
        for (const page of pages) {
          for (const [name, context] of browsers) {
            const cost = await loadOnce(context, page);
            if (round > 0) loads.set(key(page, name), [...(loads.get(key(page, name)) ?? []), cost]);
          }
        }
        say(round === 0 ? "warmed up" : `round ${round} of ${rounds}`);
      }
      for (const page of pages) {
        for (const [name, context] of browsers) {
          const tab = await context.newPage();
          sizes.set(key(page, name), await scriptSize(tab, page));
          await tab.close();
        }
      }
    } finally {
      await Promise.all([...browsers.values()].map((context) => context.close()));
      await close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    return summarise(pages, variants, loads, sizes);
  },
};
