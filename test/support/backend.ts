// The real backend as a process of its own, that can be killed and started again on the same port and data.
// Called by the demo and by end-to-end tests, which speak to it over HTTP only. Reads letters from its data folder.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Child, startChild } from "./child.ts";
import { freePort } from "./ports.ts";
import { until } from "./until.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const endWithParent = new URL("./end-with-parent.ts", import.meta.url).href;

export type Letter = { to: string; subject: string; text: string; at: number };

export type Backend = {
  /** What browsers reach: the proxy's address where one stands in front. */
  url: string;
  /** Where it listens itself. */
  port: number;
  dataDir: string;
  running(): boolean;
  /** Of the present run. */
  pid(): number | null;
  /** Resolves when the present run ends, with its exit code; null when a signal ended it. */
  ended(): Promise<number | null>;
  /** Log lines of every run so far. */
  lines(): string[];
  /** Ends as a plugged-out machine does. */
  kill(): Promise<void>;
  /** Ends as an operator does; resolves when it has. */
  stop(): Promise<void>;
  /** Starts again on the same port and data; resolves when it is healthy. */
  start(): Promise<void>;
  /** Letters to this address, oldest first. */
  letters(to: string): Promise<Letter[]>;
  /** The newest code of six digits written to this address; waits for the first. */
  codeFor(to: string): Promise<string>;
};

/** Starts it and waits until it is healthy; throws with its last lines where it is not within 90 s. */
export async function startBackend(options: {
  dataDir: string;
  port?: number;
  /** The address in front of it, where that differs. */
  publicUrl?: string;
  env?: Record<string, string>;
}): Promise<Backend> {
  const port = options.port ?? (await freePort());
  const local = `http://127.0.0.1:${port}`;
  const earlier: string[] = [];
  let child: Child | null = null;

  const letters = (to: string) => readLetters(join(options.dataDir, "mail"), to);
  const backend: Backend = {
    url: options.publicUrl ?? local,
    port,
    dataDir: options.dataDir,
    running: () => child?.alive() ?? false,
    pid: () => child?.pid ?? null,
    ended: async () => (await child?.exited) ?? null,
    lines: () => [...earlier, ...(child?.lines ?? [])],
    async kill() {
      await child?.stop("SIGKILL");
    },
    async stop() {
      await child?.stop("SIGTERM");
    },
    async start() {
      if (child) earlier.push(...child.lines);
      const started = startChild(process.execPath, ["--import", endWithParent, "server/main.ts"], {
        cwd: root,
        env: {
          ...process.env,
          HOST: "127.0.0.1",
          PORT: String(port),
          PUBLIC_URL: options.publicUrl ?? local,
          DATA_DIR: options.dataDir,
          // Some four hundred modules need not be read anew at each start.
          NODE_COMPILE_CACHE: join(root, ".output", "compile-cache"),
          ...options.env,
        },
      });
      child = started;
      const healthy = until(
        "the backend to be healthy",
        async () => !started.alive() || (await fetch(`${local}/health`)).ok,
        { timeout: 90_000, every: 50 },
      );
      const fail = (why: string) => new Error(`${why}\n${started.lines.slice(-20).join("\n")}`);
      await healthy.catch(async (error: Error) => {
        await started.stop("SIGKILL");
        throw fail(error.message);
      });
      if (!started.alive()) throw fail("The backend ended instead of starting.");
    },
    letters,
    codeFor(to) {
      return until(`a code for ${to}`, async () => {
        for (const letter of (await letters(to)).reverse()) {
          const code = /\b(\d{6})\b/.exec(letter.text)?.[1];
          if (code) return code;
        }
        return null;
      });
    },
  };
  await backend.start();
  return backend;
}

async function readLetters(folder: string, to: string): Promise<Letter[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
  const all = await Promise.all(names.map((name) => readLetter(join(folder, name))));
  return all
    .filter((letter) => letter.to.toLowerCase() === to.toLowerCase())
    .sort((one, other) => one.at - other.at);
}

/** Enough of RFC 5322 for our own letters: folded headers, quoted-printable or base64 text. */
async function readLetter(file: string): Promise<Letter> {
  const raw = (await readFile(file, "utf8")).replaceAll("\r\n", "\n");
  const [head = "", ...rest] = raw.split("\n\n");
  const unfolded = head.replace(/\n[ \t]+/g, " ");
  const header = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, "im").exec(unfolded)?.[1]?.trim() ?? "";
  const body = rest.join("\n\n");
  return {
    to: /<([^>]+)>/.exec(header("To"))?.[1] ?? header("To"),
    subject: header("Subject"),
    text: decode(body, header("Content-Transfer-Encoding").toLowerCase()),
    at: Date.parse(header("Date")) || 0,
  };
}

function decode(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
