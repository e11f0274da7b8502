// When a load balancer is told to send requests: not while the database is brought up to date, not while it is gone, and not any
// more while the server stops and still answers.
import pg from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { freePort } from "#test/support/ports.ts";
import { copyDatabase } from "#test/support/postgres.ts";
import type {} from "#test/support/serve-postgres.ts";
import { parseEnv } from "./env.ts";
import { startServer } from "./start.ts";

const quiet = { PORT: "0", DATA_DIR: ":memory:", LOG_LEVEL: "silent" };

const statusOf = async (url: string, path = "/ready") => (await fetch(url + path)).status;

test("while another instance brings the database up to date this one says that it is not ready, then that it is", async () => {
  const DATABASE_URL = await copyDatabase(inject("postgres"));
  const migrating = new pg.Client(DATABASE_URL);
  await migrating.connect();
  onTestFinished(() => migrating.end());
  // As the migrator does for as long as it works.
  await migrating.query("begin");
  await migrating.query("lock table kysely_migration_lock");
  const PORT = String(await freePort());
  const starting = startServer(parseEnv({ ...quiet, PORT, DATABASE_URL }));
  const url = `http://127.0.0.1:${PORT}`;
  await expect.poll(() => statusOf(url).catch(() => 0)).toBe(503);
  await migrating.query("rollback");
  const server = await starting;
  onTestFinished(server.close);
  expect(await statusOf(url)).toBe(200);
});

test("a database that is gone is told, and that it is back", async () => {
  const address = await copyDatabase(inject("postgres"));
  const name = new URL(address).pathname.slice(1);
  const server = await startServer(parseEnv({ ...quiet, DATABASE_URL: address }));
  onTestFinished(server.close);
  const admin = new pg.Client(new URL("/postgres", address).href);
  await admin.connect();
  onTestFinished(() => admin.end());
  expect(await statusOf(server.url)).toBe(200);
  await admin.query(`alter database "${name}" allow_connections false`);
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
  await expect.poll(() => statusOf(server.url)).toBe(503);
  expect(await statusOf(server.url, "/health")).toBe(503);
  await admin.query(`alter database "${name}" allow_connections true`);
  await expect.poll(() => statusOf(server.url)).toBe(200);
});

test("a server that is told to stop says so while it still answers, for as long as it was asked to", async () => {
  const server = await startServer(parseEnv({ ...quiet, DRAIN_SECONDS: "1" }));
  onTestFinished(server.close);
  const closed = server.close();
  const answer = await fetch(`${server.url}/ready`);
  expect([answer.status, await answer.json()]).toEqual([503, { status: "stopping" }]);
  expect(await statusOf(server.url, "/health")).toBe(200);
  await closed;
  await expect(statusOf(server.url)).rejects.toThrow();
});
