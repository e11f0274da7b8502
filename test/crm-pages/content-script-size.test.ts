// What every CRM page of every person loads: all content scripts together, as built, stay within 12 kB, and hold
// nothing of React, zod, Dexie or the polyfill.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { build } from "wxt";
import { silent } from "./silent-logger.ts";

const LIMIT = 12_000;

test("content scripts are at most 12 kB in all", { timeout: 60_000 }, async () => {
  const outDir = await mkdtemp(join(tmpdir(), "tandem-size-"));
  try {
    const root = fileURLToPath(new URL("../..", import.meta.url));
    await build({ root, outDir, filterEntrypoints: ["crm"], logger: silent });
    const folder = join(outDir, "chrome-mv3", "content-scripts");
    let total = 0;
    for (const file of await readdir(folder)) {
      const code = await readFile(join(folder, file), "utf8");
      total += Buffer.byteLength(code);
      expect(code).not.toMatch(/ZodError|react\.|Dexie|webextension-polyfill|ContentScriptContext/);
    }
    expect(total, "leave something out, or move it to the background").toBeLessThanOrEqual(LIMIT);
    expect(total).toBeGreaterThan(1000);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
});
