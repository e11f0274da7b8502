// A first sync into a published store: a page on this machine takes the same pages from the same kind of server and writes
// them, in a browser of its own without extensions. Called by sync.ts, once for each store and round.
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium } from "playwright-core";
import { installDependencies } from "#scripts/install/dependencies.mjs";
import { browserPid } from "#test/support/browser.ts";
import { headlessArgs } from "#test/support/headless.ts";
import { footprint, heapOf } from "./browser-memory.ts";
import { bundle } from "./bundle.ts";
import { inPage } from "./in-page.ts";
import { changedName, keyOf, type SyncData } from "./sync-data.ts";
import type { Filled } from "./sync-summary.ts";

const folder = fileURLToPath(new URL("./stores/", import.meta.url));

/** What each does for a look-up by a CRM's record: the least that serves it. */
export const peers = [
  { store: "replicache", name: "Replicache, an entry each, no index", slow: false },
  { store: "dexie", name: "Dexie bulkPut, a row each, four indexes", slow: false },
  { store: "pouchdb", name: "PouchDB, a document each, by its id", slow: true },
  { store: "rxdb", name: "RxDB on Dexie, a document each, by its key", slow: true },
] as const;
export type Peer = (typeof peers)[number];

/** As stores/page/main.ts puts it into its page. */
type InStoresPage = {
  openNamed(store: string): Promise<void>;
  fill(store: string, key: string): Promise<{ began: number; first: number; written: number }>;
  change(store: string, key: string, called: string): Promise<number>;
  findAnew(store: string, key: string): Promise<number>;
};

export type PeerSite = { url: string; close(): void };

/** Serves the stores' page and the pages of the pull. */
export async function servePeers(data: SyncData, say: (line: string) => void): Promise<PeerSite> {
  await installDependencies(folder, (line) => say(line.replace("dependencies", "the stores beside ours")));
  const script = await bundle("stores/page/main.ts");
  const server = createServer((request, response) => {
    const page = /^\/pages\/(\w+)$/.exec(request.url ?? "")?.[1];
    if (page !== undefined) {
      const text = page === "changed" ? data.changedAlone : data.pages[Number(page)];
      response.writeHead(text === undefined ? 404 : 200, { "content-type": "application/json" }).end(text);
    } else if (request.url === "/bench.js") {
      response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    } else {
      response
        .writeHead(200, { "content-type": "text/html; charset=utf-8" })
        .end('<!doctype html><title>Stores</title><script src="/bench.js"></script>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The stores' page has no port");
  return {
    url: `http://localhost:${address.port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function launch(executablePath: string, profileDir: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profileDir, {
    executablePath,
    headless: false,
    ignoreDefaultArgs: ["--enable-unsafe-swiftshader"],
    args: [...headlessArgs, "--no-sandbox", "--no-first-run", "--disable-background-networking"],
  });
}

export async function fillPeer(
  { store }: Peer,
  options: { site: PeerSite; data: SyncData; executable: string; folder: string; round: number },
): Promise<Filled> {
  const { site, data } = options;
  const profileDir = join(options.folder, `${store}-${options.round}`);
  const context = await launch(options.executable, profileDir);
  const open = async () => {
    const page = await context.newPage();
    await page.goto(site.url);
    const call = inPage<InStoresPage>(page);
    return { page, call };
  };
  try {
    const { call } = await open();
    await call("openNamed", store);
    const pid = await browserPid(profileDir);
    const before = footprint(pid);
    const { began, first, written } = await call("fill", store, keyOf(data.first));
    const fresh = await open();
    const anew = await fresh.call("findAnew", store, keyOf(data.last));
    await fresh.page.close();
    const after = footprint(pid);
    const heap = await heapOf(context, site.url);
    const changed = await call("change", store, keyOf(data.renamed), changedName(data.renamed));
    return {
      first: first - began,
      written: written - began,
      anew: anew - began,
      changed,
      heap,
      footprint: before === null || after === null ? null : after - before,
    };
  } finally {
    await context.close();
  }
}
