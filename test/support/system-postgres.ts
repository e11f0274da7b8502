// A cluster of the PostgreSQL that this machine has installed, with its tools: the one from npm has no pg_dump. For tests of what an
// operator does with them. null where there is none.
import { execFile } from "node:child_process";
import { access, chown, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "./ports.ts";

const run = promisify(execFile);
const ROOT = "/usr/lib/postgresql";

export type SystemPostgres = {
  /** As the superuser, who alone reads past row-level security. */
  superuser(database: string): string;
  /** As the login that owns the database, and may create roles. */
  owner(database: string): string;
  run(tool: "pg_dump" | "pg_restore" | "psql", ...args: string[]): Promise<void>;
  stop(): Promise<void>;
};

/** Folder of the newest version that can make a cluster and dump it. */
export async function systemPostgresTools(): Promise<string | null> {
  const versions = await readdir(ROOT).catch(() => []);
  for (const version of versions.toSorted((a, b) => Number(b) - Number(a))) {
    const folder = join(ROOT, version, "bin");
    const tools = ["initdb", "pg_ctl", "pg_dump", "pg_restore", "psql"].map((tool) =>
      access(join(folder, tool)),
    );
    if ((await Promise.allSettled(tools)).every(({ status }) => status === "fulfilled")) return folder;
  }
  return null;
}

export async function startSystemPostgres(tools: string): Promise<SystemPostgres> {
  const as = await unprivileged();
  const folder = await mkdtemp(join(tmpdir(), "tandem-system-postgres-"));
  if (as) await chown(folder, as.uid, as.gid);
  const port = await freePort();
  const data = join(folder, "data");
  const tool = (name: string, ...args: string[]) => run(join(tools, name), args, { ...as, cwd: folder });
  await tool("initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync");
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  await tool("pg_ctl", "-D", data, "-o", options, "-l", join(folder, "log"), "-w", "start");
  const address = (user: string, database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`;
  return {
    superuser: (database) => address("postgres", database),
    owner: (database) => address("tandem_owner", database),
    run: async (name, ...args) => void (await run(join(tools, name), args)),
    async stop() {
      await tool("pg_ctl", "-D", data, "-m", "immediate", "stop");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root. */
async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (which: string) => Number((await run("id", [which, "postgres"])).stdout);
  return { uid: await id("-u"), gid: await id("-g") };
}
