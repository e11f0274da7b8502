// The bench `server`: the real backend as a process on a PostgreSQL whose commits wait for the disk: pushes beside the
// server's own `pgbench`, pulls, memory of open connections, each with little data and with ten times as much; and how long a
// backend on its embedded database takes to start. Called by `npm run bench -- server`.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Backend, startBackend } from "#test/support/backend.ts";
import { type HttpPerson, signUp } from "#test/support/http-person.ts";
import { startPostgres } from "#test/support/postgres.ts";
import { partner } from "#test/support/stage.ts";
import { HOW_TO_GET_PGBENCH, openPgbench, type Pgbench } from "./pgbench.ts";
import { fillUntil } from "./server-fill.ts";
import {
  memoryPerConnection,
  pushesPerSecond,
  type SimulatedMember,
  simulateMember,
  timeStart,
} from "./server-load.ts";
import { type Measured, summariseServer } from "./server-summary.ts";
import type { Bench } from "./table.ts";

const sizes = [
  { name: "100 organisations, 100,000 deals", organisations: 100, deals: 100_000 },
  { name: "1,000 organisations, 1 million deals", organisations: 1_000, deals: 1_000_000 },
] as const;
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const PAIRS = 4;
const SECONDS = 5;
const PULLS = 300;
const PULLS_ANEW = 20;
const CONNECTIONS = 2_000;
const STARTS = 3;

type Scene = {
  backend: Backend;
  env: Record<string, string>;
  people: HttpPerson[];
  members: SimulatedMember[];
  pgbench: Pgbench | null;
};

/** Two companies at a time that are partners, one person each. */
async function signPeopleUp(backend: Backend): Promise<Pick<Scene, "people" | "members">> {
  const people: HttpPerson[] = [];
  const members: SimulatedMember[] = [];
  for (let pair = 1; pair <= PAIRS; pair += 1) {
    const two = await Promise.all(
      ["one", "two"].map(async (side) => {
        const email = `${side}.${pair}@example.com`;
        const person = await signUp(backend, {
          name: `Person ${side} ${pair}`,
          email,
          password: "correct horse battery",
        });
        await person.api.call("createOrganisation", { name: `Company ${side} ${pair}` });
        return person;
      }),
    );
    const [one, other] = two;
    if (!one || !other) throw new Error("Two people make a pair");
    const partnershipId = await partner(one, other, `Company two ${pair}`);
    people.push(...two);
    for (const person of two) members.push(simulateMember(backend, person, partnershipId));
  }
  return { people, members };
}

async function measure(scene: Scene, name: string, say: (line: string) => void): Promise<Measured> {
  const { members, pgbench } = scene;
  const measured: Measured = { name, pushes: [], transactions: [], pulls: [], pullsAnew: [], connection: [] };
  for (const member of members) await member.pull();
  await pushesPerSecond(members, 2);
  for (let round = 1; round <= rounds; round += 1) {
    measured.pushes.push(await pushesPerSecond(members, SECONDS));
    if (pgbench) {
      const load = { clients: members.length, seconds: SECONDS };
      measured.transactions.push(await pgbench.transactionsPerSecond(load));
    }
    const [pushes, transactions] = [measured.pushes.at(-1), measured.transactions.at(-1)];
    say(
      `${name}, round ${round} of ${rounds}: ${pushes?.toFixed(0)} pushes/s, ${transactions?.toFixed(0)} transactions/s`,
    );
  }
  for (const member of members) await member.pull();
  for (let pull = 0; pull < PULLS; pull += 1) {
    const member = members[pull % members.length];
    await member?.push();
    measured.pulls.push((await member?.pull()) ?? Number.NaN);
  }
  for (let pull = 0; pull < PULLS_ANEW; pull += 1) {
    measured.pullsAnew.push((await members[pull % members.length]?.pullAnew()) ?? Number.NaN);
  }
  if (process.platform === "linux") measured.connection.push(await measureConnections(scene));
  return measured;
}

/** Of an instance that has done nothing else: what a busy one holds comes and goes. */
async function measureConnections({ backend, people, env }: Scene): Promise<number> {
  const other = await startBackend({ dataDir: `${backend.dataDir}-other`, publicUrl: backend.url, env });
  try {
    const tokens = people.map(({ accessToken }) => accessToken);
    const address = `http://127.0.0.1:${other.port}`;
    await memoryPerConnection({ ...other, url: address }, tokens, CONNECTIONS / 10);
    return await memoryPerConnection({ ...other, url: address }, tokens, CONNECTIONS);
  } finally {
    await other.stop();
  }
}

/** An empty folder the first time; then as it was left. */
async function measureStarts(folder: string): Promise<{ first: number[]; again: number[] }> {
  const first: number[] = [];
  const again: number[] = [];
  for (let start = 1; start <= STARTS; start += 1) {
    const dataDir = join(folder, `embedded-${start}`);
    for (const into of [first, again]) {
      const { took, backend } = await timeStart(() => startBackend({ dataDir }));
      into.push(took);
      await backend.stop();
    }
  }
  return { first, again };
}

export const bench: Bench = {
  about: `pushes beside pgbench, pulls and ${CONNECTIONS} open connections on PostgreSQL, with data and ten times as much`,
  async run(say) {
    const folder = await mkdtemp(join(tmpdir(), "tandem-bench-"));
    const closing: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })];
    try {
      const starts = await measureStarts(folder);
      say("embedded database started");
      const postgres = await startPostgres({ durable: true });
      closing.push(() => postgres.stop());
      const env = { DATABASE_URL: postgres.url, LOG_LEVEL: "warn" };
      const backend = await startBackend({ dataDir: join(folder, "backend"), env });
      closing.push(() => backend.stop());
      const pgbench = await openPgbench(postgres.url);
      if (!pgbench) say(HOW_TO_GET_PGBENCH);
      const scene = { backend, env, pgbench, ...(await signPeopleUp(backend)) };
      const measured: Measured[] = [];
      for (const { name, ...wanted } of sizes) {
        const began = performance.now();
        await fillUntil(postgres.adminUrl, wanted);
        say(`${name}: filled in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
        measured.push(await measure(scene, name, say));
      }
      return summariseServer(measured, starts);
    } finally {
      for (const close of closing.toReversed()) await close();
    }
  },
};
