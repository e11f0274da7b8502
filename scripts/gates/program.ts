// Runs one tool for a gate: in its own process group, with a time limit, everything it prints kept in
// .output/test/NAME.log. Called by the gates. Leaves nothing running, also when we are stopped.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Child, startChild } from "../../test/support/child.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const outputFolder = join(root, ".output", "test");

export type ProgramResult = {
  ok: boolean;
  /** Why it is not ok, in a few words: exit code or time limit. */
  why: string;
  lines: string[];
  logFile: string;
};

const running = new Set<Child>();

/** Ends what gates have started; called when the person presses Ctrl-C. */
export async function stopPrograms(): Promise<void> {
  await Promise.all([...running].map((child) => child.stop("SIGTERM", 3_000)));
}

/** `command` is looked for on PATH, where node_modules/.bin comes first. Never rejects. */
export async function runProgram(
  name: string,
  command: string,
  args: readonly string[],
  options: { limitMs: number; env?: Record<string, string>; cwd?: string; onLine?: (line: string) => void },
): Promise<ProgramResult> {
  const child = startChild(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", ...options.env },
    ...(options.onLine ? { onLine: options.onLine } : {}),
  });
  running.add(child);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void child.stop("SIGTERM", 3_000);
  }, options.limitMs);
  const code = await child.exited;
  clearTimeout(timer);
  running.delete(child);

  mkdirSync(outputFolder, { recursive: true });
  const logFile = join(outputFolder, `${name}.log`);
  writeFileSync(logFile, `${child.lines.join("\n")}\n`);
  const why = late
    ? `stopped after ${Math.round(options.limitMs / 1000)} s`
    : code === null
      ? "did not start or was killed"
      : `exit code ${code}`;
  return { ok: code === 0 && !late, why, lines: child.lines, logFile };
}
