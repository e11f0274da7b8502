// What the definer functions of conflicts may return or do, called as the server calls them.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { freshOrganisation, freshPartnership, testDatabase } from "#test/support/database.ts";

test("want_conflict_check is for participants, says nothing, and shows its note to the payer alone", async () => {
  const db = await testDatabase();
  const [payer, author, stranger] = [
    await freshOrganisation(db),
    await freshOrganisation(db),
    await freshOrganisation(db),
  ];
  await freshPartnership(db, author, payer);
  const dealId = uuid();
  const access = (of: typeof payer, level: string) =>
    db.as(author, (trx) =>
      sql`select set_deal_access(${dealId}, ${of.organisationId}, ${level}, 0)`.execute(trx),
    );
  await access(author, "accepted");
  const want = (actor: typeof payer, payerId = payer.organisationId) =>
    db.as(actor, (trx) =>
      sql<{ said: unknown }>`select want_conflict_check(${dealId}, ${payerId}, 5) as said`.execute(trx),
    );
  // One that is not in the deal pays none of it.
  await expect(want(author)).rejects.toThrow("no access");
  await access(payer, "invited");
  expect((await want(author)).rows).toEqual([{ said: "" }]);
  await expect(want(stranger)).rejects.toThrow("no access");
  const seen = (actor: typeof payer) =>
    db.as(actor, (trx) => trx.selectFrom("conflict_subject").select(["deal_id", "wanted_at"]).execute());
  expect(await seen(payer)).toEqual([{ deal_id: dealId, wanted_at: 5 }]);
  expect(await seen(author)).toEqual([]);
  // Another pays from now on: whoever paid before looks again, too.
  await want(author, author.organisationId);
  await db.as(author, (trx) =>
    sql`select want_conflict_check(${dealId}, ${author.organisationId}, 9)`.execute(trx),
  );
  expect(await seen(payer)).toEqual([{ deal_id: dealId, wanted_at: 9 }]);
});

test("conflict_checks_wanted answers whose side is to look by then, and no deal", async () => {
  const db = await testDatabase();
  const payer = await freshOrganisation(db);
  await db.as(payer, (trx) =>
    trx
      .insertInto("conflict_subject")
      .values({
        payer_id: payer.organisationId,
        deal_id: uuid(),
        domain: null,
        name_key: "",
        wanted_at: 5,
        told: null,
      })
      .execute(),
  );
  const find = async (until: number) => {
    const { rows } = await db.asNobody((trx) =>
      sql<{ payer_id: string }>`select * from conflict_checks_wanted(${until})`.execute(trx),
    );
    return rows.filter((row) => row.payer_id === payer.organisationId);
  };
  expect(await find(4)).toEqual([]);
  expect(await find(5)).toEqual([{ payer_id: payer.organisationId }]);
});
