// A real Tryton with invented deals and companies, on a free port, in a folder of its own. Called by the tests of
// `crm-pages`, after `findTryton` (scripts/browsers/tryton.ts) has found one. Ends with the process that started it.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FoundTryton } from "#scripts/browsers/tryton.ts";
import { type Child, startChild } from "../support/child.ts";
import { freePort } from "../support/ports.ts";
import { until } from "../support/until.ts";
import { type Rows, sow } from "./rows.ts";

export const LOGIN = "admin";
export const PASSWORD = "tandem-of-the-tests";
export const DATABASE = "crm";

export type RunningTryton = {
  /** Without a slash at the end. */
  url: string;
  rows: Rows;
  close(): Promise<void>;
};

// The server knows nothing of us: a shell waits for the end of its own input, which comes with ours, and ends it.
const untilInputEnds = '"$@" < /dev/null & cat > /dev/null; kill $!';

async function succeed(child: Child, what: string): Promise<void> {
  const code = await child.exited;
  if (code !== 0) throw new Error(`${what} ended with ${code}: ${child.lines.slice(-5).join("\n")}`);
}

export async function startTryton({ server, admin, web }: FoundTryton): Promise<RunningTryton> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-tryton-"));
  const port = await freePort();
  const config = join(folder, "trytond.conf");
  const password = join(folder, "password");
  await writeFile(
    config,
    `[database]\nuri = sqlite://\npath = ${folder}\n[web]\nlisten = 127.0.0.1:${port}\nroot = ${web}\n`,
  );
  await writeFile(password, PASSWORD);
  // SQLite's file must be there.
  await writeFile(join(folder, `${DATABASE}.sqlite`), "");
  const env = { ...process.env, TRYTONPASSFILE: password };
  const database = ["-c", config, "-d", DATABASE];
  const activation = startChild(
    admin,
    [...database, "-u", "sale_opportunity", "--activate-dependencies", "--email", "admin@northwind.example"],
    { env },
  );
  await succeed(activation, "trytond-admin");
  const running = startChild("/bin/sh", ["-c", untilInputEnds, "sh", server, "-c", config], { env });
  const close = async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await until("Tryton", async () => (await fetch(url)).ok);
    return { url, rows: await sow(`${url}/${DATABASE}/`, LOGIN, PASSWORD), close };
  } catch (error) {
    await close();
    throw error;
  }
}
