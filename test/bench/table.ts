// What a bench measures and how it is shown: rows with their spread, goals with what was reached. Called by
// main.ts and by every bench; measures nothing itself.
import { cpus, release, totalmem, type } from "node:os";

export type BenchRow = {
  /** What was measured: "demo CRM, ours". */
  case: string;
  metric: string;
  unit: string;
  median: number;
  min: number;
  max: number;
  /** How many measurements. */
  n: number;
};

export type BenchGoal = {
  goal: string;
  limit: number;
  value: number;
  met: boolean;
};

export type BenchResult = { rows: BenchRow[]; goals: BenchGoal[] };

/** A bench is a file test/bench/NAME.ts that exports `bench`. */
export type Bench = {
  /** One sentence for the heading. */
  about: string;
  run(say: (line: string) => void): Promise<BenchResult>;
};

/** Nearest-rank percentile of at least one value; `share` 0.95 is the p95. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function row(
  name: { case: string; metric: string; unit: string },
  values: readonly number[],
): BenchRow {
  return {
    ...name,
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
    n: values.length,
  };
}

/** Met when the value is at most the limit, and only if it is a number at all. */
export function goal(name: string, limit: number, value: number): BenchGoal {
  return { goal: name, limit, value, met: Number.isFinite(value) && value <= limit };
}

export function machine(): string {
  const [first, ...rest] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${rest.length + 1} × ${first?.model.trim() ?? "unknown"}, ${memory} GB, ${type()} ${release()}, Node ${process.version}`;
}

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

export function table(rows: readonly BenchRow[]): string {
  const cells = [
    ["case", "metric", "median", "min", "max", "unit", "n"],
    ...rows.map((one) => [
      one.case,
      one.metric,
      number.format(one.median),
      number.format(one.min),
      number.format(one.max),
      one.unit,
      String(one.n),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((line) => (line[column] ?? "").length)),
  );
  const isFigure = (column: number) => column >= 2 && column !== 5;
  return cells
    .map((line) =>
      line
        .map((cell, column) =>
          isFigure(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export function goalLine(one: BenchGoal): string {
  return `${one.met ? "✓" : "✗"} ${one.goal}: ${number.format(one.value)}, limit ${number.format(one.limit)}`;
}
