// Who gets into a deal and what lies open to them there, as the database itself holds it.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { Database, ServerActor } from "#server/context.ts";
import { appendFeed, dealAccessEntry, dealRowEntry } from "#server/feed/append.ts";
import { freshOrganisation, freshPartnership, testDatabase } from "#test/support/database.ts";

async function three() {
  const db = await testDatabase();
  const ours = await freshOrganisation(db, "Ours");
  const theirs = await freshOrganisation(db, "Theirs");
  const stranger = await freshOrganisation(db, "Stranger");
  await freshPartnership(db, ours, theirs);
  return { db, ours, theirs, stranger, dealId: uuid() };
}

const setAccess = (db: Database, actor: ServerActor, dealId: string, of: ServerActor, level: string) =>
  db.as(actor, (trx) =>
    sql`select set_deal_access(${dealId}, ${of.organisationId}, ${level}, 0)`.execute(trx),
  );

async function addRow(
  db: Database,
  actor: ServerActor,
  dealId: string,
  audience: string,
  entity = "deal",
): Promise<string> {
  const id = uuid();
  await db.as(actor, (trx) =>
    sql`insert into scope_row (scope_kind, scope_id, entity, id, organisation_id, audience, common, row, changed_at)
        values ('deal', ${dealId}, ${entity}, ${id}, ${actor.organisationId}, ${audience}, ${entity === "deal_participant"}, '{}', 0)`.execute(
      trx,
    ),
  );
  return id;
}

const audiencesSeen = async (db: Database, actor: ServerActor) =>
  (await db.as(actor, (trx) => trx.selectFrom("scope_row").select("audience").execute()))
    .map((row) => row.audience)
    .sort();

test("set_deal_access lets an author begin a deal, invite a partner, and nobody invite a stranger", async () => {
  const { db, ours, theirs, stranger, dealId } = await three();
  await setAccess(db, ours, dealId, ours, "accepted");
  await setAccess(db, ours, dealId, theirs, "invited");
  await expect(setAccess(db, ours, dealId, stranger, "invited")).rejects.toThrow("only an active partner");
});

test("set_deal_access lets nobody in who was not invited, and nobody accept for another", async () => {
  const { db, ours, theirs, stranger, dealId } = await three();
  await setAccess(db, ours, dealId, ours, "accepted");
  await expect(setAccess(db, stranger, dealId, stranger, "accepted")).rejects.toThrow("no access");
  await expect(setAccess(db, stranger, dealId, stranger, "invited")).rejects.toThrow("no access");
  await expect(setAccess(db, stranger, dealId, theirs, "invited")).rejects.toThrow("no access");
  await setAccess(db, ours, dealId, theirs, "invited");
  await expect(setAccess(db, ours, dealId, theirs, "accepted")).rejects.toThrow("nobody accepts for another");
  await expect(setAccess(db, theirs, dealId, ours, "left")).rejects.toThrow("no access");
  await setAccess(db, theirs, dealId, theirs, "accepted");
});

test("one that left does not come back by itself", async () => {
  const { db, ours, theirs, dealId } = await three();
  await setAccess(db, ours, dealId, ours, "accepted");
  await setAccess(db, ours, dealId, theirs, "invited");
  await setAccess(db, theirs, dealId, theirs, "left");
  await expect(setAccess(db, theirs, dealId, theirs, "accepted")).rejects.toThrow("no access");
  await setAccess(db, ours, dealId, theirs, "invited");
});

test("each reads what its level allows: the author all, the invited the terms, a stranger nothing", async () => {
  const { db, ours, theirs, stranger, dealId } = await three();
  await setAccess(db, ours, dealId, ours, "accepted");
  for (const audience of ["invited", "accepted", "own"]) await addRow(db, ours, dealId, audience);
  expect(await audiencesSeen(db, theirs)).toEqual([]);
  await setAccess(db, ours, dealId, theirs, "invited");
  expect(await audiencesSeen(db, theirs)).toEqual(["invited"]);
  await setAccess(db, theirs, dealId, theirs, "accepted");
  expect(await audiencesSeen(db, theirs)).toEqual(["accepted", "invited"]);
  expect(await audiencesSeen(db, ours)).toEqual(["accepted", "invited", "own"]);
  expect(await audiencesSeen(db, stranger)).toEqual([]);
  await setAccess(db, theirs, dealId, theirs, "left");
  expect(await audiencesSeen(db, theirs)).toEqual([]);
});

