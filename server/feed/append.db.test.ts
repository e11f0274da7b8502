// What `append_feed` may do and what it refuses.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { Database, ServerActor } from "#server/context.ts";
import { freshOrganisation, freshPartnership, testDatabase } from "#test/support/database.ts";
import { appendFeed, orgPut, overlapsPack, partnershipPut } from "./append.ts";

const feedOf = (db: Database, actor: ServerActor) =>
  db.as(actor, (trx) =>
    trx.selectFrom("feed").select(["seq", "scope", "op", "entity"]).orderBy("seq").execute(),
  );

async function couple() {
  const db = await testDatabase();
  const [ours, theirs] = [await freshOrganisation(db), await freshOrganisation(db)];
  return { db, ours, theirs, partnershipId: await freshPartnership(db, ours, theirs) };
}

test("append_feed numbers entries per organisation, without gaps, in the order given", async () => {
  const { db, ours, theirs, partnershipId } = await couple();
  await db.as(ours, (trx) =>
    appendFeed(trx, [
      orgPut("touchpoint", uuid()),
      partnershipPut(partnershipId, "touchpoint", uuid(), "theirs"),
      partnershipPut(partnershipId, "touchpoint_share", uuid(), "both"),
    ]),
  );
  await db.as(ours, (trx) => appendFeed(trx, [overlapsPack(partnershipId, 7, "theirs")]));
  expect((await feedOf(db, ours)).map((row) => [row.seq, row.scope, row.entity])).toEqual([
    [1, "org", "touchpoint"],
    [2, `partnership:${partnershipId}`, "touchpoint_share"],
  ]);
  expect((await feedOf(db, theirs)).map((row) => [row.seq, row.op, row.entity])).toEqual([
    [1, "put", "touchpoint"],
    [2, "put", "touchpoint_share"],
    [3, "pack", null],
  ]);
});

test("append_feed refuses a partnership of others and leaves nothing behind", async () => {
  const { db, ours, partnershipId } = await couple();
  const stranger = await freshOrganisation(db);
  const attempt = db.as(stranger, (trx) =>
    appendFeed(trx, [orgPut("member", uuid()), overlapsPack(partnershipId, 1, "theirs")]),
  );
  await expect(attempt).rejects.toThrow("a partnership or a deal of others");
  expect(await feedOf(db, stranger)).toEqual([]);
  expect(await feedOf(db, ours)).toEqual([]);
});

test("append_feed refuses a second call in one transaction and any call without an organisation", async () => {
  const { db, ours } = await couple();
  const twice = db.as(ours, async (trx) => {
    await appendFeed(trx, [orgPut("member", uuid())]);
    await appendFeed(trx, [orgPut("member", uuid())]);
  });
  await expect(twice).rejects.toThrow("once per transaction");
  await expect(db.asNobody((trx) => appendFeed(trx, [orgPut("member", uuid())]))).rejects.toThrow(
    "needs an organisation",
  );
});

test("a member cannot write to a feed or move a counter directly", async () => {
  const { db, ours } = await couple();
  await expect(
    db.as(ours, (trx) => sql`insert into feed values (${ours.organisationId}, 1, 'org', 'put')`.execute(trx)),
  ).rejects.toThrow("permission denied");
  await expect(
    db.as(ours, (trx) => trx.updateTable("feed_counter").set({ last_seq: 9 }).execute()),
  ).rejects.toThrow("permission denied");
});

test("after the commit the organisations to poke are told, and only then", async () => {
  const { db, ours, theirs, partnershipId } = await couple();
  const heard: string[] = [];
  db.onFeed((organisationIds) => heard.push(...organisationIds));
  await db
    .as(ours, async (trx) => {
      await appendFeed(trx, [partnershipPut(partnershipId, "partnership", partnershipId, "both")]);
      throw new Error("rolled back");
    })
    .catch(() => undefined);
  expect(heard).toEqual([]);
  await db.as(ours, (trx) =>
    appendFeed(trx, [partnershipPut(partnershipId, "partnership", partnershipId, "both")]),
  );
  expect(heard.sort()).toEqual([ours.organisationId, theirs.organisationId].sort());
});
