// A CRM published to an organisation, through push, pull and the database itself: its members read it, nobody else; its admins
// write it, nobody else; what its file may not hold is refused; a list's addresses of it are known.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { z } from "zod";
import { houseCrm } from "#lib/domain/house-crm.test-support.ts";
import type { ServerActor } from "#server/context.ts";
import { applied } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";
import { listApp } from "#test/support/list-app.ts";
import { partner as makePartners } from "#test/support/server-app.ts";

/** Of the first, as this device read it. */
const publishedAt = (device: Device): number =>
  z.object({ published: z.object({ at: z.number() }) }).parse(device.rows("crm_table")[0]).published.at;

async function published() {
  const app = await listApp();
  const [harbor, lumen] = [await app.company("Harbor & Pine"), await app.company("Lumen")];
  await makePartners(app, harbor, lumen);
  const admin = new Device(app, harbor.people.admin);
  const rep = new Device(app, harbor.people.rep);
  const partner = new Device(app, lumen.people.admin);
  const tableId = uuid();
  await applied(admin, "crm.publish", { tableId, file: houseCrm() });
  const pull = async () => {
    for (const each of [admin, rep, partner]) await each.pull();
  };
  await pull();
  return { app, harbor, lumen, admin, rep, partner, tableId, pull };
}

test("reaches every member and no partner, with who and when; anew in its place, and goes when it is retracted", async () => {
  const { harbor, admin, rep, partner, tableId, pull } = await published();
  const by = { memberId: harbor.memberIds.admin, organisationId: harbor.id };
  expect(rep.rows("crm_table")).toMatchObject([{ id: tableId, file: houseCrm(), published: by }]);
  const args = { tableId, label: "House CRM", hosts: houseCrm().hosts };
  const told = { command: "crm.publish", rowIds: [tableId], args };
  expect(rep.rows("own_event")).toContainEqual(expect.objectContaining(told));
  await applied(admin, "crm.publish", {
    tableId: uuid(),
    file: houseCrm({ label: "Haus", table: { version: 2 } }),
    over: publishedAt(rep),
  });
  await pull();
  expect(rep.rows("crm_table")).toMatchObject([
    { id: tableId, file: { label: "Haus", table: { version: 2 } } },
  ]);
  await applied(admin, "crm.retract", { tableId, label: "Haus" });
  await pull();
  expect(rep.rows("crm_table")).toEqual([]);
  expect(partner.rows("crm_table")).toEqual([]);
  const heard = ["own_event", "partnership_event"].flatMap((kind) => partner.rows(kind));
  expect(JSON.stringify(heard)).not.toContain("crm.publish");
});

test("is refused to everyone but admins, and refused whole where its file is no CRM", async () => {
  const { app, harbor, admin, rep, tableId, pull } = await published();
  const file = houseCrm({ table: { crm: "other" } });
  for (const who of ["rep", "partner_manager", "manager"] as const) {
    const device = new Device(app, harbor.people[who]);
    for (const [name, args] of [
      ["crm.publish", { tableId: uuid(), file }],
      ["crm.retract", { tableId, label: "House CRM" }],
    ] as const) {
      expect((await device.push(name, args)).outcomes, `${who} ${name}`).toMatchObject([
        { code: "not_allowed" },
      ]);
    }
  }
  const runaway = houseCrm({ table: { urls: [{ kind: "account", pattern: "^(?<id>(a+)+)$", on: "path" }] } });
  const unheard = houseCrm({
    table: { visible: [{ selector: "p:unheard-of", kinds: ["account"], seen: "" }] },
  });
  for (const wrong of [runaway, unheard, { ...file, code: "" }, { ...file, label: "x".repeat(61) }]) {
    const { outcomes } = await admin.push("crm.publish", { tableId: uuid(), file: wrong });
    expect(outcomes).toMatchObject([{ outcome: "refused", code: "bad_arguments" }]);
  }
  await pull();
  expect(rep.rows("crm_table")).toHaveLength(1);
});

