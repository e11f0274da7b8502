// The owner of a co-sell plan is deactivated and let in again, through the API, push and pull: what both companies read of it,
// how another one is named, and what becomes of who names them later.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { CoSellOwner } from "#lib/contract/co-sell.ts";
import type { PartnershipEvent } from "#lib/contract/history.ts";
import { memberKey } from "#lib/domain/deal/departures.ts";
import { applied } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";
import { matchScene } from "#test/support/match-scene.ts";

const { app, twoCompanies } = await matchScene();

/** A plan for which our rep answers, as our partner manager and theirs hold it. */
async function planWithOwner() {
  const { ours, theirs, partnershipId } = await twoCompanies("", "");
  const [us, them] = [ours, theirs].map((company) => new Device(app, company.people.partner_manager));
  if (!us || !them) throw new Error("two devices");
  const nameOf = async (id: string) =>
    await app.context.db.owner
      .selectFrom("member")
      .select(["name", "title"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  const rep = await nameOf(ours.memberIds.rep);
  const edit = (person: object) => ({ value: person, version: uuid(), base: null, settles: [] });
  const owner = (person: object) => ({
    partnershipId,
    rowId: uuid(),
    organisationId: ours.id,
    edit: edit(person),
  });
  await applied(us, "co-sell.owner.set", owner(rep));
  const set = (status: "active" | "deactivated") =>
    app.ok(ours.people.admin, "changeMember", { id: ours.memberIds.rep, role: "rep", status });
  const read = async () => {
    for (const each of [us, them]) await each.pull();
    expect(them.rows("co_sell_owner")).toEqual(us.rows("co_sell_owner"));
    return us.rows("co_sell_owner");
  };
  return { ours, theirs, partnershipId, us, them, rep, owner, set, read, nameOf };
}

test("both companies read that the owner left, and no more of the member than a name", async () => {
  const { ours, partnershipId, them, rep, set, read } = await planWithOwner();
  const key = memberKey(partnershipId, ours.memberIds.rep);
  expect(await read()).toMatchObject([{ person: { value: { ...rep, key } }, leftAt: null }]);
  await set("deactivated");
  expect(await read()).toMatchObject([{ person: { value: { ...rep, key } }, leftAt: expect.any(Number) }]);
  expect(JSON.stringify([...them.held])).not.toContain(ours.memberIds.rep);
  const events = them.rows("partnership_event") as PartnershipEvent[];
  expect(events.map(({ command }) => command).sort()).toEqual(["co-sell.owner.set", "partnership.begin"]);
});

test("who is let in again answers for it again; ending it twice changes nothing more", async () => {
  const { set, read } = await planWithOwner();
  await set("deactivated");
  const [first] = await read();
  await set("deactivated");
  expect(await read()).toEqual([first]);
  await set("active");
  expect(await read()).toMatchObject([{ leftAt: null }]);
});

test("a colleague who owns nothing leaves and comes back, and nothing is said of the owner", async () => {
  const { ours, read } = await planWithOwner();
  const set = (status: "active" | "deactivated") =>
    app.ok(ours.people.admin, "changeMember", { id: ours.memberIds.manager, role: "manager", status });
  await set("deactivated");
  expect(await read()).toMatchObject([{ leftAt: null }]);
  await set("active");
  expect(await read()).toMatchObject([{ leftAt: null }]);
});

test("another owner is named in their place, and whoever names the one who left is refused", async () => {
  const { ours, us, rep, owner, set, read, nameOf } = await planWithOwner();
  await set("deactivated");
  await read();
  expect(await us.push("co-sell.owner.set", owner(rep))).toMatchObject({
    outcomes: [{ outcome: "refused", code: "bad_arguments" }],
  });
  const manager = await nameOf(ours.memberIds.manager);
  await applied(us, "co-sell.owner.set", owner(manager));
  expect(await read()).toMatchObject([{ person: { value: manager }, leftAt: null }]);
  // The one who comes back later owns nothing any more.
  await set("active");
  expect(await read()).toMatchObject([{ person: { value: manager }, leftAt: null }]);
});

test("of a partnership that has ended nothing is said, and the membership ends all the same", async () => {
  const { ours, partnershipId, set } = await planWithOwner();
  await app.ok(ours.people.admin, "endPartnership", { id: partnershipId });
  await set("deactivated");
  const rows = await app.context.db.owner
    .selectFrom("scope_row")
    .select("row")
    .where("entity", "=", "co_sell_owner")
    .where("scope_id", "=", partnershipId)
    .execute();
  expect(rows).toMatchObject([{ row: { leftAt: null } }]);
});

test("whoever is named in the moment they leave is refused, or said to have left", async () => {
  const { ours, partnershipId } = await twoCompanies("", "");
  const us = new Device(app, ours.people.partner_manager);
  const { name, title } = await app.context.db.owner
    .selectFrom("member")
    .select(["name", "title"])
    .where("id", "=", ours.memberIds.rep)
    .executeTakeFirstOrThrow();
  const set = (status: "active" | "deactivated") =>
    app.ok(ours.people.admin, "changeMember", { id: ours.memberIds.rep, role: "rep", status });
  for (let round = 0; round < 8; round++) {
    await set("active");
    const edit = { value: { name, title }, version: uuid(), base: null, settles: [] };
    const naming = { partnershipId, rowId: uuid(), organisationId: ours.id, edit };
    await Promise.all([set("deactivated"), us.push("co-sell.owner.set", naming)]);
    await us.pull();
    const [row] = us.rows("co_sell_owner") as CoSellOwner[];
    if (row) expect(row.leftAt, `round ${round}`).not.toBeNull();
  }
});
