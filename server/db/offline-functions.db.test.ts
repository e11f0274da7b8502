// What each definer function of placeholders may do, called as the server calls it.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { Database, ServerActor } from "#server/context.ts";
import { freshMember, freshOrganisation, testDatabase } from "#test/support/database.ts";

const HOUR = 3_600_000;

async function placeholder(db: Database, owner: ServerActor) {
  const [id, partnershipId] = [uuid(), uuid()];
  await db.as(owner, (trx) =>
    sql`select add_offline_partner(${id}, 'Quayside', 'quayside.example', 'Ines', null, ${partnershipId}, 1)`.execute(
      trx,
    ),
  );
  return { id, partnershipId };
}

async function invited(db: Database, owner: ServerActor, placeholderId: string, email: string) {
  const id = uuid();
  await db.as(owner, (trx) =>
    trx
      .insertInto("partnership_invitation")
      .values({
        organisation_id: owner.organisationId,
        id,
        company_name: "Quayside",
        email,
        invited_by: owner.memberId,
        invited_by_name: "Ada",
        created_at: 10,
        expires_at: HOUR,
        closed_at: null,
        placeholder_id: placeholderId,
      })
      .execute(),
  );
  return id;
}

test("add_offline_partner and change_offline_partner are for partner managers and admins, and for one's own", async () => {
  const db = await testDatabase();
  const owner = await freshOrganisation(db);
  const { id, partnershipId } = await placeholder(db, owner);
  const rep = { ...owner, memberId: await freshMember(db, owner.organisationId, "rep") };
  await expect(placeholder(db, rep)).rejects.toMatchObject({ code: "TD403" });
  const other = await freshOrganisation(db);
  const change = (actor: ServerActor) =>
    db.as(actor, (trx) =>
      sql`select change_offline_partner(${partnershipId}, null, 'Bo', 'CTO')`.execute(trx),
    );
  await expect(change(other)).rejects.toMatchObject({ code: "TD404" });
  await change(owner);
  const read = (actor: ServerActor) =>
    db.as(actor, (trx) =>
      trx.selectFrom("offline_partner").select(["contact_name", "website"]).where("id", "=", id).execute(),
    );
  expect(await read(owner)).toEqual([{ contact_name: "Bo", website: null }]);
  expect(await read(other)).toEqual([]);
  const members = await db.owner.selectFrom("member").where("organisation_id", "=", id).selectAll().execute();
  expect(members).toEqual([]);
});

test("may_speak_for says yes for oneself and one's own placeholder alone", async () => {
  const db = await testDatabase();
  const [owner, other] = [await freshOrganisation(db), await freshOrganisation(db)];
  const { id } = await placeholder(db, owner);
  const may = async (actor: ServerActor, of: string) => {
    const { rows } = await db.as(actor, (trx) =>
      sql<{ may: boolean }>`select may_speak_for(${of}) as may`.execute(trx),
    );
    return rows[0]?.may;
  };
  expect(await may(owner, id)).toBe(true);
  expect(await may(owner, owner.organisationId)).toBe(true);
  expect(await may(owner, other.organisationId)).toBe(false);
  expect(await may(other, id)).toBe(false);
});

test("a placeholder is claimed by the invited address once and confirmed by its owner once", async () => {
  const db = await testDatabase();
  const [owner, newcomer] = [await freshOrganisation(db), await freshOrganisation(db, "Quayside Ltd")];
  const { id: placeholderId, partnershipId } = await placeholder(db, owner);
  const email = `${uuid()}@example.com`;
  const id = await invited(db, owner, placeholderId, email);
  const asked = await db.as(newcomer, (trx) =>
    sql`select * from placeholder_invitations_for(${email}, 20)`.execute(trx),
  );
  expect(asked.rows).toEqual([{ id, placeholder_name: "Quayside" }]);
  const claim = (actor: ServerActor, address: string) =>
    db.as(actor, (trx) => sql`select claim_placeholder(${id}, ${address}, 20)`.execute(trx));
  await expect(claim(newcomer, "else@example.com")).rejects.toMatchObject({ code: "TD404" });
  await expect(claim(owner, email)).rejects.toMatchObject({ code: "TD404" });
  await claim(newcomer, email);
  await expect(claim(newcomer, email)).rejects.toMatchObject({ code: "TD404" });
  const own = (actor: ServerActor) => db.as(actor, (trx) => sql`select id from own_claims()`.execute(trx));
  expect((await own(newcomer)).rows).toEqual([{ id }]);
  expect((await own(owner)).rows).toEqual([]);

  const after = uuid();
  const answer = (actor: ServerActor) =>
    db.as(actor, (trx) =>
      sql`select * from answer_placeholder_claim(${id}, true, ${after}, 30)`.execute(trx),
    );
  await expect(answer(newcomer)).rejects.toMatchObject({ code: "TD404" });
  expect((await answer(owner)).rows).toEqual([
    {
      placeholder_id: placeholderId,
      placeholder_partnership_id: partnershipId,
      newcomer_id: newcomer.organisationId,
      partnership_id: after,
    },
  ]);
  await expect(answer(owner)).rejects.toMatchObject({ code: "TD404" });
});

test("set_deal_access lets the owner accept for its placeholder, append_feed writes it no feed, match_parties leaves it out", async () => {
  const db = await testDatabase();
  const [owner, other] = [await freshOrganisation(db), await freshOrganisation(db)];
  const { id, partnershipId } = await placeholder(db, owner);
  const dealId = uuid();
  const set = (actor: ServerActor, level: string, of = id) =>
    db.as(actor, (trx) => sql`select set_deal_access(${dealId}, ${of}, ${level}, 1)`.execute(trx));
  await set(owner, "accepted", owner.organisationId);
  await expect(set(owner, "accepted")).rejects.toMatchObject({ code: "42501" });
  await set(owner, "invited");
  await expect(set(other, "accepted")).rejects.toMatchObject({ code: "42501" });
  await set(owner, "accepted");
  const entries = [
    { op: "put", entity: "partnership", id: partnershipId, scope: "org", to: "both", partnershipId },
    {
      op: "put",
      entity: "deal",
      id: dealId,
      scope: `deal:${dealId}`,
      to: "deal",
      dealId,
      audience: "invited",
    },
  ];
  const { rows } = await db.as(owner, (trx) =>
    sql`select append_feed(${JSON.stringify(entries)}::jsonb) as told`.execute(trx),
  );
  expect(rows).toEqual([{ told: [owner.organisationId] }]);
  const parties = await db.asNobody((trx) => sql`select * from match_parties(${partnershipId})`.execute(trx));
  expect(parties.rows).toEqual([]);
});
