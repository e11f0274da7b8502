// Gates about what is shipped: the extension builds for Chromium and Firefox, the add-on linter finds no error,
// all content scripts together stay below their limit. Called by `npm test`.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { failed, type Gate, type Outcome, passed } from "./gate.ts";
import { root, runProgram } from "./program.ts";

/** Bytes of all content scripts together, as shipped. */
const contentScriptLimit = 12_000;

async function run(name: string, args: string[], say: (line: string) => void): Promise<Outcome> {
  const [command = "", ...rest] = args;
  const result = await runProgram(name, command, rest, { limitMs: 300_000 });
  if (result.ok) return passed;
  for (const line of result.lines.slice(-60)) say(`    ${line}`);
  return failed(`${name}: ${result.why}, see ${result.logFile}`);
}

const manifest = z.object({
  content_scripts: z.array(z.object({ js: z.array(z.string()).optional() })).optional(),
});

/** Registered at run time where hosts are optional, so the folder counts too, not only the manifest. */
export function contentScriptFiles(extensionFolder: string): string[] {
  const named = manifest.parse(JSON.parse(readFileSync(join(extensionFolder, "manifest.json"), "utf8")));
  const inManifest = (named.content_scripts ?? []).flatMap((script) => script.js ?? []);
  const folder = join(extensionFolder, "content-scripts");
  const built = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".js")) : [];
  return [
    ...new Set([
      ...inManifest.map((file) => file.replace(/^\//, "")),
      ...built.map((file) => `content-scripts/${file}`),
    ]),
  ];
}

export const buildGates: readonly Gate[] = [
  { name: "build:chrome", isSingle: true, run: (say) => run("build-chrome", ["wxt", "build"], say) },
  {
    name: "build:firefox",
    isSingle: true,
    // Both write wxt's own folder.
    after: "build:chrome",
    run: (say) => run("build-firefox", ["wxt", "build", "-b", "firefox", "--mv3"], say),
  },
  {
    name: "web-ext",
    isSingle: true,
    after: "build:firefox",
    run: (say) =>
      run(
        "web-ext",
        ["web-ext", "lint", "--source-dir", ".output/firefox-mv3", "--no-config-discovery"],
        say,
      ),
  },
  {
    name: "content-size",
    isSingle: true,
    after: "build:chrome",
    async run(say) {
      const folder = join(root, ".output", "chrome-mv3");
      const files = contentScriptFiles(folder);
      if (files.length === 0) return failed("content-size: the build holds no content script");
      const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
      const packed = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
      say(`    ${files.join(", ")}: ${bytes} bytes of at most ${contentScriptLimit} (${packed} packed)`);
      return bytes <= contentScriptLimit
        ? passed
        : failed(`content-size: content scripts have ${bytes} bytes, the limit is ${contentScriptLimit}`);
    },
  },
];
