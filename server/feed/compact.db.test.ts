// Old feed entries go, cursors never skip: what compaction may drop, and when. A device that was away: lib/sync/away.db.test.ts.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "#server/context.ts";
import { createLog } from "#server/log.ts";
import { readCursor } from "#server/sync/cursor.ts";
import { startJobs } from "#server/wiring.ts";
import { Device } from "#test/support/device.ts";
import { type TestApp, testApp } from "#test/support/server-app.ts";
import { compactFeeds, DEVICES_KEPT, FEED_KEPT, forgetDevices } from "./compact.ts";

const YEAR = 365 * 24 * 60 * 60_000;

let app: TestApp;
let db: Database;
beforeAll(async () => {
  app = await testApp();
  db = app.context.db;
});

const lines: string[] = [];
const log = createLog({ LOG_LEVEL: "info" }, { write: (line) => void lines.push(line) });
const later = (ms: number) => ({ db, log, now: () => Date.now() + ms });

/** As if this organisation had written all it wrote so long ago; its devices' cursors are of another past then. */
const age = (organisationId: string, ms: number) =>
  sql`update feed set at = at - ${ms} where organisation_id = ${organisationId}`.execute(db.owner);

const feedOf = async (organisationId: string) => {
  const counter = await db.owner
    .selectFrom("feed_counter")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .executeTakeFirstOrThrow();
  const rows = await db.owner
    .selectFrom("feed")
    .select("seq")
    .where("organisation_id", "=", organisationId)
    .orderBy("seq")
    .execute();
  return { ...counter, seqs: rows.map(({ seq }) => seq) };
};

test("what is older than three months goes, what is younger stays, and the log says how much went", async () => {
  const { people, id } = await app.company("Northwind");
  const device = new Device(app, people.rep);
  for (let n = 0; n < 7; n++) await device.record();
  await age(id, FEED_KEPT + 1000);
  const old = await feedOf(id);
  await device.record();
  const young = await feedOf(id);
  await compactFeeds(later(0));
  const now = await feedOf(id);
  expect(now.floor).toBe(old.last_seq);
  expect(now.seqs).toEqual(young.seqs.filter((seq) => seq >= old.last_seq));
  expect(now.last_seq).toBe(young.last_seq);
  const said = lines.map((line) => JSON.parse(line)).find((line) => line.organisationId === id);
  expect(said).toMatchObject({ msg: "a feed was compacted", entries: old.last_seq - 1 });
});

test("a server that stops ends after the batch it is at", async () => {
  const { people, id } = await app.company("Northwind");
  const device = new Device(app, people.rep);
  for (let n = 0; n < 5; n++) await device.record();
  await age(id, YEAR);
  await compactFeeds(later(0), () => true, 1);
  expect((await feedOf(id)).floor).toBe(0);
});

test("a server does it by itself, from its start on", async () => {
  const { people, id } = await app.company("Northwind");
  await new Device(app, people.rep).record();
  await age(id, YEAR);
  const stop = startJobs(app.context);
  await expect.poll(async () => (await feedOf(id)).floor).toBeGreaterThan(0);
  await stop();
});

test("a device that had read everything goes on where it was, though all of it is old and gone", async () => {
  const { people, id } = await app.company("Northwind");
  const [reader, writer] = [new Device(app, people.manager), new Device(app, people.rep)];
  await writer.record();
  await reader.pull();
  await compactFeeds(later(YEAR));
  expect((await feedOf(id)).seqs).toHaveLength(1);
  expect(await reader.pull()).toEqual([]);
  const { touchpointId } = await writer.record();
  const changes = await reader.pull();
  expect(changes.map((change) => change.op)).not.toContain("reset");
  expect(changes).toContainEqual(expect.objectContaining({ op: "put", id: touchpointId }));
});

test("a cursor below the floor starts over, also one that an older server made", async () => {
  const { people, id } = await app.company("Northwind");
  const [reader, writer] = [new Device(app, people.manager), new Device(app, people.rep)];
  await reader.pull();
  const { stamp: _, ...older } = readCursor(reader.cursor ?? "") ?? {};
  for (let n = 0; n < 3; n++) await writer.record();
  await compactFeeds(later(YEAR), () => false, 2);
  for (const cursor of [reader.cursor, Buffer.from(JSON.stringify(older)).toString("base64url")]) {
    reader.cursor = cursor;
    expect((await reader.pull())[0]).toEqual({ op: "reset" });
    expect(reader.rows("touchpoint")).toHaveLength(3);
  }
  expect((await feedOf(id)).seqs).toHaveLength(1);
});

test("while feeds are compacted under their writers, devices that pull all the while miss nothing", async () => {
  const { people, id } = await app.company("Northwind");
  const reader = new Device(app, people.manager);
  let writing = true;
  const reading = async () => {
    while (writing) await reader.pull();
    await reader.pull();
  };
  const compacting = async () => {
    // From a clock far ahead: whatever is written is old at once.
    while (writing) await compactFeeds(later(YEAR), () => !writing, 2);
  };
  const background = [reading(), compacting()];
  const writers = [1, 2, 3].map(async () => {
    const device = new Device(app, people.rep);
    for (let n = 0; n < 15; n++) await device.record();
  });
  await Promise.all(writers);
  writing = false;
  await Promise.all(background);
  expect(reader.rows("touchpoint")).toHaveLength(45);
  expect((await feedOf(id)).floor).toBeGreaterThan(0);
});

test("compact_feed leaves a feed alone that another instance is at", async () => {
  const { people, id } = await app.company("Northwind");
  await new Device(app, people.rep).record();
  await age(id, YEAR);
  await db.owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('tandem.compact_feed'))`.execute(trx);
    await compactFeeds(later(0));
    expect((await feedOf(id)).floor).toBe(0);
  });
});

test("forget_devices drops a refusal once the device has its answer for certain, and not before", async () => {
  const { people, id } = await app.company("Northwind");
  const device = new Device(app, people.rep);
  const refused = await device.push("touchpoint.remove", { touchpointId: uuid() });
  expect(refused.outcomes[0]?.outcome).toBe("refused");
  const refusals = async () => {
    const rows = await db.owner
      .selectFrom("mutation_refusal")
      .select("mutation_id")
      .where("organisation_id", "=", id)
      .execute();
    return rows.length;
  };
  for (let n = 0; n < 99; n++) await device.record();
  await forgetDevices(later(0));
  expect(await refusals()).toBe(1);
  // A hundred later: no push that still holds the first can hold this one.
  await device.record();
  await forgetDevices(later(0));
  expect(await refusals()).toBe(0);
});

test("forget_devices forgets a device that nobody has seen for longer than a sign-in lasts, and none before", async () => {
  const { people, id } = await app.company("Northwind");
  await new Device(app, people.rep).record();
  const devices = async () => {
    const rows = await db.owner.selectFrom("client").select("id").where("organisation_id", "=", id).execute();
    return rows.length;
  };
  await forgetDevices(later(DEVICES_KEPT - 60_000));
  expect(await devices()).toBe(1);
  await forgetDevices(later(DEVICES_KEPT + 60_000));
  expect(await devices()).toBe(0);
});
