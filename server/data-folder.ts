// The folder that DATA_DIR names, proved before anything is opened in it: an operator's mistake is told with the
// variable's name and what to do, never as a library's words, and never as a start that hangs. Called by `start.ts`.
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Env } from "./env.ts";

type Place = Pick<Env, "DATA_DIR" | "DATABASE_URL">;

const ANOTHER = "Set DATA_DIR to a folder that this user may write to.";

/** Makes the folder and writes to it. Throws with words for people; nothing to do for a database in memory. */
export async function proveDataFolder({ DATA_DIR, DATABASE_URL }: Place): Promise<void> {
  if (DATA_DIR === ":memory:") return;
  const folder = resolve(DATA_DIR);
  try {
    await makeFolder(folder);
    const probe = join(folder, `.probe-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    const code = codeOf(error);
    const is = REASONS[code] ?? `cannot be written to (${code})`;
    throw new Error(`DATA_DIR: ${folder} ${is}. ${ANOTHER}`, { cause: error });
  }
  if (DATABASE_URL === undefined && !(await mayHoldDatabase(join(folder, "database")))) {
    throw noDatabase(DATA_DIR);
  }
}

/** The embedded database's own failure to open says neither which folder it means nor what to do. */
export function explainDatabase(error: unknown, { DATA_DIR, DATABASE_URL }: Place): unknown {
  const isEmbedded = DATABASE_URL === undefined && DATA_DIR !== ":memory:";
  const cannotOpen = error instanceof Error && /^PGlite failed to initialize/.test(error.message);
  return isEmbedded && cannotOpen ? noDatabase(DATA_DIR, error) : error;
}

const noDatabase = (dataDir: string, cause?: unknown): Error =>
  new Error(
    `DATA_DIR: ${join(resolve(dataDir), "database")} holds no database that this version can open. Set DATA_DIR to another folder, put a copy back, or move that one away to begin with an empty database.`,
    { cause },
  );

const REASONS: Partial<Record<string, string>> = {
  EEXIST: "is a file, not a folder",
  ENOTDIR: "lies below a file, not below a folder",
  EACCES: "may not be written to by this user",
  EPERM: "may not be written to by this user",
  EROFS: "lies on a disk that is read-only",
  ENOSPC: "lies on a disk that is full",
  ENOENT: "cannot be made: its parent takes no folders",
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";

/** Not Node's `recursive`: below a folder that takes none, such as /proc, that never ends. */
async function makeFolder(folder: string): Promise<void> {
  const make = () =>
    mkdir(folder).catch(async (error: unknown) => {
      if (codeOf(error) !== "EEXIST" || !(await stat(folder)).isDirectory()) throw error;
    });
  try {
    await make();
  } catch (error) {
    const parent = dirname(folder);
    if (codeOf(error) !== "ENOENT" || parent === folder) throw error;
    await makeFolder(parent);
    await make();
  }
}

/** Nothing yet, or something that says which PostgreSQL wrote it. */
async function mayHoldDatabase(folder: string): Promise<boolean> {
  try {
    if ((await readdir(folder)).length === 0) return true;
    return /^\d+\s*$/.test(await readFile(join(folder, "PG_VERSION"), "utf8"));
  } catch (error) {
    return codeOf(error) === "ENOENT" && (await stat(folder).catch(() => null)) === null;
  }
}
