// Rolling forward while instances of the version before serve: none of their requests fails or is held up, whatever else the
// database is doing; several instances start at once; an old one may start again on what a new one made of the database.
import { type Kysely, sql } from "kysely";
import type { MigrationProvider } from "kysely/migration";
import pg from "pg";
import { v7 as uuid } from "uuid";
import { expect, inject, onTestFinished, test } from "vitest";
import type { Database } from "#server/context.ts";
import { Device } from "#test/support/device.ts";
import { copyDatabase } from "#test/support/postgres.ts";
import type {} from "#test/support/serve-postgres.ts";
import { testApp } from "#test/support/server-app.ts";
import { migrate, ourMigrations } from "./migrate.ts";
import { protectTable, runAll } from "./migration-kit.ts";
import { openDatabase } from "./open.ts";

/** Ours, and one more of the kind that the next version may bring. */
const nextVersion = (up: (db: Kysely<unknown>) => Promise<void>): MigrationProvider => ({
  getMigrations: async () => ({ ...(await ourMigrations.getMigrations()), "20991231T0000-next": { up } }),
});

const expand = async (db: Kysely<unknown>) => {
  await runAll(db, [
    "alter table touchpoint add column mood text not null default 'unknown'",
    "create table mood (organisation_id uuid not null, id uuid not null, primary key (organisation_id, id))",
    "create index if not exists touchpoint_mood on touchpoint (organisation_id, mood)",
  ]);
  await protectTable(db, "mood");
};

async function open(url: string): Promise<Database> {
  const db = await openDatabase({ DATABASE_URL: url, DATA_DIR: ".data" });
  onTestFinished(() => db.close());
  return db;
}

async function emptyDatabase(): Promise<string> {
  const url = new URL(inject("postgres"));
  const admin = new pg.Client(new URL("/postgres", url).href);
  await admin.connect();
  url.pathname = `/test_${uuid().replaceAll("-", "")}`;
  await admin.query(`create database "${url.pathname.slice(1)}"`);
  await admin.end();
  return url.href;
}

test("devices push and pull at an old instance while a new one migrates beside a query that takes its time", async () => {
  const url = await copyDatabase(inject("postgres"));
  const [old, next] = [await open(url), await open(url)];
  const app = await testApp({ db: old });
  const { people } = await app.company("Northwind");
  let written = 0;
  let running = true;
  const wanted: { count: number; reached: () => void }[] = [];
  const writeAndRead = async () => {
    const device = new Device(app, people.rep);
    while (running) {
      await device.record();
      await device.pull();
      written += 1;
      for (const { count, reached } of wanted) if (written >= count) reached();
    }
  };
  const more = (count: number) =>
    new Promise<void>((reached) => void wanted.push({ count: written + count, reached }));
  const load = [writeAndRead(), writeAndRead(), writeAndRead()];
  await more(3);

  // A report that an operator runs: it reads touchpoints and does not end yet.
  const report = new pg.Client(url);
  await report.connect();
  await report.query("begin");
  await report.query("select count(*) from touchpoint");
  let migrated = false;
  const migrating = migrate(next.owner, nextVersion(expand)).then(() => {
    migrated = true;
  });
  // With the report still there, requests go on; a migration that waits for it would hold them all up for good.
  await more(60);
  expect(migrated).toBe(false);
  await report.query("rollback");
  await report.end();
  await migrating;
  await more(10);
  running = false;
  await Promise.all(load);
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from touchpoint where mood = 'unknown'`.execute(next.owner);
  expect(rows).toEqual([{ count: written }]);
});

test("instances that start at once on an empty database bring it up to date once", async () => {
  const url = await emptyDatabase();
  const [one] = await Promise.all([open(url), open(url), open(url)]);
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    one.owner,
  );
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(await ourMigrations.getMigrations()).toSorted());
});

test("an instance of the version before starts again on a database that a later one has migrated", async () => {
  const url = await copyDatabase(inject("postgres"));
  await migrate((await open(url)).owner, nextVersion(expand));
  const again = await testApp({ db: await open(url) });
  const { people } = await again.company("Northwind");
  const device = new Device(again, people.rep);
  await device.record();
  await device.pull();
  expect(device.rows("touchpoint")).toHaveLength(1);
});

test("a migration that fails leaves nothing of itself behind, and is named", async () => {
  const url = await copyDatabase(inject("postgres"));
  const db = await open(url);
  const failing = nextVersion(async (trx) => {
    await runAll(trx, ["create table half (id uuid primary key)", "alter table nowhere add column x int4"]);
  });
  await expect(migrate(db.owner, failing)).rejects.toThrow("(at 20991231T0000-next)");
  const { rows } = await sql`select to_regclass('half') as half`.execute(db.owner);
  expect(rows).toEqual([{ half: null }]);
});

test("a database that ran an earlier migration which this version does not know is refused", async () => {
  const db = await open(await copyDatabase(inject("postgres")));
  // As if it had run right after the one before it.
  await sql`insert into kysely_migration (name, timestamp)
    select '20261120T1305-taken-out', timestamp from kysely_migration
    where name = '20261120T1302-touchpoints-and-sync'`.execute(db.owner);
  await expect(migrate(db.owner)).rejects.toThrow("could not be brought up to date");
});
