// Runs the migrations of `migrations/` by themselves at start, in order of their names, while instances of the version before go on
// serving: one transaction each (on an empty database one for all), and none waits long for a lock, because all requests would wait behind it. Safe when several
// instances start at once: Kysely's migrator holds an advisory lock. Never goes down.
import { readdir } from "node:fs/promises";
import { type Kysely, sql } from "kysely";
import { type Migration, type MigrationProvider, type MigrationResultSet, Migrator } from "kysely/migration";
import { ensureRoles } from "./roles.ts";

const FOLDER = new URL("./migrations/", import.meta.url);
const NAME = /^(\d{8}T\d{4}-[a-z0-9-]+)\.ts$/;

/** How long a migration waits for a lock, and requests behind it, milliseconds. Then it gives way and tries again. */
const LOCK_TIMEOUT = 500;
/** A transaction that holds a lock is over by then, or an operator must look. */
const ATTEMPTS = 60;
const PAUSE = 500;
const LOCK_NOT_AVAILABLE = "55P03";

export const ourMigrations: MigrationProvider = {
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
export async function migrate<T>(db: Kysely<T>, provider: MigrationProvider = ourMigrations): Promise<void> {
  const plain = db.withoutPlugins() as Kysely<unknown>;
  await ensureRoles(plain);
  const migrations = await provider.getMigrations();
  const executed = await executedBefore(plain);
  const later = ofLaterVersion(executed, Object.keys(migrations));
  const all = Object.fromEntries(
    [
      ...Object.entries(migrations),
      ...later.map((name) => [name, { up: async () => undefined }] as const),
    ].map(([name, migration]) => [name, impatient(migration)]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => all } });
  // In an empty database there is nobody to hold up: all at once takes half the time.
  if (executed.length === 0) await step(() => migrator.migrateToLatest());
  while (await step(() => migrator.migrateUp()));
}

/** In one transaction; false when nothing is left. */
async function step(up: () => Promise<MigrationResultSet>, attempts = ATTEMPTS): Promise<boolean> {
  const { error, results } = await up();
  if (error === undefined) return (results ?? []).length > 0;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === LOCK_NOT_AVAILABLE && attempts > 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE * (0.5 + Math.random())));
    return await step(up, attempts - 1);
  }
  const failed = results?.find((result) => result.status === "Error")?.migrationName;
  throw new Error(`The database could not be brought up to date${failed ? ` (at ${failed})` : ""}.`, {
    cause: error,
  });
}

const impatient = ({ up }: Migration): Migration => ({
  async up(db) {
    await sql`select set_config('lock_timeout', ${String(LOCK_TIMEOUT)}, true)`.execute(db);
    await up(db);
  },
});

async function executedBefore(db: Kysely<unknown>): Promise<string[]> {
  const { rows: found } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!found[0]?.there) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}

/**
 * Migrations that a later version ran here already. An instance of this one may start again all the same while the others are
 * replaced: each version leaves in place what the one before reads (`migration-rules.test-support.ts`).
 */
function ofLaterVersion(executed: readonly string[], ours: readonly string[]): string[] {
  const last = ours.toSorted().at(-1) ?? "";
  return executed.filter((name) => name > last && !ours.includes(name));
}