test("puts nothing in the place of what was published meanwhile; retracted, it comes back as it was, by its id", async () => {
  const { admin, rep, tableId, pull } = await published();
  const before = publishedAt(rep);
  const anew = (version: number, over: number) => ({ tableId, file: houseCrm({ table: { version } }), over });
  await applied(admin, "crm.publish", anew(2, before));
  const { outcomes } = await admin.push("crm.publish", anew(3, before));
  expect(outcomes).toMatchObject([{ code: "terms_changed", message: expect.stringContaining("version 2") }]);
  await pull();
  expect(rep.rows("crm_table")).toMatchObject([{ file: { table: { version: 2 } } }]);
  await applied(admin, "crm.retract", { tableId, label: "House CRM" });
  await pull();
  expect(rep.rows("crm_table")).toEqual([]);
  await applied(admin, "crm.publish", { ...anew(2, before), over: null });
  await pull();
  expect(rep.rows("crm_table")).toMatchObject([{ id: tableId, file: { table: { version: 2 } } }]);
});

test("of two admins who publish one CRM at once there is one", async () => {
  const { app, harbor, admin, rep, pull } = await published();
  const other = new Device(app, harbor.people.admin);
  const file = houseCrm({ hosts: ["other.house.example"], table: { crm: "other" } });
  await Promise.all([admin, other].map((each) => applied(each, "crm.publish", { tableId: uuid(), file })));
  await pull();
  expect(rep.rows("crm_table")).toHaveLength(2);
});

test("the database refuses, too: others see nothing, members read, an admin alone writes", async () => {
  const { app, harbor, lumen, tableId } = await published();
  const as = <T>(actor: ServerActor, run: (sqlFor: typeof sql) => ReturnType<typeof sql<T>>) =>
    app.context.db.as(actor, async (trx) => await run(sql).execute(trx));
  const actorOf = (company: typeof harbor, who: "admin" | "rep"): ServerActor => ({
    organisationId: company.id,
    memberId: company.memberIds[who],
  });
  const read = async (actor: ServerActor) =>
    (await as(actor, (q) => q`select id from scope_row where entity = 'crm_table'`)).rows.length;
  const change = async (actor: ServerActor) =>
    (await as(actor, (q) => q`update scope_row set changed_at = 1 where id = ${tableId}`)).numAffectedRows;
  const remove = async (actor: ServerActor) =>
    (await as(actor, (q) => q`delete from scope_row where id = ${tableId}`)).numAffectedRows;
  const add = (actor: ServerActor, crm: string) =>
    as(
      actor,
      (q) => q`insert into scope_row
        (scope_kind, scope_id, entity, id, organisation_id, audience, common, row, changed_at)
        values ('org', ${harbor.id}, 'crm_table', ${uuid()}, ${harbor.id}, 'own', false,
                ${JSON.stringify({ file: houseCrm({ table: { crm } }) })}::jsonb, 0)`,
    );
  const [admin, rep, partner] = [actorOf(harbor, "admin"), actorOf(harbor, "rep"), actorOf(lumen, "admin")];
  expect([await read(admin), await read(rep), await read(partner)]).toEqual([1, 1, 0]);
  for (const other of [rep, partner, { ...rep, memberId: uuid() }]) {
    expect([await change(other), await remove(other)]).toEqual([0n, 0n]);
    await expect(add(other, "other")).rejects.toMatchObject({ code: "42501" });
  }
  expect(await change(admin)).toBe(1n);
  await add(admin, "other");
  await expect(add(admin, "house")).rejects.toMatchObject({ code: "23505" });
});

test("an imported list is matched by the addresses of records of a published CRM", async () => {
  const { app, harbor, admin, tableId } = await published();
  const csv = "Company,Account URL\nAcme,https://crm.house.example/companies/42\n";
  const refs = async () => {
    await app.importList(harbor.people.rep, csv);
    const found = await app.context.db.owner
      .selectFrom("account")
      .select("record_refs")
      .where("organisation_id", "=", harbor.id)
      .execute();
    return found.flatMap(({ record_refs }) => record_refs);
  };
  const ref = "house/https%3A%2F%2Fcrm.house.example/account/42";
  expect(await refs()).toEqual([ref]);
  const answer = await app.ok(harbor.people.rep, "lookUp", { recordRef: ref, domain: null, nameKey: null });
  expect(answer.account).toMatchObject({ name: "Acme" });
  await applied(admin, "crm.retract", { tableId, label: "House CRM" });
  await app.importList(harbor.people.rep, csv.replace("Acme", "Beta").replace("42", "43"));
  expect(await refs()).toEqual([ref]);
});
