// Serves the built demo CRM with one company's rows on 127.0.0.1. Called by the demo, the end-to-end tests and
// the benches, after `ensureCrm()` (scripts/ensure-crm.ts) has built it. Keeps nothing: what a person changes in
// this CRM lives in the page until it is reloaded.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { makeRows } from "./dataset.ts";
import type { OrganisationSlug } from "./organisations.ts";

const dist = fileURLToPath(new URL("./dist/", import.meta.url));

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

export type RunningCrm = {
  /** `http://localhost:PORT`, without a slash at the end. */
  url: string;
  port: number;
  close(): Promise<void>;
};

/**
 * `port` 0 takes a free one; another that is in use fails with EADDRINUSE. `today` (milliseconds UTC) moves the
 * day that dates are counted from, for tests.
 */
export async function startCrm(options: {
  organisation: OrganisationSlug;
  port?: number;
  today?: number;
}): Promise<RunningCrm> {
  if (!existsSync(join(dist, "index.html"))) {
    throw new Error("The demo CRM is not built. Run: node scripts/ensure-crm.ts");
  }
  const today = options.today ?? Math.floor(Date.now() / 86_400_000) * 86_400_000;
  const rows = JSON.stringify(makeRows(options.organisation, today));

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (path === "/data.json") {
      response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" }).end(rows);
      return;
    }
    const file = join(dist, normalize(path === "/" ? "/index.html" : path));
    try {
      if (!file.startsWith(dist)) throw new Error("outside of dist");
      const body = await readFile(file);
      const type = types[extname(file)] ?? "application/octet-stream";
      // What has its hash in its name never changes; browsers keep it compiled, too.
      const kept = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
      response.writeHead(200, { "content-type": type, "cache-control": kept }).end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the demo CRM's server has no port");
  return {
    url: `http://localhost:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
