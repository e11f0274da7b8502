// What the server bench measured, as rows and goals. Called by server.ts.
import { type BenchResult, goal, median, percentile, row } from "./table.ts";

/** With one size of data. */
export type Measured = {
  name: string;
  /** Pushes per second, by round. */
  pushes: number[];
  /** Transactions per second of pgbench, by round; empty where there is none. */
  transactions: number[];
  /** Milliseconds of pulls of one change. */
  pulls: number[];
  /** Milliseconds of the first answer of a first pull. */
  pullsAnew: number[];
  /** Kilobytes for each open connection; empty where the system does not tell. */
  connection: number[];
};

/** How much dearer it may get where there is ten times as much. */
const FLAT = 1.3;
/** Pushes are to be a third of pgbench's transactions at least. */
const THIRD = 3;

const kinds = [
  ["pushes", "pushes of a shared touchpoint, 8 members", "per second"],
  ["transactions", "pgbench -N, 8 clients", "per second"],
  ["pulls", "pull of one change", "ms"],
  ["pullsAnew", "first answer of a first pull", "ms"],
  ["connection", "memory for each of 2,000 open connections", "kB"],
] as const;

const p95 = (values: readonly number[]) => percentile(values, 0.95);

export function summariseServer(
  measured: readonly Measured[],
  starts: { first: number[]; again: number[] },
): BenchResult {
  const rows = kinds.flatMap(([key, metric, unit]) =>
    measured.flatMap((one) => (one[key].length > 0 ? [row({ case: one.name, metric, unit }, one[key])] : [])),
  );
  const pulls = measured.map((one) =>
    row({ case: one.name, metric: "pull of one change, p95", unit: "ms" }, [p95(one.pulls)]),
  );
  const embedded = { case: "embedded database", unit: "ms" };
  const [little, much] = [measured[0], measured.at(-1)];
  if (!little || !much) throw new Error("Nothing was measured");
  const perPush = ({ pushes }: Measured) => 1 / median(pushes);
  const growth = [
    { what: "time per push", grew: perPush(much) / perPush(little) },
    { what: "pull of one change, p95", grew: p95(much.pulls) / p95(little.pulls) },
    ...(much.connection.length > 0
      ? [{ what: "memory per connection", grew: median(much.connection) / median(little.connection) }]
      : []),
  ];
  return {
    rows: [
      ...rows,
      ...pulls,
      row({ ...embedded, metric: "start to first answer, empty folder" }, starts.first),
      row({ ...embedded, metric: "start to first answer, as it was left" }, starts.again),
    ],
    goals: [
      ...(much.transactions.length > 0
        ? [
            goal(
              "pgbench transactions for each push, with ten times the data",
              THIRD,
              median(much.transactions) / median(much.pushes),
            ),
          ]
        : []),
      ...growth.map(({ what, grew }) => goal(`${what} with ten times the data, times as much`, FLAT, grew)),
    ],
  };
}
