// Child processes that never outlive us: each in its own process group, killed on every way out of this
// process. Called by the backend, the demo and the tests. Never used for programs a person started.
import { type ChildProcess, spawn } from "node:child_process";

export type Child = {
  pid: number;
  /** What it wrote so far, both streams, line by line. */
  lines: string[];
  /** Resolves with the exit code, or null when a signal ended it. */
  exited: Promise<number | null>;
  alive(): boolean;
  /** Signals the whole group and waits for the end; SIGKILL after `graceMs`. */
  stop(signal?: NodeJS.Signals, graceMs?: number): Promise<void>;
};

const living = new Set<ChildProcess>();
let watching = false;

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch {
    // Already gone.
  }
}

function watchOurEnd(): void {
  if (watching) return;
  watching = true;
  process.on("exit", () => {
    for (const child of living) killGroup(child, "SIGKILL");
  });
}

/** Starts a program. Its standard input stays open until we end: a child may watch it to end with us. */
export function startChild(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; onLine?: (line: string) => void } = {},
): Child {
  watchOurEnd();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ["pipe", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  living.add(child);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream?.setEncoding("utf8");
    stream?.on("data", (chunk: string) => {
      const parts = (rest + chunk).split("\n");
      rest = parts.pop() ?? "";
      for (const line of parts) {
        lines.push(line);
        options.onLine?.(line);
      }
    });
  }
  const exited = new Promise<number | null>((resolve) => {
    const end = (code: number | null) => {
      living.delete(child);
      resolve(code);
    };
    child.once("exit", end);
    child.once("error", (error) => {
      lines.push(String(error));
      end(null);
    });
  });
  const alive = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  return {
    pid: child.pid ?? -1,
    lines,
    exited,
    alive,
    async stop(signal = "SIGTERM", graceMs = 8_000) {
      if (!alive()) return;
      killGroup(child, signal);
      const timer = setTimeout(() => killGroup(child, "SIGKILL"), graceMs);
      await exited;
      clearTimeout(timer);
    },
  };
}
