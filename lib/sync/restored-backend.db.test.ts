// A backend restored from a copy, met by devices that have gone on since: what they wrote is sent again, nothing of the lost
// time stays in view, and no cursor of that time is believed, however much is written before the device comes back.
import "fake-indexeddb/auto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, inject, test } from "vitest";
import type { Database } from "#server/context.ts";
import { openDatabase } from "#server/db/open.ts";
import { ROLES } from "#server/db/roles.ts";
import { Device } from "#test/support/device.ts";
import { copyDatabase } from "#test/support/postgres.ts";
import type {} from "#test/support/serve-postgres.ts";
import { partner, type TestApp, testApp } from "#test/support/server-app.ts";
import { type SyncedDevice, syncedDevice } from "#test/support/synced-device.ts";
import { startSystemPostgres, systemPostgresTools } from "#test/support/system-postgres.ts";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

/** A backend that can be backed up, and restored to that moment. */
type Backend = { app: TestApp; backUp(): Promise<void>; restore(): Promise<void> };
type Address = { DATABASE_URL: string | undefined; DATA_DIR: string };

/** `copy`: of a database that nobody is in; answers where it is. */
async function backend(at: Address, copy: (of: Address) => Promise<Address>): Promise<Backend> {
  let db: Database = await openDatabase(at);
  let current = at;
  let backup = at;
  const reopen = async (address: Address) => {
    db = await openDatabase(address);
    current = address;
    running.app = await testApp({ db, beside: running.app });
  };
  const running: Backend = {
    app: await testApp({ db }),
    async backUp() {
      await db.close();
      backup = await copy(current);
      await reopen(current);
    },
    async restore() {
      await db.close();
      await reopen(backup);
    },
  };
  cleanups.push(() => db.close());
  return running;
}

const onPostgres = async () =>
  backend({ DATABASE_URL: await copyDatabase(inject("postgres")), DATA_DIR: ".data" }, async (of) => ({
    ...of,
    DATABASE_URL: await copyDatabase(of.DATABASE_URL ?? ""),
  }));

const sorted = async (device: SyncedDevice) => (await device.touchpoints()).toSorted();

test("what two devices had acknowledged since the copy is sent again, once, and reaches everybody it was shared with", async () => {
  const running = await onPostgres();
  const [ours, theirs] = [await running.app.company("Northwind"), await running.app.company("Contoso")];
  const partnershipId = await partner(running.app, ours, theirs);
  const laptop = await syncedDevice(() => running.app, ours.people.rep);
  const desk = await syncedDevice(() => running.app, ours.people.manager);
  const shared = { partnershipIds: [partnershipId] };
  const before = [await laptop.record(shared), await desk.record()];
  await laptop.sync();
  await desk.sync();
  await running.backUp();

  const since = [await laptop.record(shared), await laptop.record(), await desk.record(shared)];
  await laptop.sync();
  await desk.sync();
  await laptop.sync();
  expect(await laptop.outbox()).toEqual({ waiting: 0, refused: 0 });
  // One of them is at work on a plane when it happens, the other has nothing that waits.
  const onPlane = await laptop.record(shared);
  await running.restore();

  await laptop.sync();
  await desk.sync();
  await laptop.sync();
  const all = [...before, ...since, onPlane].toSorted();
  expect(await sorted(laptop)).toEqual(all);
  expect(await sorted(desk)).toEqual(all);
  for (const device of [laptop, desk]) expect(await device.outbox()).toEqual({ waiting: 0, refused: 0 });
  const partners = new Device(running.app, theirs.people.rep);
  await partners.pull();
  expect(partners.rows("touchpoint")).toHaveLength(4);
});

test("a device whose cursor the new past has reached and passed holds what is there now, not what was", async () => {
  const running = await onPostgres();
  const { people } = await running.app.company("Northwind");
  const [reader, writer] = [
    await syncedDevice(() => running.app, people.rep),
    new Device(running.app, people.manager),
  ];
  await writer.record();
  await running.backUp();
  // Written by a browser that is gone for good: nobody sends it again.
  const lost = (await new Device(running.app, people.manager).record()).touchpointId;
  await reader.sync();
  expect(await reader.touchpoints()).toContain(lost);
  await running.restore();
  // As many entries as were lost, and more, before the reader comes back.
  const anew = new Device(running.app, people.admin);
  const written = [];
  for (let n = 0; n < 4; n++) written.push((await anew.record()).touchpointId);

  await reader.sync();
  const held = await reader.touchpoints();
  expect(held).not.toContain(lost);
  expect(held).toEqual(expect.arrayContaining(written));
  expect(held).toHaveLength(5);
});

