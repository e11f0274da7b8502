// Installs what is missing, then runs a TypeScript program of this repository on the Node 24 that is one of its
// dependencies, with its tools first on PATH. Plain JavaScript for Node 20. Called by scripts/start.mjs and
// scripts/test.mjs; ends when the program has ended, with its exit code.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "./dependencies.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** @param {string} program path from the root @param {string[]} args */
export async function runWithNode24(program, args) {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    console.error(`Node 20 or later is needed; this is ${process.version}. Get it at https://nodejs.org`);
    process.exit(1);
  }
  try {
    // Both at once: npm keeps one core busy at most.
    const crm = installDependencies(join(root, "test", "crm"), () => {});
    crm.catch(() => {});
    await installDependencies(root);
    await crm;
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
  const bin = join(root, "node_modules", ".bin");
  const own = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(own)) {
    console.error(
      "✗ The dependency `node` (Node 24) did not install its program: its install script was not allowed to run.\n" +
        "  Mend it: npm rebuild node",
    );
    process.exit(1);
  }
  const child = spawn(own, ["--disable-warning=ExperimentalWarning", join(root, program), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` },
  });
  // A terminal sends Ctrl-C to the program too: only wait for it then. Other signals are passed on.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGHUP"));
  child.on("error", (error) => {
    console.error(`✗ ${program} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}
