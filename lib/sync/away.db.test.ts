// A device that was away for long, with the extension's own code against the server's: it loads anew what it must, and what a
// person wrote on it arrives.
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { compactFeeds, DEVICES_KEPT, forgetDevices } from "#server/feed/compact.ts";
import { Device } from "#test/support/device.ts";
import { type TestApp, testApp } from "#test/support/server-app.ts";
import { syncedDevice } from "#test/support/synced-device.ts";

const YEAR = 365 * 24 * 60 * 60_000;

const later = ({ context: { db, log } }: TestApp, ms: number) => ({ db, log, now: () => Date.now() + ms });

test("a member away for a year comes back: everything is loaded anew, what waited in the outbox arrives", async () => {
  const app = await testApp();
  const company = await app.company("Northwind");
  const laptop = await syncedDevice(() => app, company.people.rep);
  const others = new Device(app, company.people.manager);
  const first = await laptop.record();
  const gone = (await others.record()).touchpointId;
  await laptop.sync();
  expect((await laptop.touchpoints()).toSorted()).toEqual([first, gone].toSorted());
  const offline = [await laptop.record(), await laptop.record({ type: "demo" })];
  // The others go on: one is taken back, which the laptop is told by no entry any more.
  await others.push("touchpoint.remove", { touchpointId: gone });
  const meanwhile = (await others.record()).touchpointId;
  await compactFeeds(later(app, YEAR));
  const latest = (await others.record()).touchpointId;
  await laptop.sync();
  expect((await laptop.touchpoints()).toSorted()).toEqual([first, ...offline, meanwhile, latest].toSorted());
  expect(await laptop.outbox()).toEqual({ waiting: 0, refused: 0 });
  const fresh = new Device(app, company.people.admin);
  await fresh.pull();
  expect(fresh.rows("touchpoint")).toHaveLength(5);
});

test("a device that nobody has seen for longer than a sign-in lasts is forgotten, and begins anew with what it holds", async () => {
  const app = await testApp();
  const { people } = await app.company("Northwind");
  const laptop = await syncedDevice(() => app, people.rep);
  const before = await laptop.record();
  await laptop.sync();
  const waiting = await laptop.record();
  await forgetDevices(later(app, DEVICES_KEPT + 60_000));
  await laptop.sync();
  expect((await laptop.touchpoints()).toSorted()).toEqual([before, waiting].toSorted());
  expect(await laptop.outbox()).toEqual({ waiting: 0, refused: 0 });
});
