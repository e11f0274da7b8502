// Adds to a package-lock.json what npm leaves out when the registry it was written against does not offer other
// systems' packages: the optional packages with a program for macOS, Windows or another processor. Without them
// `npm ci` refuses the lockfile. Run it after every `npm install`: node scripts/install/complete-lockfile.mjs
// [FOLDER…]. It adds entries only, with the version their parent names; npm skips those of other systems.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const systems = ["android", "darwin", "freebsd", "linux", "openbsd", "openharmony", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64", "wasm32"];

/**
 * What a package is for, by its name: "@biomejs/cli-linux-arm64-musl".
 * @param {string} name
 * @returns {{os?: string[], cpu?: string[], libc?: string[]}}
 */
export function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu")) && os === "linux"
      ? "glibc"
      : undefined;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}), ...(os ? { os: [os] } : {}) };
}

/**
 * @param {Record<string, Record<string, any>>} packages of a lockfile
 * @returns {Record<string, object>} the entries that were missing
 */
export function missingEntries(packages) {
  /** @type {Record<string, object>} */
  const missing = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const nested = `${path}/node_modules/${name}`.replace(/^\//, "");
      const hoisted = `node_modules/${name}`;
      if (packages[nested] || packages[hoisted]?.version === version) continue;
      const platform = platformOf(name);
      // Only exact versions of packages for one system: another optional package is npm's business.
      if (!/^\d/.test(version) || (!platform.os && !platform.cpu)) continue;
      missing[packages[hoisted] || missing[hoisted] ? nested : hoisted] = {
        version,
        ...(platform.cpu ? { cpu: platform.cpu } : {}),
        ...(entry.dev ? { dev: true } : {}),
        ...(platform.libc ? { libc: platform.libc } : {}),
        optional: true,
        ...(platform.os ? { os: platform.os } : {}),
      };
    }
  }
  return missing;
}

/** @param {string} folder @returns {number} how many entries were added */
export function completeLockfile(folder) {
  const file = join(folder, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = missingEntries(lock.packages);
  const { "": own, ...rest } = { ...lock.packages, ...missing };
  const sorted = Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, "en")));
  if (Object.keys(missing).length > 0) {
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: { "": own, ...sorted } }, null, 2)}\n`);
  }
  return Object.keys(missing).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const named = process.argv.slice(2);
  for (const folder of named.length > 0
    ? named
    : [root, join(root, "test/crm"), join(root, "test/bench/peers")]) {
    console.log(`${join(folder, "package-lock.json")}: ${completeLockfile(folder)} added`);
  }
}
