// The history of a deal through push and pull: who is told what, that nobody rewrites it, and that nobody acts untold.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { DealEvent } from "#lib/contract/history.ts";
import type { ServerActor } from "#server/context.ts";
import { freshOrganisation, freshPartnership, testDatabase } from "#test/support/database.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import type { Device } from "#test/support/device.ts";

const text = (dealId: string, value: string) => ({
  dealId,
  rowId: uuid(),
  field: "customer_outcome",
  edit: { value, version: uuid(), base: null, settles: [], baseText: "" },
});
const events = (device: Device): DealEvent[] => device.rows("deal_event") as DealEvent[];
const commandsIn = (device: Device) => events(device).map(({ command }) => command);

/** Harbor & Pine's deal, submitted; Lumen has accepted, Harbor Cloud has not answered. */
async function deal() {
  const { harbor, lumen, cloud, parties, device, policyId, app } = await threeCompanies();
  const [ours, theirs, invited] = [device(harbor), device(lumen), device(cloud)];
  const terms = termsOf(parties, policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  await applied(ours, "plan.text.edit", text(dealId, "Written in the draft"));
  await applied(ours, "deal.submit", submit(terms, revisionId));
  await theirs.pull();
  await applied(theirs, "deal.answer", answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted"));
  await invited.pull();
  return { app, ours, theirs, invited, dealId, device, harbor, lumen, cloud };
}
const pullAll = async (...devices: Device[]) => {
  for (const each of devices) await each.pull();
};

test("every act on a deal is told to those who accepted, the draft to its author alone, the invited nothing", async () => {
  const { ours, theirs, invited, dealId } = await deal();
  await applied(ours, "deal.link", {
    dealId,
    linkId: uuid(),
    recordRef: "a/b/opportunity/2",
    accountId: null,
  });
  await applied(theirs, "plan.text.edit", text(dealId, "Half the tickets"));
  await pullAll(ours, theirs, invited);
  const shared = ["deal.submit", "deal.answer", "plan.text.edit"];
  expect(commandsIn(ours)).toEqual(shared);
  expect(commandsIn(theirs)).toEqual(shared);
  expect(commandsIn(invited)).toEqual([]);
  const own = ours.rows("deal_event_own") as DealEvent[];
  expect(own.map(({ command }) => command)).toEqual(["deal.draft", "plan.text.edit", "deal.link"]);
  for (const each of [theirs, invited]) expect(each.rows("deal_event_own")).toEqual([]);
  expect(JSON.stringify([...theirs.held.values()])).not.toContain("opportunity/2");
});

test("one that is only invited tells of its objection, which it reads once it accepts", async () => {
  const { ours, invited, dealId } = await deal();
  const shown = heldDeal(invited, dealId)?.registration.revision;
  await applied(invited, "deal.answer", answerTo(shown, "objected"));
  await pullAll(ours, invited);
  expect(events(ours).at(-1)).toMatchObject({
    command: "deal.answer",
    args: { answer: { kind: "objected" } },
  });
  expect(commandsIn(invited)).toEqual([]);
  await applied(invited, "deal.answer", answerTo(shown, "accepted"));
  await invited.pull();
  expect(commandsIn(invited)).toEqual(["deal.submit", "deal.answer", "deal.answer", "deal.answer"]);
});

test("a device's own name for an act is kept, its surface too; an older device is told of all the same", async () => {
  const { ours, theirs, dealId } = await deal();
  const eventId = uuid();
  const at = Date.now() - 86_400_000;
  const act = {
    id: 4,
    name: "plan.text.edit",
    args: text(dealId, "One"),
    at,
    surface: "side_panel",
    eventId,
  };
  const newer = { id: 5, name: "plan.text.edit", args: text(dealId, "Two"), at, surface: "watch" };
  await ours.pushRaw([act, newer]);
  await theirs.pull();
  const [first, second] = events(theirs).slice(-2);
  expect(first).toMatchObject({
    id: eventId,
    surface: "side_panel",
    madeAt: at,
    organisationName: "Harbor & Pine",
  });
  expect((first?.at ?? 0) - at).toBeGreaterThan(86_000_000);
  expect(second).toMatchObject({ surface: null, command: "plan.text.edit" });
});

test("nobody acts untold by giving an act the name of another one", async () => {
  const { ours, theirs, dealId } = await deal();
  await ours.pull();
  const known = events(ours)[0]?.id;
  const rowId = (ours.rows("plan_text") as { id: string }[])[0]?.id;
  const named = (id: number, eventId: unknown) => ({
    id,
    name: "plan.text.edit",
    args: text(dealId, `Edit ${id}`),
    at: Date.now(),
    eventId,
  });
  const answer = await ours.pushRaw([named(4, known), named(5, known), named(6, rowId), named(7, "no id")]);
  expect(answer.body).toMatchObject({ outcomes: [4, 5, 6, 7].map((id) => ({ id, outcome: "applied" })) });
  await theirs.pull();
  expect(commandsIn(theirs).filter((command) => command === "plan.text.edit")).toHaveLength(4);
});

test("sending a whole outbox again tells nothing twice", async () => {
  const { ours, theirs, dealId } = await deal();
  const act = { id: 4, name: "plan.text.edit", args: text(dealId, "One"), at: Date.now(), eventId: uuid() };
  await ours.pushRaw([act]);
  await ours.pushRaw([act]);
  // As a client the server has not met: the numbering is lost, what was done is not.
  await ours.pushRaw([{ ...act, id: 1 }], { clientId: uuid() });
  await theirs.pull();
  expect(commandsIn(theirs).filter((command) => command === "plan.text.edit")).toHaveLength(1);
});

test("the history of a draft goes with it, on every device of its company", async () => {
  const { harbor, parties, device, policyId, app } = await threeCompanies();
  const [ours, colleague] = [device(harbor), device(harbor)];
  const { dealId } = await register(ours, termsOf(parties, policyId));
  await colleague.pull();
  expect(colleague.rows("deal_event_own")).toHaveLength(1);
  await applied(ours, "deal.discard", { dealId });
  await colleague.pull();
  expect([...colleague.held.keys()].filter((key) => key.includes(dealId))).toEqual([]);
  const left = await app.context.db.owner
    .selectFrom("scope_row")
    .select("entity")
    .where("scope_id", "=", dealId)
    .execute();
  expect(left).toEqual([]);
});

test("the database itself lets no member rewrite or remove an event, nor write one for another company", async () => {
  const db = await testDatabase();
  const [ours, theirs] = [await freshOrganisation(db), await freshOrganisation(db)];
  await freshPartnership(db, ours, theirs);
  const dealId = uuid();
  const access = (actor: ServerActor, of: ServerActor, level: string) =>
    db.as(actor, (trx) =>
      sql`select set_deal_access(${dealId}, ${of.organisationId}, ${level}, 0)`.execute(trx),
    );
  const add = (actor: ServerActor, entity: string, organisationId = actor.organisationId) =>
    db.as(actor, async (trx) => {
      const id = uuid();
      await sql`insert into scope_row (scope_kind, scope_id, entity, id, organisation_id, audience, common, row, changed_at)
        values ('deal', ${dealId}, ${entity}, ${id}, ${organisationId},
                ${entity === "deal_event_own" ? "own" : "accepted"}, false, '{}', 0)`.execute(trx);
      return id;
    });
  await access(ours, ours, "accepted");
  const drafted = await add(ours, "deal_event_own");
  await access(ours, theirs, "invited");
  await access(theirs, theirs, "accepted");
  const ids = [drafted, await add(ours, "deal_event"), await add(ours, "deal_event_own")];
  for (const actor of [ours, theirs]) {
    const rewritten = await db.as(actor, (trx) =>
      trx.updateTable("scope_row").set({ row: '{"x":1}' }).where("id", "in", ids).executeTakeFirst(),
    );
    const removed = await db.as(actor, (trx) =>
      trx.deleteFrom("scope_row").where("id", "in", ids).executeTakeFirst(),
    );
    expect([rewritten.numUpdatedRows, removed.numDeletedRows]).toEqual([0n, 0n]);
  }
  await expect(add(theirs, "deal_event", ours.organisationId)).rejects.toThrow("row-level security");
  await expect(add(theirs, "deal_event_own", ours.organisationId)).rejects.toThrow("row-level security");
});

test("is_alone_in_deal is true for the one organisation that ever was in a deal, and for nobody else", async () => {
  const db = await testDatabase();
  const [ours, theirs] = [await freshOrganisation(db), await freshOrganisation(db)];
  await freshPartnership(db, ours, theirs);
  const dealId = uuid();
  const access = (actor: ServerActor, of: ServerActor, level: string) =>
    db.as(actor, (trx) =>
      sql`select set_deal_access(${dealId}, ${of.organisationId}, ${level}, 0)`.execute(trx),
    );
  const alone = async (actor: ServerActor) => {
    const { rows } = await db.as(actor, (trx) =>
      sql<{ alone: boolean }>`select is_alone_in_deal(${dealId}) as alone`.execute(trx),
    );
    return rows[0]?.alone;
  };
  expect(await alone(ours)).toBe(false);
  await access(ours, ours, "accepted");
  expect([await alone(ours), await alone(theirs)]).toEqual([true, false]);
  await access(ours, theirs, "invited");
  await access(theirs, theirs, "left");
  expect([await alone(ours), await alone(theirs)]).toEqual([false, false]);
});
