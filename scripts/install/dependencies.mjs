// Installs a package's dependencies from its lockfile when they are missing or the lockfile changed. Plain
// JavaScript for Node 20 without dependencies: it runs before there are any. Called by scripts/start.mjs,
// scripts/test.mjs and scripts/ensure-crm.ts.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What is wrong with the installed packages, or null when they are those of the lockfile. Compares with the
 * lockfile that npm keeps inside node_modules, so it is right after `npm install` too.
 * @param {string} folder
 * @returns {string | null}
 */
export function whatIsMissing(folder) {
  const installed = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return "not installed yet";
  const wanted = readPackages(join(folder, "package-lock.json"));
  const have = readPackages(installed);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "") continue;
    const found = have[path];
    // Packages for other systems are in the lockfile and never installed.
    if (!found && (entry.optional || entry.devOptional || entry.peer)) continue;
    if (!found || found.version !== entry.version) {
      return `${path.replace(/^.*node_modules\//, "")} ${found ? "has another version" : "is missing"}`;
    }
  }
  return null;
}

/** @param {string} file @returns {Record<string, {version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean}>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

/**
 * Runs `npm ci` in `folder` when needed. Rejects with npm's last lines when it fails.
 * @param {string} folder
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function installDependencies(folder, say = console.log) {
  const missing = whatIsMissing(folder);
  if (missing === null) return false;
  const started = Date.now();
  say(`… installing dependencies (${missing}); a first time takes a minute or two`);
  await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"], folder);
  say(`✓ dependencies installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

/** @param {string[]} args @param {string} folder @returns {Promise<void>} */
function npm(args, folder) {
  // The Node that npm itself runs on, not the one in node_modules: `npm ci` deletes that one first.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const cli = process.env.npm_execpath;
  const windows = process.platform === "win32";
  const child = cli?.endsWith("npm-cli.js")
    ? spawn(node, [cli, ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] })
    : spawn(windows ? "npm.cmd" : "npm", args, {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
        shell: windows,
      });
  /** @type {string[]} */
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => lines.push(...String(chunk).split("\n").filter(Boolean)));
  }
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.on("exit", (code) =>
      code === 0
        ? resolve()
        : reject(
            new Error(
              `npm could not install the dependencies in ${folder}:\n${lines.slice(-20).join("\n")}\n` +
                "Is this machine online? Then run `npm ci` there yourself to see all of it.",
            ),
          ),
    );
  });
}
