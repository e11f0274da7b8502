// The database is killed under a backend at work, on a PostgreSQL of the test's own.
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#server/context.ts";
import { openDatabase } from "#server/db/open.ts";
import { startPostgres, type TestPostgres } from "#test/support/postgres.ts";

let postgres: TestPostgres;
let db: Database;
beforeAll(async () => {
  postgres = await startPostgres();
  db = await openDatabase({ DATABASE_URL: postgres.url, DATA_DIR: ".data" });
});
afterAll(async () => {
  await db?.close();
  await postgres?.stop();
});

test("a request in the middle of its transaction fails, the process lives, and the next one is served", async () => {
  const begun = Promise.withResolvers<void>();
  const killed = Promise.withResolvers<void>();
  const request = db.asNobody(async (trx) => {
    await sql`select 1`.execute(trx);
    begun.resolve();
    // Nothing is asked of the connection while it breaks.
    await killed.promise;
    await sql`select 1`.execute(trx);
  });
  const failed = expect(request).rejects.toThrow();
  await begun.promise;
  await postgres.kill();
  killed.resolve();
  await failed;
  await postgres.start();
  const { rows } = await db.asNobody((trx) => sql<{ one: number }>`select 1 as one`.execute(trx));
  expect(rows).toEqual([{ one: 1 }]);
});
