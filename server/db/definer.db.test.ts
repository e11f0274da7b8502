// What each definer function of joining and partnership may return or do, called as the server calls it.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { Database, ServerActor } from "#server/context.ts";
import { freshMember, freshOrganisation, freshPartnership, testDatabase } from "#test/support/database.ts";

const HOUR = 3_600_000;

async function invite(
  db: Database,
  from: ServerActor,
  table: "member_invitation" | "partnership_invitation",
  email: string,
) {
  const id = uuid();
  const common = {
    organisation_id: from.organisationId,
    id,
    email,
    invited_by: from.memberId,
    invited_by_name: "Ada",
    created_at: 0,
    expires_at: HOUR,
    closed_at: null,
  };
  if (table === "member_invitation") {
    await db.owner
      .insertInto(table)
      .values({ ...common, role: "rep" })
      .execute();
  } else
    await db.owner
      .insertInto(table)
      .values({ ...common, company_name: "Contoso" })
      .execute();
  return id;
}

test("member_of answers the one member of that issuer and subject", async () => {
  const db = await testDatabase();
  const actor = await freshOrganisation(db, "Northwind");
  const find = (issuer: string, subject: string) =>
    db.asNobody((trx) =>
      sql`select id, organisation_name from member_of(${issuer}, ${subject})`.execute(trx),
    );
  expect((await find("test", actor.memberId)).rows).toEqual([
    { id: actor.memberId, organisation_name: "Northwind" },
  ]);
  expect((await find("other", actor.memberId)).rows).toEqual([]);
});

test("create_organisation refuses a person who is a member already and leaves nothing behind", async () => {
  const db = await testDatabase();
  const actor = await freshOrganisation(db);
  const organisationId = uuid();
  const attempt = db.asNobody((trx) =>
    sql`select create_organisation(${organisationId}, 'Again', ${uuid()}, 'test', ${actor.memberId}, 'Ada',
      'ada@example.com', 0)`.execute(trx),
  );
  await expect(attempt).rejects.toMatchObject({ code: "TD409" });
  const left = await db.owner
    .selectFrom("organisation")
    .where("id", "=", organisationId)
    .selectAll()
    .execute();
  expect(left).toEqual([]);
});

test("member_invitations_for answers open invitations of that address only, without other addresses", async () => {
  const db = await testDatabase();
  const actor = await freshOrganisation(db, "Northwind");
  const email = `${uuid()}@example.com`;
  const id = await invite(db, actor, "member_invitation", email);
  const find = (address: string, now: number) =>
    db.asNobody((trx) => sql`select * from member_invitations_for(${address}, ${now})`.execute(trx));
  expect((await find(email.toUpperCase(), 1)).rows).toEqual([
    {
      id,
      organisation_id: actor.organisationId,
      organisation_name: "Northwind",
      role: "rep",
      invited_by_name: "Ada",
    },
  ]);
  expect((await find(email, HOUR + 1)).rows).toEqual([]);
  expect((await find("somebody@else.example", 1)).rows).toEqual([]);
});

test("redeem_member_invitation makes a member once, and the transaction then acts as that member", async () => {
  const db = await testDatabase();
  const actor = await freshOrganisation(db);
  const email = `${uuid()}@example.com`;
  const id = await invite(db, actor, "member_invitation", email);
  const redeem = (subject: string, address: string) =>
    db.asNobody(async (trx) => {
      await sql`select redeem_member_invitation(${id}, ${address}, ${uuid()}, 'test', ${subject}, 'Ben', 1)`.execute(
        trx,
      );
      return await trx.selectFrom("member").select("organisation_id").execute();
    });
  await expect(redeem(uuid(), "mallory@example.com")).rejects.toMatchObject({ code: "TD404" });
  await expect(redeem(actor.memberId, email)).rejects.toMatchObject({ code: "TD409" });
  const seen = await redeem(uuid(), email);
  expect(new Set(seen.map((row) => row.organisation_id))).toEqual(new Set([actor.organisationId]));
  await expect(redeem(uuid(), email)).rejects.toMatchObject({ code: "TD404" });
});

