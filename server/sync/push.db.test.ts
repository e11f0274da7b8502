// Push: exactly once (I1), no gap (I2), refusals that are kept, clocks that are off.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { PROBLEM_PREFIX } from "#lib/contract/problem.ts";
import { Device, sharedWith, touchpointArgs } from "#test/support/device.ts";
import { partner, testApp } from "#test/support/server-app.ts";

const HOUR = 3_600_000;

async function northwind() {
  const app = await testApp();
  const company = await app.company("Northwind");
  return { app, company, device: new Device(app, company.people.rep) };
}

const mutation = (id: number, args: unknown, name = "touchpoint.record") => ({
  id,
  name,
  args,
  at: Date.now(),
});

test("replaying a whole outbox changes nothing", async () => {
  const { app, company, device } = await northwind();
  const outbox = [1, 2, 3].map((id) => mutation(id, touchpointArgs()));
  const first = await device.pushRaw(outbox);
  expect(first.body).toMatchObject({ lastMutationId: 3, outcomes: Array(3).fill({ outcome: "applied" }) });
  const feedBefore = await app.context.db.owner
    .selectFrom("feed_counter")
    .select("last_seq")
    .where("organisation_id", "=", company.id)
    .executeTakeFirstOrThrow();
  const again = await device.pushRaw(outbox);
  expect(again.body).toMatchObject({ lastMutationId: 3, outcomes: Array(3).fill({ outcome: "skipped" }) });
  const feedAfter = await app.context.db.owner
    .selectFrom("feed_counter")
    .select("last_seq")
    .where("organisation_id", "=", company.id)
    .executeTakeFirstOrThrow();
  expect(feedAfter).toEqual(feedBefore);
});

test("a gap is refused with the id that is expected, before and within a push", async () => {
  const { device } = await northwind();
  expect(await device.pushRaw([mutation(2, touchpointArgs())])).toMatchObject({
    status: 409,
    body: { type: `${PROBLEM_PREFIX}mutation-gap`, expected: 1 },
  });
  const hole = [mutation(1, touchpointArgs()), mutation(3, touchpointArgs())];
  expect(await device.pushRaw(hole)).toMatchObject({ status: 409, body: { expected: 2 } });
});

test("a refused mutation advances the id, keeps its reason, and is refused again when replayed", async () => {
  const { device } = await northwind();
  const refused = mutation(1, touchpointArgs({ occurredAt: Date.now() + 72 * HOUR }));
  const outcome = { id: 1, outcome: "refused", code: "occurs_in_future" };
  expect((await device.pushRaw([refused])).body).toMatchObject({ lastMutationId: 1, outcomes: [outcome] });
  expect((await device.pushRaw([refused, mutation(2, touchpointArgs())])).body).toMatchObject({
    lastMutationId: 2,
    outcomes: [outcome, { id: 2, outcome: "applied" }],
  });
});

test.each([
  ["unknown_mutation", "deal.sing", {}],
  ["bad_arguments", "touchpoint.record", { touchpointId: "x" }],
  [
    "bad_arguments",
    "touchpoint.record",
    touchpointArgs({ note: { noteId: uuid(), text: "They re\u0000new.", visibility: "internal" } }),
  ],
  ["not_found", "touchpoint.remove", { touchpointId: uuid() }],
  ["partnership_not_active", "touchpoint.record", touchpointArgs({ sharedWith: sharedWith(uuid()) })],
])(
  "a mutation that can never succeed is refused as %s and does not block the outbox",
  async (code, name, args) => {
    const { device } = await northwind();
    const answer = await device.pushRaw([mutation(1, args, name), mutation(2, touchpointArgs())]);
    expect(answer.body).toMatchObject({
      lastMutationId: 2,
      outcomes: [{ outcome: "refused", code }, { outcome: "applied" }],
    });
  },
);

test("an id taken by another organisation is refused, so that nobody replaces somebody else's row", async () => {
  const { app, device } = await northwind();
  const { touchpointId } = await device.record();
  const other = new Device(app, (await app.company("Contoso")).people.rep);
  const { outcomes } = await other.push("touchpoint.record", touchpointArgs({ touchpointId }));
  expect(outcomes).toMatchObject([{ outcome: "refused", code: "already_exists" }]);
});

test("a colleague cannot replace a note by using its id in a touchpoint of their own", async () => {
  const { app, company, device } = await northwind();
  const noteId = uuid();
  const note = { noteId, text: "They renew in May.", visibility: "internal" } as const;
  const { touchpointId } = await device.record({ note });
  const colleague = new Device(app, company.people.manager);
  const args = touchpointArgs({ note: { ...note, text: "They cancel in May." } });
  expect((await colleague.push("touchpoint.record", args)).outcomes).toMatchObject([
    { outcome: "refused", code: "already_exists" },
  ]);
  const kept = await app.context.db.owner
    .selectFrom("note")
    .select(["touchpoint_id", "author_name", "text"])
    .where("id", "=", noteId)
    .execute();
  expect(kept).toEqual([{ touchpoint_id: touchpointId, author_name: "rep", text: note.text }]);
});

test("a clock two days off is corrected, one that is a minute off is believed", async () => {
  const { app, device, company } = await northwind();
  const occurredAt = async (id: number, sentAt: number) => {
    const args = touchpointArgs({ occurredAt: sentAt - HOUR });
    await device.pushRaw([mutation(id, args)], { sentAt });
    const row = await app.context.db.owner
      .selectFrom("touchpoint")
      .select("occurred_at")
      .where("organisation_id", "=", company.id)
      .where("id", "=", args.touchpointId)
      .executeTakeFirstOrThrow();
    return row.occurred_at - (Date.now() - HOUR);
  };
  expect(Math.abs(await occurredAt(1, Date.now() - 48 * HOUR))).toBeLessThan(30_000);
  expect(await occurredAt(2, Date.now() - 60_000)).toBeLessThan(-50_000);
});

test("a device's outbox cannot be pushed by another member", async () => {
  const { company, device, app } = await northwind();
  await device.record();
  const body = { protocol: 1, clientId: device.clientId, sentAt: Date.now(), mutations: [mutation(2, {})] };
  expect((await app.post(company.people.manager, "/v1/push", body)).status).toBe(403);
});

test("a touchpoint is taken back by its recorder or a manager, not by a colleague or the partner", async () => {
  const app = await testApp();
  const [ours, theirs] = [await app.company("Northwind"), await app.company("Contoso")];
  const partnershipId = await partner(app, ours, theirs);
  const device = new Device(app, ours.people.rep);
  const { touchpointId } = await device.record({ sharedWith: sharedWith(partnershipId) });
  const attempt = async (who: Device) => (await who.push("touchpoint.remove", { touchpointId })).outcomes[0];
  expect(await attempt(new Device(app, theirs.people.admin))).toMatchObject({ code: "not_allowed" });
  expect(await attempt(new Device(app, ours.people.partner_manager))).toMatchObject({ code: "not_allowed" });
  expect(await attempt(new Device(app, ours.people.manager))).toMatchObject({ outcome: "applied" });
});
