// Runs the migrations of `migrations/` by themselves at start, in order of their names. Safe when several
// instances start at once: Kysely's migrator holds an advisory lock. Never goes down.
import { readdir } from "node:fs/promises";
import type { Kysely } from "kysely";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import { ensureRoles } from "./roles.ts";

const FOLDER = new URL("./migrations/", import.meta.url);
const NAME = /^(\d{8}T\d{4}-[a-z0-9-]+)\.ts$/;

const provider: MigrationProvider = {
  async getMigrations() {
    const migrations: Record<string, Migration> = {};
    for (const file of await readdir(FOLDER)) {
      const name = NAME.exec(file)?.[1];
      if (name === undefined) continue;
      const loaded: Migration = await import(new URL(file, FOLDER).href);
      migrations[name] = loaded;
    }
    return migrations;
  },
};

/** Throws with the name of the migration that failed. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  await ensureRoles(db.withoutPlugins() as Kysely<unknown>);
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === "Error")?.migrationName;
  throw new Error(`The database could not be brought up to date${failed ? ` (at ${failed})` : ""}.`, {
    cause: error,
  });
}