test("who is only invited answers, and writes nothing else", async () => {
  const { db, ours, theirs, dealId } = await three();
  await setAccess(db, ours, dealId, ours, "accepted");
  await setAccess(db, ours, dealId, theirs, "invited");
  await addRow(db, theirs, dealId, "invited", "registration_answer");
  await expect(addRow(db, theirs, dealId, "invited")).rejects.toThrow("row-level security");
});

test("a row is rewritten by its author's organisation alone, but for those that are everyone's", async () => {
  const { db, ours, theirs, dealId } = await three();
  await setAccess(db, ours, dealId, ours, "accepted");
  await setAccess(db, ours, dealId, theirs, "invited");
  await setAccess(db, theirs, dealId, theirs, "accepted");
  const answer = await addRow(db, ours, dealId, "invited", "registration_answer");
  const participant = await addRow(db, ours, dealId, "invited", "deal_participant");
  const rewrite = (actor: ServerActor, id: string) =>
    db.as(actor, (trx) =>
      trx.updateTable("scope_row").set({ row: '{"x":1}' }).where("id", "=", id).executeTakeFirst(),
    );
  expect((await rewrite(theirs, answer)).numUpdatedRows).toBe(0n);
  expect((await rewrite(theirs, participant)).numUpdatedRows).toBe(1n);
  expect((await rewrite(ours, answer)).numUpdatedRows).toBe(1n);
  const gone = await db.as(theirs, (trx) =>
    trx.deleteFrom("scope_row").where("id", "=", answer).executeTakeFirst(),
  );
  expect(gone.numDeletedRows).toBe(0n);
});

test("a row cannot be put into a deal of others, nor in the place of another row", async () => {
  const { db, ours, stranger, dealId } = await three();
  await setAccess(db, ours, dealId, ours, "accepted");
  const id = await addRow(db, ours, dealId, "invited");
  await expect(addRow(db, stranger, dealId, "invited")).rejects.toThrow("row-level security");
  const elsewhere = uuid();
  await setAccess(db, stranger, elsewhere, stranger, "accepted");
  const forged = db.as(stranger, (trx) =>
    sql`insert into scope_row (scope_kind, scope_id, entity, id, organisation_id, audience, common, row, changed_at)
        values ('deal', ${elsewhere}, 'deal', ${id}, ${stranger.organisationId}, 'invited', false, '{}', 0)`.execute(
      trx,
    ),
  );
  await expect(forged).rejects.toThrow("scope_row_id_key");
});

test("the feed tells of a row exactly those who may read it, and refuses a deal of others", async () => {
  const { db, ours, theirs, stranger, dealId } = await three();
  await setAccess(db, ours, dealId, ours, "accepted");
  await setAccess(db, ours, dealId, theirs, "invited");
  const [open, link] = [uuid(), uuid()];
  const feed = [
    dealAccessEntry(dealId, theirs.organisationId, "invited"),
    dealRowEntry("put", "deal", open, dealId),
    dealRowEntry("put", "deal_link", link, dealId),
  ];
  await db.as(ours, (trx) => appendFeed(trx, feed));
  const told = async (actor: ServerActor) =>
    (
      await db.as(actor, (trx) =>
        trx.selectFrom("feed").select(["op", "row_id"]).where("scope", "=", `deal:${dealId}`).execute(),
      )
    ).map(({ op, row_id }) => row_id ?? op);
  expect(await told(ours)).toEqual([open, link]);
  expect(await told(theirs)).toEqual(["enter", open]);
  await expect(
    db.as(stranger, (trx) => appendFeed(trx, [dealRowEntry("put", "deal", uuid(), dealId)])),
  ).rejects.toThrow("of others");
});
