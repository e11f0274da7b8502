// An issuer over real HTTP for tests: random port, database in memory, letters in a list, a clock to turn.
// Used by the tests of this folder only.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Logger, pino } from "pino";
import type { Database } from "../context.ts";
import { openDatabase } from "../db/open.ts";
import { createIdentity, type Identity, type IdentityDeps } from "./identity.ts";

export type Letter = { to: string; subject: string; text: string };
export type TestIssuer = {
  url: string;
  identity: Identity;
  letters: Letter[];
  /** Every log line, to look for what must not be there. */
  logLines: string[];
  log: Logger;
  /** Milliseconds to add to the clock. */
  clock: { ahead: number };
  mail: { broken: boolean };
  db: IdentityDeps["db"];
  close(): Promise<void>;
};

/** With `shared` the database is the caller's, and stays open. */
export async function startIssuer(
  env: Partial<IdentityDeps["env"]> = {},
  shared?: Database,
): Promise<TestIssuer> {
  const db = shared ?? (await openDatabase({ DATABASE_URL: undefined, DATA_DIR: ":memory:" }));
  const letters: Letter[] = [];
  const logLines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line) => logLines.push(line) });
  const clock = { ahead: 0 };
  const mail = { broken: false };
  let identity: Identity | undefined;
  const server = createServer((request, response) => identity?.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  identity = await createIdentity({
    db,
    env: { PUBLIC_URL: url, EXTENSION_REDIRECTS: [], SMTP_URL: undefined, TRUST_PROXY: false, ...env },
    mail: {
      async send(letter) {
        if (mail.broken) throw new Error("no mail server answers");
        letters.push(letter);
      },
    },
    log,
    now: () => Date.now() + clock.ahead,
  });
  return {
    url,
    identity,
    letters,
    logLines,
    log,
    clock,
    mail,
    db,
    async close() {
      await identity?.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (!shared) await db.close();
    },
  };
}

/** The code of the last letter to this address. */
export function codeIn(issuer: TestIssuer, to: string): string {
  const letter = issuer.letters.findLast((one) => one.to === to);
  const code = /^(\d{6})$/m.exec(letter?.text ?? "")?.[1];
  if (code === undefined) throw new Error(`No code for ${to} in ${JSON.stringify(letter)}`);
  return code;
}
