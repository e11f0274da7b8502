// The extensions the page bench compares, each in a folder of its own below .output/bench: a content script that does
// nothing, the least that shows anything, ours, and two published packages that change pages, wrapped as extensions. They work on `localhost` alone.
// Called by page.ts. Hypothesis is wrapped with an empty sidebar and reaches no server: its lower bound.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildExtension } from "#scripts/demo/extension.ts";
import { peers, writeDarkReader } from "#test/support/dark-reader.ts";

const out = fileURLToPath(new URL("../../.output/bench/extensions/", import.meta.url));

export type Variant = {
  name: "empty" | "least" | "ours" | "darkreader" | "hypothesis";
  folder: string;
  /** Its cost is far from every limit: fewer loads tell it. */
  peer: boolean;
};

const matches = ["http://localhost/*"];

function write(name: string, manifest: object, files: Record<string, string>): string {
  const folder = join(out, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const whole = { manifest_version: 3, name: `Bench: ${name}`, version: "1.0.0", ...manifest };
  for (const [file, text] of Object.entries({ "manifest.json": JSON.stringify(whole), ...files })) {
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function empty(): string {
  const content_scripts = [{ matches, js: ["content.js"], run_at: "document_idle" }];
  return write("empty", { content_scripts }, { "content.js": "" });
}

/** Asks its background once and shows a button over the page: what every panel costs, however little there is in it. */
function least(): string {
  const content_scripts = [{ matches, js: ["content.js"], run_at: "document_idle" }];
  const background = { service_worker: "background.js" };
  return write(
    "least",
    { content_scripts, background },
    {
      "background.js": "chrome.runtime.onMessage.addListener((_, __, answer) => answer({ text: '2' }));",
      "content.js": `requestIdleCallback(async () => {
        const { text } = await chrome.runtime.sendMessage("hello");
        const host = document.createElement("div");
        host.popover = "manual";
        host.attachShadow({ mode: "closed" }).append(Object.assign(document.createElement("button"), { textContent: text }));
        document.documentElement.append(host);
        host.showPopover();
      });`,
    },
  );
}

function hypothesis(): string {
  const config = `
    const script = document.createElement("script");
    script.type = "application/json";
    script.className = "js-hypothesis-config";
    script.dataset.extensionId = chrome.runtime.id;
    const app = chrome.runtime.getURL("app.html");
    script.textContent = JSON.stringify({
      assetRoot: chrome.runtime.getURL("client/"), sidebarAppUrl: app, notebookAppUrl: app, profileAppUrl: app,
      openSidebar: false, showHighlights: "always",
    });
    document.head.append(script);`;
  const folder = write(
    "hypothesis",
    {
      content_scripts: [{ matches, js: ["config.js", "client/build/boot.js"], run_at: "document_idle" }],
      web_accessible_resources: [{ resources: ["client/*", "app.html"], matches }],
    },
    { "config.js": config, "app.html": "<!doctype html><title>empty</title>" },
  );
  cpSync(join(peers, "node_modules/hypothesis/build"), join(folder, "client/build"), { recursive: true });
  return folder;
}

/** Builds what must be built. */
export async function makeVariants(say: (line: string) => void): Promise<Variant[]> {
  const darkreader = await writeDarkReader(join(out, "darkreader"), say);
  const ours = await buildExtension({ browser: "chrome" });
  return [
    { name: "empty", folder: empty(), peer: false },
    { name: "least", folder: least(), peer: false },
    { name: "ours", folder: ours.dir, peer: false },
    { name: "darkreader", folder: darkreader, peer: true },
    { name: "hypothesis", folder: hypothesis(), peer: true },
  ];
}
