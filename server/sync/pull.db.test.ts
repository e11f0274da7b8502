// Pull: what a device holds after it is exactly what its organisation may see, whatever happened in which order.
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { BUCKETS } from "#lib/contract/records.ts";
import { freshAccounts, freshOverlap } from "#test/support/accounts.ts";
import { Device, sharedWith } from "#test/support/device.ts";
import { partner, testApp } from "#test/support/server-app.ts";
import { PAGE_LIMITS } from "./page.ts";

async function two() {
  const app = await testApp();
  const [ours, theirs] = [await app.company("Northwind"), await app.company("Contoso")];
  const partnershipId = await partner(app, ours, theirs);
  return {
    app,
    ours,
    theirs,
    partnershipId,
    mine: new Device(app, ours.people.rep),
    his: new Device(app, theirs.people.rep),
  };
}

test("a first pull resets, then sends organisation, members and partnership", async () => {
  const { mine, his, partnershipId, theirs } = await two();
  const changes = await mine.pull();
  expect(changes[0]).toEqual({ op: "reset" });
  expect(mine.rows("organisation")).toMatchObject([{ name: "Northwind" }]);
  expect(mine.rows("member")).toHaveLength(4);
  expect(mine.rows("partnership")).toMatchObject([
    { id: partnershipId, partner: { id: theirs.id, name: "Contoso" }, status: "active" },
  ]);
  await his.pull();
  expect(his.rows("partnership")).toMatchObject([{ partner: { name: "Northwind" } }]);
});

test("a shared touchpoint reaches the partner with its shared note, and nothing of ours besides", async () => {
  const { app, mine, his, partnershipId } = await two();
  const third = await app.company("Fabrikam");
  await mine.pull();
  await his.pull();
  const { touchpointId } = await mine.record({
    sharedWith: sharedWith(partnershipId),
    note: { noteId: crypto.randomUUID(), text: "They want it in spring", visibility: "shared" },
    recordRef: "salesforce/acme/opportunity/006",
  });
  await mine.record({ note: { noteId: crypto.randomUUID(), text: "for us alone", visibility: "internal" } });
  const changes = await his.pull();
  expect(his.rows("touchpoint")).toMatchObject([
    { id: touchpointId, organisationName: "Northwind", visibility: "shared", person: { name: "Ada" } },
  ]);
  expect(his.rows("touchpoint_share")).toMatchObject([{ touchpointId, partnershipId }]);
  expect(his.rows("note")).toMatchObject([{ text: "They want it in spring" }]);
  expect(JSON.stringify(changes)).not.toMatch(/for us alone|salesforce|touchpoint_subject/);
  const stranger = new Device(app, third.people.rep);
  expect(JSON.stringify(await stranger.pull())).not.toContain(touchpointId);
});

test("a partner learns nothing of a touchpoint's other audiences", async () => {
  const { app, ours, mine, his, partnershipId } = await two();
  const third = await app.company("Fabrikam");
  const otherPartnership = await partner(app, ours, third);
  await mine.record({ sharedWith: sharedWith(partnershipId, otherPartnership) });
  const his1 = JSON.stringify(await his.pull());
  expect(his.rows("touchpoint_share")).toHaveLength(1);
  expect(his1).not.toContain(otherPartnership);
  expect(his1).not.toContain("Fabrikam");
});

test("differences follow: a removed touchpoint leaves both sides, an unchanged device gets nothing", async () => {
  const { mine, his, partnershipId } = await two();
  const { touchpointId } = await mine.record({ sharedWith: sharedWith(partnershipId) });
  await mine.pull();
  await his.pull();
  expect(await his.pull()).toEqual([]);
  await mine.push("touchpoint.remove", { touchpointId });
  await mine.pull();
  await his.pull();
  for (const device of [mine, his]) {
    expect(device.rows("touchpoint")).toEqual([]);
    expect(device.rows("touchpoint_share")).toEqual([]);
  }
});

test("a new partnership delivers its whole scope to devices that were there before (I11)", async () => {
  const { app, ours, mine } = await two();
  await mine.pull();
  const third = await app.company("Fabrikam");
  const partnershipId = await partner(app, ours, third);
  const changes = await mine.pull();
  expect(changes).toContainEqual({ op: "enter", scope: `partnership:${partnershipId}` });
  expect(mine.rows("partnership")).toHaveLength(2);
});

test.each(["", "not a cursor", Buffer.from('{"v":9}').toString("base64url")])(
  "an unknown cursor %j starts over and ends with the same rows (I9)",
  async (cursor) => {
    const { mine } = await two();
    await mine.pull();
    const before = new Map(mine.held);
    mine.cursor = cursor;
    const changes = await mine.pull();
    expect(changes[0]).toEqual({ op: "reset" });
    expect(mine.held).toEqual(before);
  },
);

