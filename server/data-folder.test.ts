// What an operator reads whose DATA_DIR cannot be used.
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { explainDatabase, proveDataFolder } from "./data-folder.ts";

async function temporary() {
  const path = await mkdtemp(join(tmpdir(), "tandem-data-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}
const prove = (DATA_DIR: string) => proveDataFolder({ DATA_DIR, DATABASE_URL: undefined });

test("a folder that is not there is made, with those above it, and nothing is left in it", async () => {
  const folder = join(await temporary(), "deep", "data");
  await prove(folder);
  await prove(folder);
  expect(await readdir(folder)).toEqual([]);
  await prove(":memory:");
});

test("a file instead of a folder is named, with the variable and what to do", async () => {
  const file = join(await temporary(), "passwd");
  await writeFile(file, "");
  await expect(prove(file)).rejects.toThrow(`DATA_DIR: ${file} is a file, not a folder. Set DATA_DIR to`);
  await expect(prove(join(file, "data"))).rejects.toThrow(/^DATA_DIR: .* lies below a file/);
});

test.runIf(process.platform === "linux")("a folder that can never be made is refused at once", async () => {
  await expect(prove("/proc/nope")).rejects.toThrow(/^DATA_DIR: \/proc\/nope .* Set DATA_DIR to/);
});

test.each([
  ["PG_VERSION", "junk"],
  ["holiday.jpg", "junk"],
])("a database folder with %s full of %s is refused before it is opened", async (name, text) => {
  const folder = await temporary();
  await mkdir(join(folder, "database"));
  await writeFile(join(folder, "database", name), text);
  const refusal = `DATA_DIR: ${join(folder, "database")} holds no database`;
  await expect(prove(folder)).rejects.toThrow(refusal);
  // With PostgreSQL the embedded one is of no matter.
  await proveDataFolder({ DATA_DIR: folder, DATABASE_URL: "postgres://localhost/tandem" });
});

test("a database that turns out damaged is named too; other errors keep their words", () => {
  const env = { DATA_DIR: "/data", DATABASE_URL: undefined };
  const damaged = explainDatabase(new Error("PGlite failed to initialize properly"), env);
  expect(String(damaged)).toContain("DATA_DIR: /data/database holds no database");
  const other = new Error("Another Tandem server uses the data");
  expect(explainDatabase(other, env)).toBe(other);
});
