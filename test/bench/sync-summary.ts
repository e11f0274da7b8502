// What the sync bench measured, as rows and goals. Called by sync.ts.
import { type BenchGoal, type BenchRow, goal, median, row } from "./table.ts";

/** One first sync of one store. Milliseconds, megabytes. */
export type Filled = {
  /** Until a look-up of an account of the first page answered. */
  first: number;
  /** Until the writing context said that it is done. */
  written: number;
  /** Until a context that wrote nothing found the last account. */
  anew: number;
  /** From asking for a hundred changed accounts until one of them shows. */
  changed: number;
  /** Script heap of the writing context afterwards. */
  heap: number;
  /** What all processes of the browser grew by; null where the system does not tell. */
  footprint: number | null;
};

export type FilledBy = { name: string; isOurs: boolean; rounds: Filled[] };

const metrics = [
  ["first", "first sync: first answer", "ms"],
  ["written", "first sync: all written", "ms"],
  ["anew", "first sync: all answers in a fresh context", "ms"],
  ["changed", "100 changed accounts: pull to visible", "ms"],
  ["heap", "script heap afterwards", "MB"],
  ["footprint", "growth of the browser's processes", "MB"],
] as const;

export function summariseFilled(all: readonly FilledBy[]): { rows: BenchRow[]; goals: BenchGoal[] } {
  const rows = metrics.flatMap(([key, metric, unit]) =>
    all.flatMap(({ name, rounds }) => {
      const values = rounds.flatMap((one) => one[key] ?? []);
      return values.length > 0 ? [row({ case: name, metric, unit }, values)] : [];
    }),
  );
  const medianOf = ({ rounds }: FilledBy, key: "first" | "anew") => median(rounds.map((one) => one[key]));
  const goals = all.flatMap((one) => {
    if (one.isOurs) {
      return [
        goal(`${one.name}: first answer, median, ms`, 500, medianOf(one, "first")),
        goal(`${one.name}: all answers in a fresh context, median, ms`, 1_500, medianOf(one, "anew")),
      ];
    }
    const [ours] = all.filter(({ isOurs }) => isOurs);
    if (!ours) return [];
    return (["first", "anew"] as const).map((key) =>
      goal(
        `ours ahead of ${one.name}, ${key === "first" ? "first answer" : "all"}, share of its time`,
        1,
        medianOf(ours, key) / medianOf(one, key),
      ),
    );
  });
  return { rows, goals };
}
