// Co-sell plans and programmes through push and pull, of two companies: what both read, what neither reveals, who may write.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { applied } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";
import { matchScene } from "#test/support/match-scene.ts";
import { offlinePartner } from "#test/support/offline.ts";
import type { Company } from "#test/support/server-app.ts";

const { app, twoCompanies } = await matchScene();
const OUR_LIST = "Company,Website\nZapier,zapier.com\nDelta,delta.com\nOurs Alone,alone.com\n";
const THEIR_LIST = "Company,Website\nZapier Inc,zapier.com\nDelta AG,delta.com\n";

async function pair(ourFile = "", theirFile = "") {
  const { ours, theirs, partnershipId } = await twoCompanies(ourFile, theirFile);
  const device = (company: Company) => new Device(app, company.people.partner_manager);
  return { ours, theirs, partnershipId, us: device(ours), them: device(theirs), device };
}

const change = <T>(value: T, base: string | null = null) => ({ value, version: uuid(), base, settles: [] });
const refusedWith = (code: string) => ({ outcomes: [{ outcome: "refused", code }] });

async function accountNamed(company: Company, name: string): Promise<string> {
  const { id } = await app.context.db.owner
    .selectFrom("account")
    .select("id")
    .where("organisation_id", "=", company.id)
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return id;
}

test("what one company writes into the plan the other reads and edits, in one row", async () => {
  const { partnershipId, us, them } = await pair();
  const edit = (fields: object) => ({ partnershipId, rowId: uuid(), ...fields });
  // Both begin at once, each with a row of its own.
  await Promise.all([
    applied(us, "co-sell.edit", edit({ motion: change("co_sell") })),
    applied(them, "co-sell.edit", edit({ reviewWeeks: change(4) })),
  ]);
  const step = { partnershipId, stepId: uuid(), title: change("Map accounts"), order: change("V") };
  await applied(them, "co-sell.step.put", step);
  await us.pull();
  await them.pull();
  expect(us.rows("co_sell_plan")).toHaveLength(1);
  expect(us.rows("co_sell_plan")).toMatchObject([
    { motion: { value: "co_sell" }, reviewWeeks: { value: 4 }, target: null },
  ]);
  expect(them.rows("co_sell_plan")).toEqual(us.rows("co_sell_plan"));
  expect(us.rows("co_sell_step")).toMatchObject([{ title: { value: "Map accounts" } }]);
  const removal = {
    partnershipId,
    kind: "step",
    rowId: step.stepId,
    seen: [step.title.version, step.order.version],
  };
  await applied(us, "co-sell.row.remove", removal);
  await them.pull();
  expect(them.rows("co_sell_step")).toMatchObject([{ removed: { organisationId: expect.any(String) } }]);
});

test("our programme reaches our own members and no partner", async () => {
  const { ours, us, them } = await pair();
  await applied(us, "co-sell.edit", { partnershipId: null, rowId: uuid(), reviewWeeks: change(4) });
  const step = { partnershipId: null, stepId: uuid(), title: change("Map accounts"), order: change("V") };
  await applied(us, "co-sell.step.put", step);
  const colleague = new Device(app, ours.people.rep);
  await colleague.pull();
  await them.pull();
  expect(colleague.rows("programme")).toMatchObject([{ reviewWeeks: { value: 4 } }]);
  expect(colleague.rows("programme_step")).toHaveLength(1);
  expect(them.rows("programme")).toEqual([]);
  expect(them.rows("programme_step")).toEqual([]);
});

test("a company is named only where both show it to each other in full", async () => {
  const { ours, theirs, partnershipId, us, them } = await pair(OUR_LIST, THEIR_LIST);
  const name = (accountId: string) => ({ partnershipId, targetId: uuid(), accountId });
  const [zapier, alone] = [await accountNamed(ours, "Zapier"), await accountNamed(ours, "Ours Alone")];
  await app.share(theirs.people.admin, partnershipId, "full");
  // They show it to us, we do not show it to them: naming it would tell them that it is in our list.
  expect(await us.push("co-sell.account.name", name(zapier))).toMatchObject(refusedWith("not_found"));
  await app.share(ours.people.admin, partnershipId, "full");
  await applied(us, "co-sell.account.name", name(zapier));
  for (const device of [us, them]) {
    await device.pull();
    expect(device.rows("co_sell_account")).toMatchObject([
      { customer: { name: "Zapier", domain: "zapier.com" } },
    ]);
    expect(JSON.stringify(device.rows("co_sell_account"))).not.toContain(zapier);
  }
  expect(await us.push("co-sell.account.name", name(alone))).toMatchObject(refusedWith("not_found"));
  const theirZapier = await accountNamed(theirs, "Zapier Inc");
  expect(await them.push("co-sell.account.name", name(theirZapier))).toMatchObject(
    refusedWith("already_exists"),
  );
  // An id of theirs is nothing to us.
  expect(await us.push("co-sell.account.name", name(await accountNamed(theirs, "Delta AG")))).toMatchObject(
    refusedWith("not_found"),
  );
});

