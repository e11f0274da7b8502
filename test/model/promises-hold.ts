// Makes a test of each promise, on the file's own PostgreSQL. Called by the files of tests beside it, which run in several workers.
import { test } from "vitest";
import { testDatabase } from "#test/support/database.ts";
import { modelBackend } from "./backend.ts";
import { holds, type InvariantName, invariants } from "./invariants.ts";

/** Of each promise; with those on the embedded database there are two thousand. */
const SEEDS = Number(process.env.SEEDS ?? 164);

export function promisesHold(names: readonly InvariantName[]): void {
  const all = names.map((name) => ({ name, promise: invariants[name].promise }));
  test.each(all)("$name: $promise", { timeout: 600_000 }, async ({ name }) => {
    await holds(modelBackend(await testDatabase()), name, { seeds: SEEDS, longest: 10 });
  });
}
