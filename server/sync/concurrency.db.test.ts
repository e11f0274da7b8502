// What one embedded connection cannot show: writers at once, on a real PostgreSQL. A cursor never skips a commit
// (I3), a mutation happens once however often it arrives at once (I1), and instances start side by side.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#server/context.ts";
import { openDatabase } from "#server/db/open.ts";
import { createLog } from "#server/log.ts";
import { createRelay } from "#server/poke/notify.ts";
import { Device, sharedWith, touchpointArgs } from "#test/support/device.ts";
import { startPostgres, type TestPostgres } from "#test/support/postgres.ts";
import { partner, testApp } from "#test/support/server-app.ts";

const WRITERS = 8;
const EACH = 12;

let postgres: TestPostgres;
let db: Database;
let second: Database;
beforeAll(async () => {
  postgres = await startPostgres();
  const env = { DATABASE_URL: postgres.url, DATA_DIR: ".data" };
  [db, second] = await Promise.all([openDatabase(env), openDatabase(env)]);
}, 120_000);
afterAll(async () => {
  await db?.close();
  await second?.close();
  await postgres?.stop();
});

test("eight writers on both sides of a partnership: devices that pull all the while skip nothing", async () => {
  const app = await testApp({ db });
  const [ours, theirs] = [await app.company("Northwind"), await app.company("Contoso")];
  const partnershipId = await partner(app, ours, theirs);
  const [mine, his] = [new Device(app, ours.people.manager), new Device(app, theirs.people.manager)];
  let writing = true;
  const writer = async (n: number) => {
    const device = new Device(app, (n % 2 === 0 ? ours : theirs).people.rep);
    for (let count = 0; count < EACH; count++) {
      await device.record({ sharedWith: count % 3 === 0 ? [] : sharedWith(partnershipId) });
    }
  };
  const reader = async (device: Device) => {
    while (writing) await device.pull();
    await device.pull();
  };
  const readers = [reader(mine), reader(his)];
  await Promise.all(Array.from({ length: WRITERS }, (_, n) => writer(n)));
  writing = false;
  await Promise.all(readers);
  for (const [device, company] of [
    [mine, ours],
    [his, theirs],
  ] as const) {
    const fresh = new Device(app, company.people.admin);
    await fresh.pull();
    expect(new Map([...device.held].sort())).toEqual(new Map([...fresh.held].sort()));
    // Half of the writers are ours with all they wrote, half are theirs with two thirds of it.
    expect(device.rows("touchpoint")).toHaveLength((WRITERS / 2) * EACH + ((WRITERS / 2) * EACH * 2) / 3);
  }
}, 120_000);

test("one outbox that arrives eight times at once is applied once", async () => {
  const app = await testApp({ db });
  const { people, id } = await app.company("Northwind");
  const device = new Device(app, people.rep);
  const outbox = Array.from({ length: 5 }, (_, n) => ({
    id: n + 1,
    name: "touchpoint.record",
    args: touchpointArgs(),
    at: Date.now(),
  }));
  const answers = await Promise.all(Array.from({ length: WRITERS }, () => device.pushRaw(outbox)));
  expect(answers.map((answer) => answer.status)).toEqual(Array(WRITERS).fill(200));
  const applied = answers.flatMap((answer) => JSON.stringify(answer.body).match(/"applied"/g) ?? []);
  expect(applied).toHaveLength(outbox.length);
  const rows = await db.as({ organisationId: id, memberId: id }, (trx) =>
    trx.selectFrom("touchpoint").select("id").execute(),
  );
  expect(rows).toHaveLength(outbox.length);
});

const pids = async () => {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where application_name = 'tandem-poke'`.execute(db.owner);
  return rows.map(({ pid }) => pid);
};

/** Two instances, and what the first hears. */
async function relays() {
  const log = createLog({ LOG_LEVEL: "silent" });
  const heard: string[] = [];
  const waiting: (() => void)[] = [];
  const hears = (what: string) => {
    heard.push(what);
    for (const wake of waiting.splice(0)) wake();
  };
  const listening = createRelay(
    postgres.url,
    { hear: (ids) => ids.forEach(hears), missed: () => hears("missed") },
    log,
  );
  await listening.ready;
  const ofListening = await pids();
  const telling = createRelay(postgres.url, { hear: () => undefined, missed: () => undefined }, log);
  await telling.ready;
  const kill = async (which: "listening" | "telling") => {
    const own = (await pids()).filter((pid) => ofListening.includes(pid) === (which === "listening"));
    expect(own).toHaveLength(1);
    await sql`select pg_terminate_backend(${own[0]})`.execute(db.owner);
  };
  return {
    telling,
    heard,
    kill,
    async until(what: string) {
      while (!heard.includes(what)) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    close: () => Promise.all([listening.close(), telling.close()]),
  };
}

test("a poke reaches the devices of another instance", async () => {
  const { telling, until, heard, close } = await relays();
  const organisationId = uuid();
  telling.tell([organisationId]);
  await until(organisationId);
  expect(heard).toEqual([organisationId]);
  await close();
});

test("when the connection of who listens is killed it comes back, and says that something was missed", async () => {
  const { telling, kill, until, close } = await relays();
  await kill("listening");
  telling.tell([uuid()]);
  await until("missed");
  const later = uuid();
  telling.tell([later]);
  await until(later);
  await close();
});

test("when the connection of who tells is killed, what is to be told waits until it is back", async () => {
  const { telling, kill, until, close } = await relays();
  await kill("telling");
  const organisationId = uuid();
  telling.tell([organisationId]);
  await until(organisationId);
  await close();
});
