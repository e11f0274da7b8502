// Started by Vitest once, before the first story in a real browser: a PostgreSQL whose databases the stages copy, and a folder
// for what of a populated stage is no database. What runs on the embedded database asks for neither (see scene.ts).
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { setup as servePostgres } from "#test/support/serve-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the populated stages that scenes copy; gone with the run. */
    templates: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stop = await servePostgres(project);
  const templates = await mkdtemp(join(tmpdir(), "tandem-templates-"));
  project.provide("templates", templates);
  return async () => {
    await stop();
    await rm(templates, { recursive: true, force: true });
  };
}
