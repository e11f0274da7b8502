// What an admin learns of members' devices, what nobody else does, and what a pull writes down for it.
import { beforeAll, expect, test } from "vitest";
import { Device } from "#test/support/device.ts";
import { type Company, type Person, type TestApp, testApp } from "#test/support/server-app.ts";

const MINUTE = 60_000;

let app: TestApp;
let ahead = 0;
beforeAll(async () => {
  app = await testApp({ now: () => Date.now() + ahead });
});

async function devicesOf(company: Company, role: "rep" | "manager") {
  const { members } = await app.ok(company.people.admin, "syncHealth", {});
  expect(members.map(({ memberId }) => memberId).toSorted()).toEqual(
    Object.values(company.memberIds).toSorted(),
  );
  return members.find(({ memberId }) => memberId === company.memberIds[role])?.devices;
}

test("an admin sees when each device last synced, whether it is behind, and what was refused", async () => {
  const company = await app.company("Northwind");
  const { rep, manager } = company.people;
  expect(await devicesOf(company, "rep")).toEqual([]);
  const [laptop, desk] = [new Device(app, rep), new Device(app, manager)];
  const before = app.context.now();
  await laptop.pull();
  expect(await devicesOf(company, "rep")).toMatchObject([{ sentAt: null, isBehind: false, refused: 0 }]);
  await desk.push("touchpoint.remove", { touchpointId: company.id });
  await desk.record();
  expect(await devicesOf(company, "manager")).toMatchObject([
    { syncedAt: null, isBehind: false, refused: 1 },
  ]);
  const [behind] = (await devicesOf(company, "rep")) ?? [];
  expect(behind).toMatchObject({ isBehind: true });
  expect(behind?.syncedAt).toBeGreaterThanOrEqual(before);
  await laptop.pull();
  await desk.pull();
  expect(await devicesOf(company, "rep")).toMatchObject([{ isBehind: false }]);
  const [told] = (await devicesOf(company, "manager")) ?? [];
  expect(told).toMatchObject({ isBehind: false, refused: 1 });
  expect(told?.sentAt).toBeGreaterThanOrEqual(before);
});

test("several devices of one member are told apart, the latest first; one that asks in vain is noted every five minutes", async () => {
  const company = await app.company("Northwind");
  const [old, young] = [new Device(app, company.people.rep), new Device(app, company.people.rep)];
  const times = async () => ((await devicesOf(company, "rep")) ?? []).map(({ syncedAt }) => syncedAt);
  await old.pull();
  const [first] = await times();
  ahead += 4 * MINUTE;
  await old.pull();
  expect(await times()).toEqual([first]);
  await young.pull();
  expect((await times())[1]).toBe(first);
  ahead += MINUTE;
  await old.pull();
  const now = await times();
  expect(now[0]).toBeGreaterThanOrEqual((first ?? 0) + 5 * MINUTE);
  expect(now).toHaveLength(2);
});

test("a page that is not the last says nothing yet", async () => {
  const company = await app.company("Northwind");
  const device = new Device(app, company.people.rep);
  device.limits = { bytes: 1_000_000, packs: 2, rows: 1 };
  expect((await device.pullOnce()).more).toBe(true);
  expect(await devicesOf(company, "rep")).toEqual([]);
});

test("members learn nothing of each other's devices, from the route and from the database", async () => {
  const company = await app.company("Northwind");
  const { rep, manager, admin } = company.people;
  await new Device(app, rep).pull();
  expect((await app.call(manager, "syncHealth", {})).status).toBe(403);
  const seenBy = async (memberId: string, organisationId = company.id) => {
    const rows = await app.context.db.as({ organisationId, memberId }, (trx) =>
      trx.selectFrom("device_pull").select("member_id").execute(),
    );
    return rows.map(({ member_id }) => member_id);
  };
  const { memberIds } = company;
  expect(await seenBy(memberIds.admin)).toEqual([memberIds.rep]);
  expect(await seenBy(memberIds.rep)).toEqual([memberIds.rep]);
  expect(await seenBy(memberIds.manager)).toEqual([]);
  const others = await app.company("Contoso");
  expect(await seenBy(others.memberIds.admin, others.id)).toEqual([]);
  // An admin who is one no longer sees no more than anybody.
  await app.ok(admin, "changeMember", { id: memberIds.manager, role: "admin", status: "active" });
  await app.ok(manager, "changeMember", { id: memberIds.admin, role: "rep", status: "active" });
  expect(await seenBy(memberIds.admin)).toEqual([]);
});

test("a device that says another's name is written down for neither", async () => {
  const company = await app.company("Northwind");
  const laptop = new Device(app, company.people.rep);
  await laptop.pull();
  const impostor: Person = company.people.manager;
  const answer = await app.post(impostor, "/v1/pull", {
    protocol: 1,
    clientId: laptop.clientId,
    cursor: null,
  });
  expect(answer.status).toBe(200);
  expect(await devicesOf(company, "rep")).toHaveLength(1);
  expect(await devicesOf(company, "manager")).toEqual([]);
});