test("partnership_invitations_for answers open invitations of that address, and not our own", async () => {
  const db = await testDatabase();
  const [inviting, other] = [await freshOrganisation(db, "Northwind"), await freshOrganisation(db)];
  const email = `${uuid()}@example.com`;
  const id = await invite(db, inviting, "partnership_invitation", email);
  const find = (actor: ServerActor) =>
    db.as(actor, (trx) => sql`select * from partnership_invitations_for(${email}, 1)`.execute(trx));
  expect((await find(other)).rows).toEqual([
    { id, organisation_id: inviting.organisationId, organisation_name: "Northwind", invited_by_name: "Ada" },
  ]);
  expect((await find(inviting)).rows).toEqual([]);
});

test("accept_partnership needs a partner manager or admin in action, whatever the caller says", async () => {
  const db = await testDatabase();
  const [inviting, accepting] = [await freshOrganisation(db), await freshOrganisation(db)];
  const rep = { ...accepting, memberId: await freshMember(db, accepting.organisationId, "rep") };
  const email = `${uuid()}@example.com`;
  const id = await invite(db, inviting, "partnership_invitation", email);
  const accept = (actor: ServerActor, address = email) =>
    db.as(actor, (trx) => sql`select accept_partnership(${id}, ${address}, ${uuid()}, 1)`.execute(trx));
  await expect(accept(rep)).rejects.toMatchObject({ code: "TD403" });
  await expect(accept(inviting)).rejects.toMatchObject({ code: "TD404" });
  await expect(accept(accepting, "mallory@example.com")).rejects.toMatchObject({ code: "TD404" });
  await accept(accepting);
  const seen = await db.as(inviting, (trx) => trx.selectFrom("partnership").select("accepting_id").execute());
  expect(seen).toEqual([{ accepting_id: accepting.organisationId }]);
});

test("end_partnership ends only a partnership of the caller, and deletes what both sides had of it", async () => {
  const db = await testDatabase();
  const [ours, theirs, stranger] = [
    await freshOrganisation(db),
    await freshOrganisation(db),
    await freshOrganisation(db),
  ];
  const id = await freshPartnership(db, ours, theirs);
  for (const { organisationId } of [ours, theirs]) {
    await db.owner
      .insertInto("sharing")
      .values({
        organisation_id: organisationId,
        partnership_id: id,
        ours: "customer",
        theirs: "customer",
        reveal: "full",
      })
      .execute();
  }
  const end = (actor: ServerActor) =>
    db.as(actor, (trx) => sql`select * from end_partnership(${id}, 1)`.execute(trx));
  await expect(end(stranger)).rejects.toMatchObject({ code: "TD404" });
  await end(ours);
  const left = await db.owner.selectFrom("sharing").selectAll().where("partnership_id", "=", id).execute();
  expect(left).toEqual([]);
  await expect(end(theirs)).rejects.toMatchObject({ code: "TD404" });
});

test("rematches_wanted answers wishes up to a moment, by partnership and nothing else", async () => {
  const db = await testDatabase();
  const [ours, theirs] = [await freshOrganisation(db), await freshOrganisation(db)];
  const id = await freshPartnership(db, ours, theirs);
  await db.as(ours, (trx) =>
    trx
      .insertInto("rematch_wanted")
      .values({ organisation_id: ours.organisationId, partnership_id: id, wanted_at: 5 })
      .execute(),
  );
  const find = async (before: number) => {
    const { rows } = await db.asNobody((trx) =>
      sql<{ partnership_id: string }>`select * from rematches_wanted(${before})`.execute(trx),
    );
    return rows.filter((row) => row.partnership_id === id);
  };
  expect(await find(4)).toEqual([]);
  expect(await find(5)).toEqual([{ organisation_id: ours.organisationId, partnership_id: id, wanted_at: 5 }]);
});
