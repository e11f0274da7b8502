// Started by Vitest once, before the first database test: a real PostgreSQL with one migrated database, which every test file
// takes its own copy of (see database.ts), as stages do (see test/e2e/serve-stages.ts).
import type { TestProject } from "vitest/node";
import { openDatabase } from "#server/db/open.ts";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the migrated database, whose user may create others. */
    postgres: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  const migrated = await openDatabase({ DATABASE_URL: url, DATA_DIR: ".data" });
  await migrated.close();
  project.provide("postgres", url);
  return stop;
}
