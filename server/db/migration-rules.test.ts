// Migrations run while instances serve: what each of ours says to the database is looked at, without one.
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { expect, test } from "vitest";
import { ourMigrations } from "./migrate.ts";
import { longLocks } from "./migration-rules.test-support.ts";

/** Before these there was nobody who could be held up. */
const FIRST = "20261130T2200";

async function statementsOf(up: (db: Kysely<unknown>) => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (each) => new PostgresIntrospector(each),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void said.push(query.sql),
  });
  await up(db);
  return said;
}

test("no migration keeps requests waiting, or takes away what the version before reads", async () => {
  const migrations = Object.entries(await ourMigrations.getMigrations()).filter(([name]) => name >= FIRST);
  expect(migrations.length).toBeGreaterThan(0);
  for (const [name, { up }] of migrations) {
    const statements = await statementsOf(up);
    expect(statements.length, name).toBeGreaterThan(0);
    expect(longLocks(statements), `${name}: or say "-- locks: why it may" in the statement`).toEqual([]);
  }
});

test.each([
  "create index feed_at on feed (at)",
  "create unique index feed_at on feed (at)",
  "alter table note add column mood text not null",
  "alter table note add column seen_at timestamptz default now()",
  "alter table note add column at int8 not null default (extract(epoch from clock_timestamp()))",
  "alter table note add constraint short check (length(text) < 9)",
  "alter table note add foreign key (a) references organisation (id)",
  "alter table note alter column text set not null",
  "alter table note alter column written_at type int4",
  "alter table note drop column text",
  "alter table note add column a text, drop column text",
  "alter table note rename column text to words",
  "drop table note",
  "truncate note",
  "update note set text = ''",
  "delete from note where text = ''",
  "lock table note",
])("%s is refused", (statement) => {
  expect(longLocks([statement])).toHaveLength(1);
});

test.each([
  "create index if not exists feed_at on feed (at)",
  "create table mood (id uuid primary key)",
  "alter table note add column mood text",
  "alter table note add column mood text not null default 'unknown'",
  "alter table note alter column mood set default gen_random_uuid()",
  "alter table note add constraint short check (length(text) < 9) not valid",
  "alter table note drop constraint short",
  "alter table note enable row level security",
  "drop index feed_at",
  "alter table note drop column text -- contract: not read since 0.2",
  "update organisation set name = name -- locks: a handful of rows",
])("%s is taken", (statement) => {
  expect(longLocks([statement])).toEqual([]);
});

test("a table that the migration itself makes is nobody's yet", () => {
  const made = "create table mood (id uuid)";
  expect(longLocks([made, "create index mood_id on mood (id)", "update mood set id = id"])).toEqual([]);
});
