// Row-level security as the app role meets it: a forgotten `where` leaks nothing, a forged row is refused.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { Database, ServerActor } from "#server/context.ts";
import { freshAccounts, freshOverlap } from "#test/support/accounts.ts";
import { freshOrganisation, freshPartnership, testDatabase } from "#test/support/database.ts";
import type { Tables } from "./tables.ts";

async function three() {
  const db = await testDatabase();
  const [ours, theirs, stranger] = [
    await freshOrganisation(db, "Ours"),
    await freshOrganisation(db, "Theirs"),
    await freshOrganisation(db, "Stranger"),
  ];
  return { db, ours, theirs, stranger, partnershipId: await freshPartnership(db, ours, theirs) };
}

async function touchpoint(db: Database, author: ServerActor, partnershipId: string | null): Promise<string> {
  const id = uuid();
  const organisation_id = author.organisationId;
  await db.as(author, async (trx) => {
    await trx
      .insertInto("touchpoint")
      .values({
        organisation_id,
        id,
        person_name: "Ada",
        person_title: null,
        recorded_by: author.memberId,
        type: "call",
        customer_name: "Zapier",
        customer_domain: null,
        visibility: partnershipId === null ? "internal" : "shared",
        occurred_at: 0,
        recorded_at: 0,
      })
      .execute();
    if (partnershipId === null) return;
    const share = { organisation_id, id: uuid(), touchpoint_id: id, partnership_id: partnershipId };
    await trx.insertInto("touchpoint_share").values(share).execute();
  });
  return id;
}

const idsOf = async (
  db: Database,
  actor: ServerActor,
  table: "touchpoint" | "account" | "touchpoint_share",
) => (await db.as(actor, (trx) => trx.selectFrom(table).select("id").execute())).map((row) => row.id);

test("a member reads its own organisation and its partners, nobody else's", async () => {
  const { db, ours, stranger } = await three();
  const seen = await db.as(ours, (trx) => trx.selectFrom("organisation").select("name").execute());
  expect(seen.map((row) => row.name).sort()).toEqual(["Ours", "Theirs"]);
  const members = await db.as(ours, (trx) => trx.selectFrom("member").select("organisation_id").execute());
  expect(members).toEqual([{ organisation_id: ours.organisationId }]);
  expect(await db.as(stranger, (trx) => trx.selectFrom("partnership").selectAll().execute())).toEqual([]);
});

test("a touchpoint is read by its organisation, by whom it was shared with, and by nobody else", async () => {
  const { db, ours, theirs, stranger, partnershipId } = await three();
  const internal = await touchpoint(db, ours, null);
  const shared = await touchpoint(db, ours, partnershipId);
  expect((await idsOf(db, ours, "touchpoint")).sort()).toEqual([internal, shared].sort());
  expect(await idsOf(db, theirs, "touchpoint")).toEqual([shared]);
  expect(await idsOf(db, stranger, "touchpoint")).toEqual([]);
  expect(await idsOf(db, stranger, "touchpoint_share")).toEqual([]);
});

test("an internal note on a shared touchpoint stays with its organisation", async () => {
  const { db, ours, theirs, partnershipId } = await three();
  const touchpoint_id = await touchpoint(db, ours, partnershipId);
  for (const visibility of ["internal", "shared"] as const) {
    await db.as(ours, (trx) =>
      trx
        .insertInto("note")
        .values({
          organisation_id: ours.organisationId,
          id: uuid(),
          touchpoint_id,
          author_name: "Ada",
          text: visibility,
          visibility,
          written_at: 0,
        })
        .execute(),
    );
  }
  const seen = await db.as(theirs, (trx) => trx.selectFrom("note").select("text").execute());
  expect(seen).toEqual([{ text: "shared" }]);
});

test("a partner cannot change, share further or take back what was shared with it", async () => {
  const { db, ours, theirs, partnershipId } = await three();
  const id = await touchpoint(db, ours, partnershipId);
  const changed = await db.as(theirs, (trx) =>
    trx.updateTable("touchpoint").set({ person_name: "Mallory" }).where("id", "=", id).executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
  const removed = await db.as(theirs, (trx) =>
    trx.deleteFrom("touchpoint_share").where("touchpoint_id", "=", id).executeTakeFirst(),
  );
  expect(removed.numDeletedRows).toBe(0n);
});

test("nobody writes rows in another organisation's name or into others' partnerships", async () => {
  const { db, ours, theirs, stranger, partnershipId } = await three();
  const forged = db.as(theirs, (trx) =>
    trx
      .insertInto("client")
      .values({ organisation_id: ours.organisationId, id: uuid(), member_id: uuid(), seen_at: 0 })
      .execute(),
  );
  await expect(forged).rejects.toThrow("row-level security");
  const intruding = db.as(stranger, (trx) =>
    trx
      .insertInto("sharing")
      .values({
        organisation_id: stranger.organisationId,
        partnership_id: partnershipId,
        ours: "customer",
        theirs: "customer",
        reveal: "full",
      })
      .execute(),
  );
  await expect(intruding).rejects.toThrow("row-level security");
});

test("account lists are private, and an overlap is read by its viewer alone", async () => {
  const { db, ours, theirs, partnershipId } = await three();
  const [account] = await freshAccounts(db, ours.organisationId, 1);
  const [theirAccount] = await freshAccounts(db, theirs.organisationId, 1);
  if (account === undefined || theirAccount === undefined) throw new Error("no accounts were made");
  await freshOverlap(db, { organisationId: ours.organisationId, partnershipId, account, theirAccount });
  expect(await idsOf(db, ours, "account")).toEqual([account.id]);
  expect(await idsOf(db, theirs, "account")).toEqual([theirAccount.id]);
  const seen = (actor: ServerActor) =>
    db.as(actor, (trx) => trx.selectFrom("overlap").select("account_id").execute());
  expect(await seen(ours)).toEqual([{ account_id: account.id }]);
  expect(await seen(theirs)).toEqual([]);
  await expect(db.as(ours, (trx) => trx.deleteFrom("overlap").execute())).rejects.toThrow(
    "permission denied",
  );
});

test("nobody in particular sees no row of any table", async () => {
  const { db } = await three();
  const tables: (keyof Tables)[] = [
    "organisation",
    "member",
    "account",
    "touchpoint",
    "feed",
    "sharing",
    "overlap",
  ];
  for (const table of tables) {
    expect(await db.asNobody((trx) => trx.selectFrom(table).selectAll().execute())).toEqual([]);
  }
});

test("both drivers' types hold: times come back as numbers, arrays and JSON as values", async () => {
  const { db, ours, partnershipId } = await three();
  const at = 1_800_000_000_123;
  const row = { organisation_id: ours.organisationId, partnership_id: partnershipId };
  await db.owner
    .insertInto("overlap_matrix")
    .values({ ...row, cells: "[]", updated_at: at })
    .execute();
  await db.owner
    .insertInto("sharing_fields")
    .values({ ...row, fields: ["owner_name"] })
    .execute();
  const read = await db.as(ours, (trx) =>
    trx
      .selectFrom("overlap_matrix")
      .innerJoin("sharing_fields", "sharing_fields.partnership_id", "overlap_matrix.partnership_id")
      .select(["cells", "updated_at", "fields"])
      .executeTakeFirst(),
  );
  expect(read).toEqual({ cells: [], updated_at: at, fields: ["owner_name"] });
});
