// A device that has not heard from its backend for long, and one that nobody uses.
import { describe, expect, test } from "vitest";
import { HELD_DAYS, LEASE_DAYS } from "../domain/lease.ts";
import { applyPull } from "../store/apply-pull.ts";
import { outboxCounts } from "../store/outbox.ts";
import { aPage, aTouchpoint, put } from "../store/rows.test-support.ts";
import { getMeta, putMeta } from "../store/store.ts";
import { recordTouchpoint } from "./commands/record-touchpoint.ts";
import { signIn } from "./commands/session-commands.ts";
import { aDraft } from "./device.test-support.ts";
import { ready, setUp } from "./session.test-support.ts";
import type { Session } from "./session.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Signed in with something pulled and something unsent; then the backend is out of reach. */
async function away() {
  const device = setUp();
  const session = device.start();
  const { store } = await ready(session);
  await applyPull(store, aPage([put("org", "touchpoint", aTouchpoint())]), 0);
  const opened = await ready(session);
  await recordTouchpoint(opened, device.clock, aDraft());
  device.world.online = false;
  const wait = async (milliseconds: number, now: Session = session) => {
    device.world.now += milliseconds;
    await now.heard("time");
  };
  return { ...device, session, store, wait };
}

describe("a device without its backend", () => {
  test("shows what it holds for 30 days, and on the day after nothing", async () => {
    const { session, wait } = await away();
    expect(LEASE_DAYS).toBe(30);
    await wait(LEASE_DAYS * DAY);
    expect([session.state(), session.opened() === null]).toEqual(["ready", false]);
    await wait(MINUTE);
    expect([session.state(), session.lock(), session.opened(), session.outbox()]).toEqual([
      "locked",
      "lease",
      null,
      null,
    ]);
    expect([session.member(), session.organisation()]).toEqual([null, null]);
  });

  test("tells its screens when it locks, and a worker that starts later knows", async () => {
    const { session, wait, start } = await away();
    const told = new Promise<void>((tell) => session.changes.listen(tell));
    await wait(31 * DAY);
    await told;
    const later = start();
    await later.ready();
    expect([later.state(), later.opened()]).toEqual(["locked", null]);
  });

  test("opens again with all that was there once the backend knows the member, unsent work included", async () => {
    const { session, store, world, wait } = await away();
    await wait(31 * DAY);
    world.online = true;
    await session.refresh();
    expect([session.state(), session.opened()?.store === store]).toEqual(["ready", true]);
    expect([await store.db.rows.count(), await outboxCounts(store)]).toEqual([1, { waiting: 1, refused: 0 }]);
    await wait(LEASE_DAYS * DAY);
    expect(session.state()).toBe("ready");
  });

  test("opens as soon as a sync came through, too", async () => {
    const { session, wait } = await away();
    await wait(31 * DAY);
    await session.heard("confirmed");
    expect(session.state()).toBe("ready");
  });

  test("opens for nobody whose membership ended meanwhile, and keeps what they wrote alone", async () => {
    const { session, world, wait } = await away();
    await wait(31 * DAY);
    world.online = true;
    world.member = world.member && { ...world.member, status: "deactivated" };
    await session.refresh();
    expect([session.state(), session.opened(), session.kept().refused]).toEqual(["no_organisation", null, 1]);
  });

  test("gains nothing by a clock that is set back", async () => {
    const { session, wait } = await away();
    await wait(20 * DAY);
    await wait(-25 * DAY);
    await wait(10 * DAY);
    expect(session.state()).toBe("ready");
    await wait(MINUTE);
    expect(session.state()).toBe("locked");
    await wait(-60 * DAY);
    expect(session.state()).toBe("locked");
  });

  test("counts over restarts, however often the worker is killed", async () => {
    const { start, wait } = await away();
    for (let day = 0; day < 31; day++) {
      const worker = start();
      await worker.ready();
      await wait(DAY, worker);
    }
    const last = start();
    await last.ready();
    expect(last.state()).toBe("locked");
  });

  test("deletes after 60 days what it pulled, and keeps what the member wrote", async () => {
    const { session, store, wait } = await away();
    await wait(HELD_DAYS * DAY);
    expect(await store.db.rows.count()).toBe(1);
    await wait(MINUTE);
    expect([await store.db.rows.count(), await getMeta(store.db, "cursor")]).toEqual([0, null]);
    expect(await outboxCounts(store)).toEqual({ waiting: 1, refused: 0 });
    expect(session.state()).toBe("locked");
  });

  test("that did not count yet begins at its last sync", async () => {
    const { start, store, world } = await away();
    await store.db.meta.delete("lease");
    await putMeta(store.db, { key: "lastSyncedAt", value: world.now - 31 * DAY });
    const updated = start();
    await updated.ready();
    expect(updated.state()).toBe("locked");
  });
});

describe("a device that nobody uses", () => {
  test("never locks by itself unless that was chosen", async () => {
    const { session, wait } = await away();
    await wait(7 * DAY);
    expect([session.idleMinutes(), session.state()]).toEqual([null, "ready"]);
  });

  test("locks after the minutes that were chosen, counted from the last use", async () => {
    const { session, wait } = await away();
    await session.heard({ lockAfter: 15 });
    await wait(14 * MINUTE);
    await session.heard("used");
    await wait(14 * MINUTE);
    expect(session.state()).toBe("ready");
    await wait(MINUTE);
    expect([session.state(), session.lock(), session.opened()]).toEqual(["locked", "idle", null]);
    await session.heard("used");
    expect(session.state()).toBe("locked");
  });

  test("goes on sending what was written", async () => {
    const { session, wait, store } = await away();
    await session.heard({ lockAfter: 5 });
    await wait(5 * MINUTE);
    expect([session.state(), session.held()?.store === store]).toEqual(["locked", true]);
  });

  test("is locked when the browser starts after that time, and stays so where it started before", async () => {
    const { session, wait, start, world } = await away();
    await session.heard({ lockAfter: 5 });
    world.now += 5 * MINUTE;
    const later = start();
    await later.ready();
    expect(later.state()).toBe("locked");
    await wait(-10 * MINUTE, later);
    const again = start();
    await again.ready();
    expect(again.state()).toBe("locked");
  });

  test("opens for a person who signs in anew, whoever the backend remembers", async () => {
    const { session, wait, flow, world } = await away();
    await session.heard({ lockAfter: 5 });
    await wait(5 * MINUTE);
    world.online = true;
    await session.refresh();
    expect(session.state()).toBe("locked");
    await signIn(session, flow);
    expect([session.state(), world.signIns]).toEqual(["ready", [{ anew: true }]]);
    expect(session.idleMinutes()).toBe(5);
  });
});
