// What the loads of the page bench say: rows with their spread, and the goal. Called by page.ts; measures nothing.
import type { LoadCost } from "./page-load.ts";
import type { Variant } from "./page-variants.ts";
import { type BenchGoal, type BenchResult, type BenchRow, goal, percentile, row } from "./table.ts";

/** Milliseconds over the empty content script. */
const limitOverEmpty = 5;
/** Milliseconds. A script that does nothing takes under one by its trace. */
const limitOfNoise = 10;

/** Of one page in one browser: its loads with the extension and without it, in pairs. */
export type Measured = {
  with: LoadCost[];
  without: LoadCost[];
  /** Milliseconds of the extension's own scripts, from traced loads. */
  scripts: number[];
  bytes: number;
};
export const nothingMeasured = (): Measured => ({ with: [], without: [], scripts: [], bytes: Number.NaN });

export type Case = { page: string; variant: Variant["name"]; measured: Measured };

/** A load that nothing disturbed: the lower quartile. */
const quiet = (loads: readonly LoadCost[]) =>
  percentile(
    loads.map(({ taskMs }) => taskMs),
    0.25,
  );
const quietAdded = (of: Measured) => quiet(of.with) - quiet(of.without);

function rowsOf({ page, variant, measured: of }: Case): BenchRow[] {
  const add = (metric: string, unit: string, values: readonly number[]) =>
    row({ case: `${page}, ${variant}`, metric, unit }, values);
  const inPairs = (metric: keyof LoadCost) =>
    of.with.map((cost, round) => cost[metric] - (of.without[round]?.[metric] ?? Number.NaN));
  const tasks = (loads: readonly LoadCost[]) => loads.map(({ taskMs }) => taskMs);
  return [
    add("task time without it", "ms", tasks(of.without)),
    add("task time with it", "ms", tasks(of.with)),
    add("task time added, lower quartiles", "ms", [quietAdded(of)]),
    add("task time added, in pairs", "ms", inPairs("taskMs")),
    add("its own scripts (traced)", "ms", of.scripts),
    add("long tasks added", "", inPairs("longTasks")),
    add("script added", "bytes", [of.bytes]),
  ];
}

export function summarise(cases: readonly Case[]): BenchResult {
  const goals = cases.flatMap(({ page, variant, measured }): BenchGoal[] => {
    const empty = cases.find((other) => other.page === page && other.variant === "empty");
    if (variant !== "ours" || !empty) return [];
    const ofEmpty = quietAdded(empty.measured);
    const added = `${page}: task time added by ours over what an empty content script adds, lower quartiles, ms`;
    const noise = `${page}: task time that an empty content script seems to add: more tells of the machine, and the goal nothing`;
    return [
      goal(added, limitOverEmpty, quietAdded(measured) - ofEmpty),
      goal(noise, limitOfNoise, Math.abs(ofEmpty)),
    ];
  });
  return { rows: cases.flatMap(rowsOf), goals };
}
