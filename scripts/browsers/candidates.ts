// Where browsers live on each system, in the order they are tried, and what they say of themselves. Called by
// chromium.ts and firefox.ts; starts nothing but `--version`.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export type FoundBrowser = {
  path: string;
  /** For people: "installed, Chromium 156.0". */
  how: string;
};

/** The program's full path, or null. */
export function onPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const file = join(folder, process.platform === "win32" ? `${name}.exe` : name);
    if (folder !== "" && existsSync(file)) return file;
  }
  return null;
}

/** Names on PATH and usual places that exist, without repeats. */
export function existing(names: readonly string[], places: readonly string[]): string[] {
  const found = [...names.map(onPath), ...places.filter((place) => existsSync(place))];
  return [...new Set(found.filter((path) => path !== null))];
}

/**
 * First line of `--version`, or null when the program does not run here (a missing library, a stub).
 * Windows browsers open a window instead of answering: there the path is trusted.
 */
export function versionLine(path: string): Promise<string | null> {
  if (process.platform === "win32") return Promise.resolve(existsSync(path) ? "installed" : null);
  return new Promise((resolve) => {
    execFile(path, ["--version"], { timeout: 20_000 }, (error, stdout) =>
      resolve(error ? null : (stdout.trim().split("\n")[0] ?? null)),
    );
  });
}

/** "Chromium 156.0.1 built on Debian" → 156; null where no number is told. */
export function majorVersion(line: string): number | null {
  const match = /\b(\d{2,4})\.\d/.exec(line);
  return match ? Number(match[1]) : null;
}
