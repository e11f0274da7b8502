// A whole server on a free port, as `npm run serve` and the demo start it.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseEnv } from "./env.ts";
import { startServer } from "./start.ts";

const quiet = { PORT: "0", DATA_DIR: ":memory:", LOG_LEVEL: "silent" };

test("a server starts, answers on its port, and after closing answers no more", async () => {
  const server = await startServer(parseEnv(quiet));
  onTestFinished(server.close);
  expect(server.context.env.PUBLIC_URL).toBe(server.url);
  const get = async (path: string, init?: RequestInit) => await fetch(server.url + path, init);
  expect(await (await get("/health")).json()).toEqual({ status: "ok", database: "ok" });
  expect((await get("/v1/me", { headers: { authorization: "Bearer nobody" } })).status).toBe(401);
  expect((await get("/v1/nothing")).headers.get("content-type")).toBe("application/problem+json");
  const discovery = await get("/oidc/.well-known/openid-configuration");
  expect(await discovery.json()).toMatchObject({ issuer: expect.stringContaining(server.url) });
  await server.close();
  await server.close();
  await expect(get("/health")).rejects.toThrow();
});

test("a port in use is named, with what to do", async () => {
  const server = await startServer(parseEnv(quiet));
  onTestFinished(server.close);
  const { port } = new URL(server.url);
  await expect(startServer(parseEnv({ ...quiet, PORT: port }))).rejects.toThrow(`Port ${port} is in use`);
});

test("a database that does not answer refuses the start with words", async () => {
  const env = parseEnv({ ...quiet, DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing" });
  await expect(startServer(env)).rejects.toThrow("database");
});

test("a data folder that cannot be used, or holds a damaged database, refuses the start by its variable's name", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tandem-start-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "database"));
  const versionFile = join(folder, "database", "PG_VERSION");
  await writeFile(versionFile, "17");
  const start = (DATA_DIR: string) => startServer(parseEnv({ ...quiet, DATA_DIR }));
  await expect(start(versionFile)).rejects.toThrow(/^DATA_DIR: .*PG_VERSION is a file/);
  await expect(start(folder)).rejects.toThrow(/^DATA_DIR: .*database holds no database/);
});
