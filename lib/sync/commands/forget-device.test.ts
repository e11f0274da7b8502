// Leaving a device: nothing unsent is lost without a word, and nothing of anybody stays.
import Dexie from "dexie";
import { IDBFactory } from "fake-indexeddb";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { CommandRefused } from "../../messaging/surface-server.ts";
import { databaseName } from "../../store/database.ts";
import { enqueue } from "../../store/outbox.ts";
import { openStore } from "../../store/store.ts";
import { newId } from "../../util/new-id.ts";
import { aDraft } from "../device.test-support.ts";
import { BACKEND, ready, setUp } from "../session.test-support.ts";
import { sessionVault } from "../token-stores.ts";
import { forgetDevice } from "./forget-device.ts";
import { recordTouchpoint } from "./record-touchpoint.ts";
import { setBackend } from "./session-commands.ts";

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

/** A profile of its own for each case: what other tests left in this process is not this device's. */
const shared = indexedDB;
function useProfile(factory: IDBFactory): void {
  vi.stubGlobal("indexedDB", factory);
  Dexie.dependencies.indexedDB = factory;
}
beforeEach(() => useProfile(new IDBFactory()));
afterAll(() => {
  useProfile(shared);
  vi.unstubAllGlobals();
});

/** A sign-in, a choice, a store with something pulled; and what another member left here. */
async function used() {
  const device = setUp();
  const cleared: string[] = [];
  const parts = {
    areas: [
      {
        clear: async () => {
          for (const key of Object.keys(await device.local.get(null))) await device.local.remove(key);
        },
      },
      { clear: async () => void cleared.push("session") },
    ],
    giveBackAllHosts: async () => void cleared.push("hosts"),
  };
  await sessionVault().write({
    issuer: `${BACKEND}/oidc`,
    tokenEndpoint: `${BACKEND}/oidc/token`,
    revocationEndpoint: null,
    subject: "dana",
    refreshToken: "secret",
    attempt: null,
  });
  await device.local.set({ "layout:crm.example": { width: 400 }, "surface:draft": "Mira said" });
  const session = device.start();
  await ready(session);
  await session.heard({ lockAfter: 5 });
  const others = async () => {
    const store = openStore(databaseName("https://elsewhere.example", newId()));
    await enqueue(store, { key: "record 1", name: "touchpoint.record", args: {}, at: 1, clockOffset: 0 });
    store.close();
  };
  const forget = (discardUnsent: boolean) => forgetDevice(session, device.flow, parts, discardUnsent);
  return { ...device, session, cleared, others, forget };
}

describe("forgetting a device", () => {
  test("leaves no database, no stored choice and no sign-in, and tells the backend", async () => {
    const { session, forget, local, cleared, world } = await used();
    expect((await databases()).length).toBe(2);
    expect(await forget(false)).toEqual({ told: true });
    expect(await databases()).toEqual([]);
    expect(await local.get(null)).toEqual({});
    expect(cleared).toEqual(["hosts", "session"]);
    expect([session.state(), session.member(), session.idleMinutes(), world.signedIn]).toEqual([
      "signed_out",
      null,
      null,
      false,
    ]);
  });

  test("says where the backend could not be told", async () => {
    const { forget, world } = await used();
    world.online = false;
    expect(await forget(false)).toEqual({ told: false });
    expect(await databases()).toEqual([]);
  });

  test("asks first where something is unsent, and deletes nothing then", async () => {
    const { session, forget, clock, local } = await used();
    await recordTouchpoint(await ready(session), clock, aDraft());
    await expect(forget(false)).rejects.toThrow(CommandRefused);
    await expect(forget(false)).rejects.toThrow(/^One item is on this device only[^.]*\.$/);
    expect([session.state(), (await databases()).length]).toEqual(["ready", 2]);
    expect(Object.keys(await local.get(null))).toContain("surface:draft");
    await forget(true);
    expect(await databases()).toEqual([]);
  });

  test("asks for what others left unsent here, too, and says that it is theirs", async () => {
    const { session, forget, clock, others } = await used();
    await others();
    await recordTouchpoint(await ready(session), clock, aDraft());
    await expect(forget(false)).rejects.toThrow(/^2 items .* One of them was written by somebody else/);
    await forget(true);
    expect(await databases()).toEqual([]);
  });

  test("finds what was left by a member whose sign-in ended", async () => {
    const { session, forget, clock, world } = await used();
    await recordTouchpoint(await ready(session), clock, aDraft());
    world.signedIn = false;
    await session.tokensChanged();
    await expect(forget(false)).rejects.toThrow(/^One item/);
    expect(session.kept().waiting).toBe(1);
    await forget(true);
    expect([await databases(), session.kept().waiting]).toEqual([[], 0]);
  });

  test("works on a device that is locked", async () => {
    const { session, forget, world } = await used();
    world.now += 5 * 60_000;
    await session.heard("time");
    expect(session.state()).toBe("locked");
    await forget(false);
    expect([session.state(), await databases()]).toEqual(["signed_out", []]);
  });

  test("begins anew at the backend the build names", async () => {
    const { session, forget, flow } = await used();
    await setBackend(session, flow, "https://other.example");
    await forget(false);
    expect(session.backendUrl()).toBe(BACKEND);
  });
});
