// As whom a transaction begins on PostgreSQL, where role and organisation come with its first statement.
import { Kysely, sql } from "kysely";
import pg from "pg";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Database } from "#server/context.ts";
import { openDatabase } from "#server/db/open.ts";
import { copyDatabase } from "#test/support/postgres.ts";
import { ActingPostgresDialect, beginningAs } from "./acting-postgres.ts";

let db: Database;
let url: string;
beforeAll(async () => {
  url = await copyDatabase(inject("postgres"));
  db = await openDatabase({ DATABASE_URL: url, DATA_DIR: ":memory:" });
});
afterAll(() => db.close());

type Whose = { role: string; org: string; member: string };
const whose = sql<Whose>`select current_user as role, current_setting('app.org', true) as org,
  current_setting('app.member', true) as member`;

test("a transaction is the member's from its first statement on, at the isolation that was asked for", async () => {
  const actor = { organisationId: uuid(), memberId: uuid() };
  const { rows } = await db.as(actor, (trx) => whose.execute(trx));
  expect(rows).toEqual([{ role: "tandem_app", org: actor.organisationId, member: actor.memberId }]);
  const level = await db.as(
    actor,
    (trx) => sql<{ level: string }>`select current_setting('transaction_isolation') as level`.execute(trx),
    { snapshot: true },
  );
  expect(level.rows).toEqual([{ level: "repeatable read" }]);
});

test("one that begins within another has its own settings, and the connection keeps none of them", async () => {
  const [outer, inner] = [uuid(), uuid()].map((id) => ({ organisationId: id, memberId: id }));
  if (!outer || !inner) throw new Error("two");
  const seen = await db.as(outer, async (trx) => {
    const within = await db.as(inner, (other) => whose.execute(other));
    const owners = await db.owner.transaction().execute((other) => whose.execute(other));
    return [within.rows[0], owners.rows[0], (await whose.execute(trx)).rows[0]];
  });
  expect(seen.map((each) => each?.org || "none")).toEqual([
    inner.organisationId,
    "none",
    outer.organisationId,
  ]);
  expect(seen[1]?.role).toBe(new URL(url).username);
  const after = await Promise.all(Array.from({ length: 10 }, () => whose.execute(db.owner)));
  expect(after.every(({ rows }) => rows[0]?.role === new URL(url).username && !rows[0]?.org)).toBe(true);
});

test("where the role is refused nothing runs, and the connection is as before", async () => {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const owner = new Kysely<unknown>({ dialect: new ActingPostgresDialect({ pool }) });
  const settings = { role: "nobody_at_all", "app.org": uuid(), "app.member": "" };
  let ran = false;
  const refused = beginningAs(settings, () =>
    owner.transaction().execute(async () => {
      ran = true;
    }),
  );
  await expect(refused).rejects.toThrow(/nobody_at_all/);
  expect(ran).toBe(false);
  expect((await whose.execute(owner)).rows[0]).toMatchObject({ role: new URL(url).username });
  await owner.destroy();
});