test("what a device sent longer ago than it keeps, it does not bring back; what it sent since, it does", async () => {
  const running = await onPostgres();
  const { people } = await running.app.company("Northwind");
  const laptop = await syncedDevice(() => running.app, people.rep);
  await laptop.record();
  await laptop.sync();
  await running.backUp();
  const old = await laptop.record();
  await laptop.sync();
  await laptop.store.db.sent.toCollection().modify((entry) => {
    entry.sentAt -= 31 * 86_400_000;
  });
  const young = await laptop.record();
  await laptop.sync();
  await running.restore();

  await laptop.sync();
  expect(await laptop.touchpoints()).toContain(young);
  expect(await laptop.touchpoints()).not.toContain(old);
  expect(await laptop.outbox()).toEqual({ waiting: 0, refused: 0 });
});

test("the embedded database is backed up by copying its folder while the server is stopped", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tandem-restore-"));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  let copies = 0;
  const running = await backend({ DATABASE_URL: undefined, DATA_DIR: join(folder, "data") }, async (of) => {
    copies += 1;
    const to = join(folder, `copy-${copies}`);
    await cp(of.DATA_DIR, to, { recursive: true });
    return { DATABASE_URL: undefined, DATA_DIR: to };
  });
  const { people } = await running.app.company("Northwind");
  const laptop = await syncedDevice(() => running.app, people.rep);
  const before = await laptop.record();
  await laptop.sync();
  await running.backUp();
  const since = await laptop.record();
  await laptop.sync();
  await running.restore();
  await laptop.sync();
  expect(await sorted(laptop)).toEqual([before, since].toSorted());
});

const tools = await systemPostgresTools();
if (tools === null) {
  console.warn(
    "SKIPPED: pg_dump and pg_restore are not tried. Install PostgreSQL's server and client (Debian: postgresql).",
  );
}

test.skipIf(tools === null)(
  "what pg_dump wrote, pg_restore brings back on another machine, as docs/running-it.md says",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "tandem-dump-"));
    cleanups.push(() => rm(folder, { recursive: true, force: true }));
    const machine = async () => {
      const postgres = await startSystemPostgres(tools ?? "");
      cleanups.push(postgres.stop);
      const sql = (...lines: string[]) =>
        postgres.run("psql", postgres.superuser("postgres"), ...lines.flatMap((line) => ["-c", line]));
      await sql("create role tandem_owner login createrole", "create database tandem owner tandem_owner");
      return { ...postgres, sql };
    };
    const [first, second] = [await machine(), await machine()];
    const dump = join(folder, "tandem.dump");
    const running = await backend({ DATABASE_URL: first.owner("tandem"), DATA_DIR: ".data" }, async (of) => {
      await first.run("pg_dump", "-Fc", "-f", dump, first.superuser("tandem"));
      await second.sql(...ROLES.map((role) => `create role ${role} nologin`));
      await second.run("pg_restore", "--exit-on-error", "-d", second.superuser("tandem"), dump);
      return { ...of, DATABASE_URL: second.owner("tandem") };
    });
    const { people } = await running.app.company("Northwind");
    const laptop = await syncedDevice(() => running.app, people.rep);
    const before = await laptop.record();
    await laptop.sync();
    await running.backUp();
    const since = await laptop.record();
    await laptop.sync();
    await running.restore();
    await laptop.sync();
    expect(await sorted(laptop)).toEqual([before, since].toSorted());
    const fresh = new Device(running.app, people.admin);
    await fresh.pull();
    expect(fresh.rows("touchpoint")).toHaveLength(2);
    // Who owns the database is filtered by row-level security like everybody, and a dump of it would be half a copy.
    await expect(first.run("pg_dump", "-f", `${dump}.half`, first.owner("tandem"))).rejects.toThrow(
      "row-level security",
    );
  },
);
