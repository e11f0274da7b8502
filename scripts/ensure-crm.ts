// Makes sure that the demo CRM is installed and built (test/crm/dist), and does nothing when it is. Called by
// the demo, `npm test` and the page bench before `startCrm`; also by hand: node scripts/ensure-crm.ts.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "./install/dependencies.mjs";

const crm = fileURLToPath(new URL("../test/crm/", import.meta.url));

/** What the built page is made of; the server and its rows are not in it. */
function stampOfSources(): string {
  const hash = createHash("sha256");
  const page = readdirSync(join(crm, "page")).sort();
  for (const file of [
    "package-lock.json",
    "vite.config.ts",
    "index.html",
    ...page.map((name) => `page/${name}`),
  ]) {
    hash.update(file).update(readFileSync(join(crm, file)));
  }
  return hash.digest("hex");
}

async function build(outDir: string): Promise<void> {
  const vite = join(crm, "node_modules", "vite", "bin", "vite.js");
  const child = spawn(process.execPath, [vite, "build", "--outDir", outDir], {
    cwd: crm,
    stdio: ["ignore", "pipe", "pipe"],
    // Atomic CRM is built for production whatever our caller runs as (vitest sets "test").
    env: { ...process.env, NODE_ENV: "production" },
  });
  const lines: string[] = [];
  child.stdout.on("data", (chunk) => lines.push(String(chunk)));
  child.stderr.on("data", (chunk) => lines.push(String(chunk)));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`The demo CRM could not be built:\n${lines.join("").slice(-2_000)}`);
}

/** Rejects with what went wrong and how to mend it. Safe when several processes call it: the last one wins. */
export async function ensureCrm(say: (line: string) => void = console.log): Promise<{ built: boolean }> {
  await installDependencies(crm, (line) => say(line.replace("dependencies", "the demo CRM's dependencies")));
  const dist = join(crm, "dist");
  const stampFile = join(dist, ".stamp");
  const stamp = stampOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return { built: false };
  say("… building the demo CRM (about 20 s, once)");
  const fresh = join(crm, `dist-${process.pid}`);
  try {
    await build(fresh);
    writeFileSync(join(fresh, ".stamp"), stamp);
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return { built: true };
}

if (import.meta.main) {
  const { built } = await ensureCrm();
  console.log(built ? "✓ the demo CRM is built" : "✓ the demo CRM is up to date");
}
