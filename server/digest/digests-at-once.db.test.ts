// What one embedded connection cannot show, on a real PostgreSQL: several instances find the same digests due at the same moment,
// and each leaves once.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#server/context.ts";
import { openDatabase } from "#server/db/open.ts";
import { startPostgres, type TestPostgres } from "#test/support/postgres.ts";
import { DAY, daily, EIGHT, scene } from "./digest-scene.test-support.ts";
import { sendDigests } from "./job.ts";

let postgres: TestPostgres;
let instances: Database[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
  const env = { DATABASE_URL: postgres.url, DATA_DIR: ".data" };
  instances = await Promise.all(Array.from({ length: 4 }, () => openDatabase(env)));
}, 120_000);
afterAll(async () => {
  for (const db of instances) await db.close();
  await postgres?.stop();
});

test("with four instances each letter and each message leaves once a day, also where it is tried again", async () => {
  const { app, harbor, lumen, accept, setChannel, clock } = await scene(instances[0]);
  await accept();
  await setChannel();
  for (const { people } of [harbor, lumen]) {
    await app.ok(people.manager, "setDigest", daily);
    await app.ok(people.admin, "setDigest", daily);
  }
  const before = app.letters.length;
  const all = async (at: number) => {
    clock.now = at;
    await Promise.all(
      instances.flatMap((db) => [sendDigests({ ...app.context, db }), sendDigests({ ...app.context, db })]),
    );
  };
  app.webhook.problem = { code: "status", status: 503 };
  await all(EIGHT);
  expect(app.messages).toHaveLength(1);
  const letters = app.letters.slice(before).map(({ to, subject }) => `${to} ${subject}`);
  expect(letters.length).toBeGreaterThanOrEqual(3);
  expect(new Set(letters).size).toBe(letters.length);

  app.webhook.problem = null;
  await all(EIGHT + 10 * 60_000);
  await all(EIGHT + 20 * 60_000);
  expect(app.messages).toHaveLength(2);
  expect(app.letters.length - before).toBe(letters.length);
  await all(EIGHT + DAY);
  expect(app.messages).toHaveLength(3);
});
