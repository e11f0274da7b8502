// What every story in a real browser needs and none wants to wait for twice: browser, demo CRM, extension, and a populated
// stage to copy. Called by scene.ts and by the test in Firefox.
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { findChromium } from "#scripts/browsers/chromium.ts";
import { buildExtension } from "#scripts/demo/extension.ts";
import { ensureCrm } from "#scripts/ensure-crm.ts";
import { copyDatabase } from "#test/support/postgres.ts";
import { setStage } from "#test/support/stage.ts";
import type {} from "./serve-stages.ts";

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

type Template = { folder: string; databaseUrl: string };

/** Made once by each worker of the test runner: what is populated is bound to the ports it had. */
const templates = new Map<"two" | "three", Promise<Template>>();

/**
 * Fills `folder` and a database with a backend that knows both companies, or all three, their lists and their
 * partnerships. Answers the database's address.
 */
export async function copyPopulated(folder: string, third = false): Promise<string> {
  const kind = third ? "three" : "two";
  const making = templates.get(kind) ?? makeTemplate(third);
  templates.set(kind, making);
  const template = await making;
  await cp(template.folder, folder, { recursive: true });
  return copyDatabase(template.databaseUrl);
}

async function makeTemplate(third: boolean): Promise<Template> {
  await mkdir(inject("templates"), { recursive: true });
  const folder = await mkdtemp(join(inject("templates"), "stage-"));
  const databaseUrl = await emptyDatabase();
  const stage = await setStage({ folder, third, databaseUrl });
  await stage.close();
  return { folder, databaseUrl };
}

/** Migrated, and nobody in it. */
export const emptyDatabase = (): Promise<string> => copyDatabase(inject("postgres"));
