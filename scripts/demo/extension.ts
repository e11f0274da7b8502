// Builds the extension with its hosts declared, for the demo and the browser tests, into a folder of its own so
// that a person's `npm run build` is never touched. Skipped when no source changed since the last build.
// WXT runs in a process of its own: it changes the environment and the console.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { startChild } from "#test/support/child.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const SOURCES = ["entrypoints", "components", "lib", "public", "wxt.config.ts", "package-lock.json"];

/** The demo CRMs live under this host; the backend under 127.0.0.1, where no content script runs. */
export const DEMO_HOSTS = "http://localhost/*";

export type BuiltExtension = { dir: string; built: boolean };

/** Throws with the end of the build's output when it fails. */
export async function buildExtension(options: {
  browser: "chrome" | "firefox";
  /** As a person installs it: no host is declared, each is asked for. */
  asksForHosts?: boolean;
}): Promise<BuiltExtension> {
  const { asksForHosts = false } = options;
  const outDir = join(root, ".output", "demo", asksForHosts ? "asking-extension" : "extension");
  const dir = join(outDir, `${options.browser}-mv3`);
  const env = { TANDEM_HOSTS: asksForHosts ? "" : DEMO_HOSTS };
  const stampFile = join(outDir, `${options.browser}.stamp`);
  const stamp = await stampOf(env);
  const before = await readFile(stampFile, "utf8").catch(() => "");
  if (before === stamp && (await readFile(join(dir, "manifest.json")).catch(() => null))) {
    return { dir, built: false };
  }
  await mkdir(outDir, { recursive: true });
  const build = startChild(
    process.execPath,
    [fileURLToPath(new URL("./build-once.ts", import.meta.url)), options.browser, outDir],
    { cwd: root, env: { ...process.env, ...env, NODE_ENV: "production" } },
  );
  const code = await build.exited;
  if (code !== 0) throw new Error(`The extension could not be built:\n${build.lines.slice(-30).join("\n")}`);
  await writeFile(stampFile, stamp);
  return { dir, built: true };
}

async function stampOf(env: object): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(env));
  for (const source of SOURCES) {
    for (const file of await filesUnder(join(root, source))) {
      hash.update(relative(root, file)).update(await readFile(file));
    }
  }
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOTDIR") return null;
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