test("co_sell_customer tells nothing of others' accounts, and nothing once the partnership has ended", async () => {
  const { ours, theirs, partnershipId } = await pair(OUR_LIST, THEIR_LIST);
  await app.share(theirs.people.admin, partnershipId, "full");
  await app.share(ours.people.admin, partnershipId, "full");
  const zapier = await accountNamed(ours, "Zapier");
  const stranger = await app.company("Cobalt Services");
  const asked = async (company: Company) => {
    const actor = { organisationId: company.id, memberId: company.memberIds.partner_manager };
    const found = await app.context.db.as(actor, (trx) =>
      sql`select * from co_sell_customer(${partnershipId}, ${zapier})`.execute(trx),
    );
    return found.rows;
  };
  expect(await asked(ours)).toEqual([{ name: "Zapier", domain: "zapier.com" }]);
  expect(await asked(theirs)).toEqual([]);
  expect(await asked(stranger)).toEqual([]);
  await app.ok(ours.people.admin, "endPartnership", { id: partnershipId });
  expect(await asked(ours)).toEqual([]);
});

test("each side names its own owner, one of its members; the database holds that too", async () => {
  const { ours, theirs, partnershipId, us, them } = await pair();
  const member = await app.context.db.owner
    .selectFrom("member")
    .select(["name", "title"])
    .where("id", "=", ours.memberIds.rep)
    .executeTakeFirstOrThrow();
  const owner = (organisationId: string, person: object | null) => ({
    partnershipId,
    rowId: uuid(),
    organisationId,
    edit: change(person),
  });
  await applied(us, "co-sell.owner.set", owner(ours.id, member));
  expect(await us.push("co-sell.owner.set", owner(ours.id, { name: "Nobody", title: null }))).toMatchObject(
    refusedWith("bad_arguments"),
  );
  expect(await them.push("co-sell.owner.set", owner(ours.id, null))).toMatchObject(
    refusedWith("not_allowed"),
  );
  await them.pull();
  expect(them.rows("co_sell_owner")).toMatchObject([{ organisationId: ours.id, person: { value: member } }]);
  // Past the rules, too.
  const actor = { organisationId: theirs.id, memberId: theirs.memberIds.partner_manager };
  const forge = app.context.db.as(actor, (trx) =>
    sql`insert into scope_row (scope_kind, scope_id, entity, id, organisation_id, audience, common, row, changed_at)
        values ('partnership', ${partnershipId}, 'co_sell_owner', ${uuid()}, ${theirs.id}, 'invited', false,
                ${JSON.stringify({ organisationId: ours.id })}::jsonb, 0)`.execute(trx),
  );
  await expect(forge).rejects.toMatchObject({ code: "42501" });
});

test("reps read a plan and do not write it, by the rules and by the database; strangers do neither", async () => {
  const { ours, partnershipId, us } = await pair();
  const edit = { partnershipId, rowId: uuid(), reviewWeeks: change(4) };
  await applied(us, "co-sell.edit", edit);
  const rep = new Device(app, ours.people.rep);
  await rep.pull();
  expect(rep.rows("co_sell_plan")).toHaveLength(1);
  expect(await rep.push("co-sell.edit", edit)).toMatchObject(refusedWith("not_allowed"));
  const write = (organisationId: string, memberId: string) =>
    app.context.db.as({ organisationId, memberId }, (trx) =>
      trx
        .updateTable("scope_row")
        .set({ changed_at: 1 })
        .where("entity", "=", "co_sell_plan")
        .executeTakeFirst(),
    );
  await expect(write(ours.id, ours.memberIds.rep)).rejects.toMatchObject({ code: "42501" });
  const stranger = await app.company("Cobalt Services");
  expect((await write(stranger.id, stranger.memberIds.admin)).numUpdatedRows).toBe(0n);
  const outside = new Device(app, stranger.people.partner_manager);
  expect(await outside.push("co-sell.edit", edit)).toMatchObject(refusedWith("not_found"));
  await outside.pull();
  expect(outside.rows("co_sell_plan")).toEqual([]);
});

test("with a partner that does not use Tandem the plan is our own record: any account of ours, its owner written down", async () => {
  const { ours, us } = await pair(OUR_LIST);
  const { id, partnership } = await offlinePartner(app, ours);
  const partnershipId = partnership.id;
  await applied(us, "co-sell.edit", { partnershipId, rowId: uuid(), motion: change("referral") });
  const accountId = await accountNamed(ours, "Ours Alone");
  await applied(us, "co-sell.account.name", { partnershipId, targetId: uuid(), accountId });
  const ines = { name: "Ines Marlow", title: "Managing director" };
  await applied(us, "co-sell.owner.set", {
    partnershipId,
    rowId: uuid(),
    organisationId: id,
    edit: change(ines),
  });
  await us.pull();
  expect(us.rows("co_sell_account")).toMatchObject([{ customer: { name: "Ours Alone" } }]);
  expect(us.rows("co_sell_owner")).toMatchObject([{ organisationId: id, person: { value: ines } }]);
});
