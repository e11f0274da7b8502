// What every end-to-end file needs and none wants to wait for twice: browser, demo CRM, extension, and a populated
// backend's folder to copy. Each is made when missing or when its sources changed. Called by scene.ts only.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "#scripts/browsers/chromium.ts";
import { buildExtension } from "#scripts/demo/extension.ts";
import { ensureCrm } from "#scripts/ensure-crm.ts";
import { setStage } from "#test/support/stage.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const templates = join(root, ".output", "e2e");

export async function findTools(
  asksForHosts: boolean,
): Promise<{ executable: string; extensionDir: string }> {
  const chromium = await findChromium();
  await ensureCrm();
  const { dir } = await buildExtension({ browser: "chrome", asksForHosts });
  return { executable: chromium.path, extensionDir: dir };
}

/** An empty folder of its own, gone after `remove`. */
export async function temporaryFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-e2e-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Fills `folder` with a backend that knows both companies, or all three, their lists and their partnerships. */
export async function copyPopulated(folder: string, third = false): Promise<void> {
  const stamp = await stampOfBackend();
  // Each worker of the test runner has its own: what is populated is bound to the ports it had.
  const worker = process.env.VITEST_POOL_ID ?? "1";
  const template = join(templates, `${stamp}-${third ? "three" : "two"}-${worker}`);
  if (!existsSync(template)) {
    await mkdir(templates, { recursive: true });
    // Made elsewhere and moved: a half-made one is never found, and of two made at once one stays.
    const fresh = await mkdtemp(join(templates, "making-"));
    const stage = await setStage({ folder: fresh, third });
    await stage.close();
    await rename(fresh, template).catch(() => rm(fresh, { recursive: true, force: true }));
    await forgetOthers(join(templates, stamp));
  }
  await cp(template, folder, { recursive: true });
}

/** Templates of older sources, left behind. Those being made now are left alone. `stamp`: how those that stay begin. */
async function forgetOthers(stamp: string): Promise<void> {
  for (const name of await readdir(templates)) {
    const path = join(templates, name);
    if (!path.startsWith(stamp) && !name.startsWith("making-"))
      await rm(path, { recursive: true, force: true });
  }
}

/** What decides how a populated database looks. */
async function stampOfBackend(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of ["server", "lib/contract", "lib/domain", "lib/util", "test/data", "test/crm"]) {
    const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true });
    const files = entries
      .filter((entry) => entry.isFile() && /\.(ts|csv)$/.test(entry.name) && !/\.test\./.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.includes("node_modules") && !file.includes("dist"))
      .sort();
    for (const file of files) hash.update(file.slice(root.length)).update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}
