// Started by Vitest once, before the first browser test: builds and serves the screens, and tells every test file where.
import type { TestProject } from "vitest/node";
import { serveScreens } from "./screens-site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the screens are served, with a slash at its end. */
    screens: string;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const { base, close } = await serveScreens();
  project.provide("screens", base);
  return close;
}
