// What an organisation sets for itself, through push and pull: its checks reach those in its deals, the stages of its CRM nobody.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { z } from "zod";
import { dealChecks } from "#lib/contract/settings.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";

/** Harbor & Pine's deal with Lumen, which accepted, and Harbor Cloud, which was only asked; the two are no partners. */
async function deal(before: (ours: Device) => Promise<void> = async () => undefined) {
  const { harbor, lumen, cloud, app, parties, device, policyId } = await threeCompanies();
  const ours = device(harbor);
  await before(ours);
  const terms = termsOf(parties, policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  await applied(ours, "deal.submit", submit(terms, revisionId));
  const theirs = device(lumen);
  await theirs.pull();
  await applied(theirs, "deal.answer", answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted"));
  const stranger = device(await app.company("Cobalt Services"));
  return { app, ours, theirs, invited: device(cloud), stranger, dealId, harbor, lumen, cloud, device };
}

const ask = (device: Device, check = "close_plan", from: string | null = "discovery") =>
  applied(device, "check.apply", { settingsId: uuid(), check, from });
const stage = {
  stageId: uuid(),
  crm: "atomic",
  instance: "crm.example",
  text: "in-negociation",
  pipeline: "Renewals",
  means: "negotiation",
};

const toldChecks = (device: Device) => z.array(dealChecks).parse(device.rows("deal_checks"));

async function pullAll(...devices: Device[]): Promise<void> {
  for (const each of devices) await each.pull();
}

test("what a company's checks apply from reaches who accepted a deal with it, and nobody else", async () => {
  const { ours, theirs, invited, stranger, dealId, harbor, cloud, device } = await deal();
  await ask(ours);
  await pullAll(ours, theirs, invited, stranger);
  const told = { dealId, organisationId: harbor.id, from: { close_plan: "discovery" } };
  expect(ours.rows("check_settings")).toMatchObject([{ from: { close_plan: "discovery" } }]);
  expect(ours.rows("deal_checks")).toMatchObject([told]);
  expect(theirs.rows("deal_checks")).toMatchObject([told]);
  expect(theirs.rows("check_settings")).toEqual([]);
  for (const outside of [invited, stranger, device(cloud)]) {
    await outside.pull();
    expect(outside.rows("deal_checks")).toEqual([]);
    expect(outside.rows("check_settings")).toEqual([]);
  }
});

test("a company that accepts brings its settings, and reads those of companies that are no partners of it", async () => {
  const { ours, theirs, invited, dealId, lumen, cloud } = await deal(ask);
  await ask(invited, "next_review", "never");
  await ask(theirs, "commitments", "close");
  await invited.pull();
  await applied(
    invited,
    "deal.answer",
    answerTo(heldDeal(invited, dealId)?.registration.revision, "accepted"),
  );
  await pullAll(ours, theirs, invited);
  for (const device of [ours, theirs, invited]) {
    const from = new Map(toldChecks(device).map((row) => [row.organisationId, row.from]));
    expect(from.size).toBe(3);
    expect(from.get(cloud.id)).toEqual({ next_review: "never" });
    expect(from.get(lumen.id)).toEqual({ commitments: "close" });
  }
  await applied(invited, "deal.leave", { dealId, reason: "We cannot staff it." });
  await invited.pull();
  expect(invited.rows("deal_checks")).toEqual([]);
  expect(invited.rows("check_settings")).toHaveLength(1);
});

test("a later change takes the place of what the deal was told, and going back tells that", async () => {
  const { ours, theirs } = await deal(ask);
  await theirs.pull();
  const [first] = toldChecks(theirs);
  await ask(ours, "stage_leads", "never");
  await ask(ours, "close_plan", null);
  await theirs.pull();
  expect(theirs.rows("deal_checks")).toMatchObject([{ id: first?.id, from: { stage_leads: "never" } }]);
});

test("two devices of one company that set two checks at once have both, in one row", async () => {
  const { ours, harbor, device } = await deal();
  const second = device(harbor);
  await Promise.all([ask(ours, "close_plan", "demo"), ask(second, "next_review", "never")]);
  await pullAll(ours, second);
  const both = [{ from: { close_plan: "demo", next_review: "never" } }];
  expect(ours.rows("check_settings")).toMatchObject(both);
  expect(second.rows("check_settings")).toMatchObject(both);
});

test("the stages of a company's CRM reach its own members alone, and go when they are taken back", async () => {
  const { ours, theirs, invited, stranger, harbor, device } = await deal();
  await applied(ours, "stage.map", stage);
  const colleague = device(harbor);
  await pullAll(ours, colleague, theirs, invited, stranger);
  expect(colleague.rows("crm_stage")).toMatchObject([
    { text: "in-negociation", pipeline: "Renewals", means: "negotiation" },
  ]);
  for (const outside of [theirs, invited, stranger]) expect(outside.rows("crm_stage")).toEqual([]);
  await applied(ours, "stage.unmap", { stageId: stage.stageId });
  await colleague.pull();
  expect(colleague.rows("crm_stage")).toEqual([]);
});

test("which account a record is reaches our own members alone; of two who say it at once one is heard", async () => {
  const { ours, theirs, invited, stranger, harbor, device } = await deal();
  const link = {
    linkId: uuid(),
    recordRef: "atomic/crm.example/account/7",
    shown: "Acme",
    account: { id: uuid(), name: "Acme", domain: "acme.com" },
  };
  const colleague = device(harbor);
  await Promise.all([
    applied(ours, "account.link", link),
    applied(colleague, "account.link", { ...link, linkId: uuid() }),
  ]);
  await pullAll(ours, colleague, theirs, invited, stranger);
  expect(colleague.rows("account_link")).toMatchObject([{ account: { name: "Acme" } }]);
  expect(ours.rows("account_link")).toEqual(colleague.rows("account_link"));
  for (const outside of [theirs, invited, stranger]) expect(outside.rows("account_link")).toEqual([]);
});

test("the database shows and lets change a company's own rows to that company alone", async () => {
  const { app, ours, lumen, harbor } = await deal();
  await ask(ours);
  await applied(ours, "stage.map", { ...stage, stageId: uuid() });
  const seenBy = (organisationId: string) =>
    app.context.db.as({ organisationId, memberId: uuid() }, async (trx) => {
      const rows = await trx
        .selectFrom("scope_row")
        .select("entity")
        .where("scope_kind", "=", "org")
        // What was told of them is appended only: `server/history/outside.db.test.ts`.
        .where("entity", "!=", "own_event")
        .execute();
      const { numUpdatedRows } = await trx
        .updateTable("scope_row")
        .set({ changed_at: 1 })
        .where("scope_kind", "=", "org")
        .where("entity", "!=", "own_event")
        .executeTakeFirst();
      return { rows: rows.length, changed: Number(numUpdatedRows) };
    });
  expect(await seenBy(harbor.id)).toEqual({ rows: 2, changed: 2 });
  expect(await seenBy(lumen.id)).toEqual({ rows: 0, changed: 0 });
  const forHarbor = app.context.db.as({ organisationId: lumen.id, memberId: uuid() }, (trx) =>
    sql`insert into scope_row (scope_kind, scope_id, entity, id, organisation_id, audience, common, row, changed_at)
        values ('org', ${harbor.id}, 'crm_stage', ${uuid()}, ${lumen.id}, 'own', false, '{}'::jsonb, 0)`.execute(
      trx,
    ),
  );
  await expect(forHarbor).rejects.toMatchObject({ code: "42501" });
});

test("how near a second outreach is warned about is our own: colleagues read it, no company in our deals does", async () => {
  const { app, ours, theirs, invited, harbor, lumen } = await deal();
  const set = (days: number) => ({ settingId: uuid(), days });
  await applied(ours, "outreach.set", set(14));
  await applied(ours, "outreach.set", set(0));
  const rep = new Device(app, harbor.people.rep);
  await pullAll(ours, theirs, invited, rep);
  for (const each of [ours, rep]) expect(each.rows("outreach_setting")).toMatchObject([{ days: 0 }]);
  for (const each of [theirs, invited]) expect(each.rows("outreach_setting")).toEqual([]);
  expect((await rep.push("outreach.set", set(3))).outcomes).toMatchObject([{ code: "not_allowed" }]);
  const seen = await app.context.db.as({ organisationId: lumen.id, memberId: uuid() }, async (trx) => [
    await trx.selectFrom("scope_row").select("id").where("entity", "=", "outreach_setting").execute(),
    (await sql`delete from scope_row where entity = 'outreach_setting'`.execute(trx)).numAffectedRows,
  ]);
  expect(seen).toEqual([[], 0n]);
});
