// What the page bench says of a page in a storm of changes and of twenty open tabs. Called by page.ts; measures nothing.
import { stormMs } from "./page-pages.ts";
import type { Variant } from "./page-variants.ts";
import { type BenchResult, goal, median, row } from "./table.ts";

/** Percent of the time for which the page changes. */
const limitInStorm = 1;
/** Megabytes per tab over an empty content script. */
const limitOfMemory = 1;

export type Beside = {
  variant: Variant["name"];
  /** Milliseconds of the extension's own scripts while the page changes, from traced loads. */
  storms: number[];
  /** Megabytes per tab. */
  memory: number;
};

export function summariseBeside(all: readonly Beside[]): BenchResult {
  const shares = ({ storms }: Beside) => storms.map((ms) => (ms / stormMs) * 100);
  const empty = all.find(({ variant }) => variant === "empty");
  const ours = all.find(({ variant }) => variant === "ours");
  return {
    rows: all.flatMap((one) => [
      row(
        { case: `stormy page, ${one.variant}`, metric: "time its own scripts took (traced)", unit: "%" },
        shares(one),
      ),
      row({ case: `20 tabs of the demo CRM, ${one.variant}`, metric: "memory per tab", unit: "MB" }, [
        one.memory,
      ]),
    ]),
    goals:
      ours && empty
        ? [
            goal("stormy page: its time that our scripts took, percent", limitInStorm, median(shares(ours))),
            goal(
              "20 tabs: memory per tab over an empty content script, MB",
              limitOfMemory,
              ours.memory - empty.memory,
            ),
          ]
        : [],
  };
}
