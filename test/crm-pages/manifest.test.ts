// What a person approves by installing, as built: no host of any CRM, and a list of permissions that no update widens.
// Who changes a line here makes every browser ask every person again, or switch Tandem off until they answer.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { build } from "wxt";
import { z } from "zod";
import { silent } from "./silent-logger.ts";

const manifest = z.object({
  permissions: z.array(z.string()),
  optional_permissions: z.array(z.string()),
  host_permissions: z.array(z.string()).optional(),
  optional_host_permissions: z.array(z.string()),
  content_scripts: z.array(z.unknown()).optional(),
});

async function built(browser: "chrome" | "firefox") {
  const outDir = await mkdtemp(join(tmpdir(), "tandem-manifest-"));
  try {
    const root = fileURLToPath(new URL("../..", import.meta.url));
    await build({ root, outDir, browser, manifestVersion: 3, filterEntrypoints: ["crm"], logger: silent });
    return manifest.parse(
      JSON.parse(await readFile(join(outDir, `${browser}-mv3`, "manifest.json"), "utf8")),
    );
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

const always = ["storage", "unlimitedStorage", "alarms", "identity", "scripting"];

test.each([
  ["chrome", [...always, "sidePanel"]],
  ["firefox", always],
] as const)(
  "%s: no host is required, and no permission but these",
  { timeout: 60_000 },
  async (browser, permissions) => {
    expect(process.env.TANDEM_HOSTS ?? "", "a build with declared hosts is another one").toBe("");
    const made = await built(browser);
    expect(made.permissions).toEqual(permissions);
    expect(made.host_permissions ?? []).toEqual([]);
    expect(made.content_scripts ?? []).toEqual([]);
    expect(made.optional_permissions).toEqual(["notifications"]);
    expect(made.optional_host_permissions).toEqual(["https://*/*", "http://*/*"]);
  },
);
