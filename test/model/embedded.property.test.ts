// All promises of sync once more, on the embedded database that `npm run serve` keeps where none is named.
import { afterAll, beforeAll, test } from "vitest";
import type { Database } from "#server/context.ts";
import { openDatabase } from "#server/db/open.ts";
import { modelBackend } from "./backend.ts";
import { holds, invariantNames, invariants } from "./invariants.ts";

const SEEDS = 18;

let db: Database;
beforeAll(async () => {
  db = await openDatabase({ DATA_DIR: ":memory:" });
});
afterAll(() => db.close());

test.each(invariantNames.map((name) => ({ name, promise: invariants[name].promise })))(
  "$name: $promise",
  async ({ name }) => {
    await holds(modelBackend(db), name, { seeds: SEEDS, longest: 10 });
  },
);
