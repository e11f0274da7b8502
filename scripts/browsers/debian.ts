// Installs a package on Debian and its relatives when we are root, for what tests need and can be had no other way.
// Called by chromium.ts, firefox.ts, window.ts and tryton.ts. Never asks for a password and never touches another system.
import { spawn } from "node:child_process";
import { onPath } from "./candidates.ts";

export function canInstallDebianPackages(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && onPath("apt-get") !== null;
}

function run(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

/** Whether the package is there afterwards. */
export async function installDebianPackage(name: string): Promise<boolean> {
  const install = () => run("apt-get", ["install", "-y", "--no-install-recommends", name]);
  // A fresh machine has no package lists yet.
  return (await install()) || ((await run("apt-get", ["update"])) && (await install()));
}
