// Builds the screens once and serves them on a free port; opens a browser on them. For tests and pictures.
import { rmSync } from "node:fs";
import { join } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { build, preview } from "vite";

const root = import.meta.dirname;
// One folder per process: two runs at a time must not pull the pages from under each other.
const outDir = join(root, `../../.output/screens-site/${process.pid}`);

export type ScreensSite = { url(screen: string): string; browser: Browser; close(): Promise<void> };

/** A button or a command of an open menu, by its name. */
export const pressable = (page: Page, name: string): Locator =>
  page
    .getByRole("button", { name })
    .or(page.getByRole("menuitem", { name }))
    .or(page.getByRole("tab", { name }))
    .first();

export async function openScreensSite(): Promise<ScreensSite> {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [tailwindcss()],
    oxc: { jsx: { runtime: "automatic" } },
    build: { outDir, emptyOutDir: true, target: "chrome130", minify: false, chunkSizeWarningLimit: 10_000 },
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: "error",
    build: { outDir },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const base = server.resolvedUrls?.local[0];
  if (!base) throw new Error("Vite did not say where it serves the screens");
  const browser = await chromium.launch({
    executablePath: process.env.TANDEM_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--headless=new"],
  });
  return {
    url: (screen) => `${base}?screen=${screen}`,
    browser,
    async close() {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
