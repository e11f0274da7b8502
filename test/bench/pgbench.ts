// PostgreSQL's own measure: `pgbench -N`, the rate of transactions of one update, one select and one insert. Called by
// server.ts. Where it is not installed it says how to get it.
import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { onPath } from "#scripts/browsers/candidates.ts";

const run = promisify(execFile);
const DEBIAN = "/usr/lib/postgresql";

export const HOW_TO_GET_PGBENCH =
  "pgbench is not installed: on Debian `apt-get install postgresql-contrib` brings it, elsewhere PostgreSQL's own package.";

function findPgbench(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const installed = versions.map((version) => join(DEBIAN, version, "bin", "pgbench")).find(existsSync);
  return installed ?? onPath("pgbench") ?? null;
}

export type Pgbench = {
  transactionsPerSecond(options: { clients: number; seconds: number }): Promise<number>;
};

/** On a database of its own beside that of `url`; null where it is not installed. */
export async function openPgbench(url: string): Promise<Pgbench | null> {
  const program = findPgbench();
  if (program === null) return null;
  const client = new pg.Client(url);
  await client.connect();
  await client.query("create database pgbench");
  await client.end();
  const own = new URL("/pgbench", url).href;
  await run(program, ["--initialize", "--quiet", "--scale=10", own]);
  return {
    async transactionsPerSecond({ clients, seconds }) {
      const { stdout } = await run(program, [
        "--skip-some-updates",
        "--no-vacuum",
        `--client=${clients}`,
        "--jobs=2",
        `--time=${seconds}`,
        own,
      ]);
      const rate = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
      if (!(rate > 0)) throw new Error(`pgbench did not say its rate:\n${stdout}`);
      return rate;
    },
  };
}