test("a cursor of another organisation starts over", async () => {
  const { mine, his } = await two();
  await his.pull();
  mine.cursor = his.cursor;
  expect((await mine.pull())[0]).toEqual({ op: "reset" });
  expect(mine.rows("organisation")).toMatchObject([{ name: "Northwind" }]);
});

test("ending a partnership takes back overlaps and keeps what was said", async () => {
  const { app, ours, theirs, mine, his, partnershipId } = await two();
  const [account] = await freshAccounts(app.context.db, ours.id, 1);
  const [theirAccount] = await freshAccounts(app.context.db, theirs.id, 1);
  if (account === undefined || theirAccount === undefined) throw new Error("no accounts were made");
  await freshOverlap(app.context.db, { organisationId: ours.id, partnershipId, account, theirAccount });
  await his.record({ sharedWith: sharedWith(partnershipId) });
  await mine.pull();
  expect([...mine.held.keys()].filter((key) => key.startsWith("overlaps:"))).toHaveLength(1);
  await app.ok(ours.people.admin, "endPartnership", { id: partnershipId });
  await mine.pull();
  expect([...mine.held.keys()].filter((key) => key.startsWith("overlaps:"))).toEqual([]);
  expect(mine.rows("partnership")).toMatchObject([{ status: "ended" }]);
  expect(mine.rows("touchpoint")).toHaveLength(1);
  expect([...mine.held].find(([key]) => key.startsWith("accounts:"))?.[1]).toMatchObject([
    { hasOverlap: false },
  ]);
  const fresh = new Device(app, ours.people.manager);
  await fresh.pull();
  expect(fresh.held).toEqual(mine.held);
});

test("a kind with many rows is sent whole and each row once, with what stands before and after it", async () => {
  const { app, ours, mine } = await two();
  const by = { name: "Ada", title: null };
  const setting = { id: newId(), organisationId: ours.id, days: 7, changedBy: by, changedAt: 0 };
  const stages = Array.from({ length: 450 }, (_, n) => ({
    id: newId(),
    organisationId: ours.id,
    crm: "atomic",
    instance: "crm.example",
    text: `Stage ${n}`,
    means: "open",
    mappedBy: { memberId: ours.memberIds.rep, ...by },
    mappedAt: 0,
  }));
  const kept = (entity: string, row: { id: string }) => ({
    scope_kind: "org" as const,
    scope_id: ours.id,
    entity,
    id: row.id,
    organisation_id: ours.id,
    audience: "own" as const,
    common: false,
    row: JSON.stringify(row),
    changed_at: 0,
  });
  await app.context.db.owner
    .insertInto("scope_row")
    .values([kept("outreach_setting", setting), ...stages.map((row) => kept("crm_stage", row))])
    .execute();
  const puts = (await mine.pull()).flatMap((change) => (change.op === "put" ? [change] : []));
  const ids = (entity: string) => puts.filter((put) => put.entity === entity).map(({ id }) => id);
  expect(ids("crm_stage")).toEqual(stages.map(({ id }) => id).toSorted());
  expect(ids("outreach_setting")).toEqual([setting.id]);
  expect(new Set(puts.map(({ id }) => id)).size).toBe(puts.length);
});

test("accounts come packed, page by page, and a page that is cut anywhere loses nothing", async () => {
  const { app, ours, theirs, mine, partnershipId } = await two();
  const accounts = await freshAccounts(app.context.db, ours.id, 3000);
  const [theirAccount] = await freshAccounts(app.context.db, theirs.id, 1);
  if (theirAccount === undefined) throw new Error("no accounts were made");
  for (const account of accounts.slice(0, 5)) {
    await freshOverlap(app.context.db, { organisationId: ours.id, partnershipId, account, theirAccount });
  }
  const first = await mine.pullOnce();
  expect(first.more).toBe(true);
  expect(first.changes.filter((change) => change.op === "accounts").length).toBeLessThanOrEqual(
    PAGE_LIMITS.packs,
  );
  await mine.pull();
  const packs = [...mine.held].filter(([key]) => key.startsWith("accounts:"));
  expect(packs.length).toBeLessThanOrEqual(BUCKETS);
  expect(packs.flatMap(([, rows]) => rows)).toHaveLength(3000);
  expect(
    [...mine.held].filter(([key]) => key.startsWith("overlaps:")).flatMap(([, rows]) => rows),
  ).toHaveLength(5);
});
