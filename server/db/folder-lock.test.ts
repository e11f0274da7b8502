// The lock of a data folder: kept by the living, taken from the dead.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lockFolder } from "./folder-lock.ts";

async function folder() {
  const path = await mkdtemp(join(tmpdir(), "tandem-lock-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test("a folder that a living process holds is refused by name", async () => {
  const path = await folder();
  await writeFile(join(path, "server.pid"), String(process.ppid));
  await expect(lockFolder(path)).rejects.toThrow(`process ${process.ppid}`);
});

test.each(["999999999", "", "nonsense", String(process.pid)])(
  "a lock left behind (%j) is taken over",
  async (left) => {
    const path = await folder();
    await writeFile(join(path, "server.pid"), left);
    const unlock = await lockFolder(path);
    expect(await readFile(join(path, "server.pid"), "utf8")).toBe(String(process.pid));
    await unlock();
    await expect(readFile(join(path, "server.pid"))).rejects.toThrow();
  },
);
