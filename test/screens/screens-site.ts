// Builds the screens once and serves them on a free port; opens a browser on them. For tests (through serve-for-tests.ts)
// and pictures.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import type { Browser, Locator, Page } from "playwright-core";
import { build } from "vite";
import { launchHeadless } from "#test/support/headless.ts";

const root = import.meta.dirname;
// One folder per process: two runs at a time must not pull the pages from under each other.
const outDir = join(root, `../../.output/screens-site/${process.pid}`);

export type ScreensSite = { url(screen: string): string; browser: Browser; close(): Promise<void> };

/** A button, a tab or a command of an open menu, by a part of its name, capitals and all: "Record" is not "Pin this record". */
export function pressable(page: Page, part: string): Locator {
  const name = new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return page
    .getByRole("button", { name })
    .or(page.getByRole("menuitem", { name }))
    .or(page.getByRole("tab", { name }))
    .first();
}

const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** Without Vite's own server, which compresses all of it anew for each of some five hundred visits. */
async function serve(): Promise<{ base: string; close(): void }> {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const file = join(outDir, pathname === "/" ? "index.html" : pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = types[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "cache-control": "max-age=3600" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The screens are served at no port");
  return {
    base: `http://127.0.0.1:${address.port}/`,
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

// Two large pieces that every screen shares and the browser keeps compiled, not a hundred that name each other in turn.
const groups = [
  { name: "libraries", test: /node_modules/ },
  { name: "product", test: /\/(components|lib)\// },
];

export async function serveScreens(): Promise<{ base: string; close(): void }> {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [tailwindcss()],
    // As users run it: under Vitest it would be the larger and slower build for development.
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic", development: false } },
    build: {
      outDir,
      emptyOutDir: true,
      target: "chrome130",
      minify: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { output: { codeSplitting: { groups } } },
    },
  });
  return serve();
}

/** A browser of its own on the screens served at `base`. */
export async function openScreensSite(base: string): Promise<ScreensSite> {
  const browser = await launchHeadless();
  return { url: (screen) => `${base}?screen=${screen}`, browser, close: () => browser.close() };
}
