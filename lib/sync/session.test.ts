// Who uses this device, over restarts, without a network, and when access ends.
import { describe, expect, test, vi } from "vitest";
import { CommandRefused } from "../messaging/surface-server.ts";
import { applyPull } from "../store/apply-pull.ts";
import { discardRefused } from "../store/discarded.ts";
import { outboxCounts, refusedEntries, settle } from "../store/outbox.ts";
import { aPage, aTouchpoint, NOW, put } from "../store/rows.test-support.ts";
import { recordTouchpoint } from "./commands/record-touchpoint.ts";
import { readBackendUrl, setBackend, signOut } from "./commands/session-commands.ts";
import { aDraft } from "./device.test-support.ts";
import { ready, setUp } from "./session.test-support.ts";
import { outboxView } from "./views/outbox-view.ts";

describe("the session", () => {
  test("a worker that starts without a network knows who is signed in and what they saved", async () => {
    const { world, start, clock } = setUp();
    const first = start();
    await recordTouchpoint(await ready(first), clock, aDraft());
    world.online = false;
    const second = start();
    await second.ready();
    expect(second.state()).toBe("ready");
    expect(second.member()?.name).toBe("Dana Ortiz");
    const opened = second.opened();
    expect(opened && (await outboxCounts(opened.store)).waiting).toBe(1);
  });

  test("signed in without an organisation is a state of its own, and joining opens a store", async () => {
    const { world, start } = setUp();
    const member = world.member;
    world.member = null;
    const session = start();
    await session.refresh();
    expect([session.state(), session.opened()]).toEqual(["no_organisation", null]);
    world.member = member;
    await session.refresh();
    expect(session.state()).toBe("ready");
  });

  test("a member whose access ended keeps what they wrote and nothing of others", async () => {
    const { world, start, clock } = setUp();
    const session = start();
    const opened = await ready(session);
    await recordTouchpoint(opened, clock, aDraft());
    await applyPull(opened.store, aPage([put("org", "touchpoint", aTouchpoint())]), 0);
    const member = world.member;
    world.member = member && { ...member, status: "deactivated" };
    await session.refresh();
    expect([session.state(), session.opened()]).toEqual(["no_organisation", null]);
    const left = session.outbox();
    if (!left) throw new Error("What they wrote is out of reach");
    expect(await refusedEntries(left)).toMatchObject([{ name: "touchpoint.record", code: "not_a_member" }]);
    expect(session.kept()).toEqual({ waiting: 0, refused: 1 });
    world.member = member;
    const { store } = await ready(session);
    expect(await store.db.rows.count()).toBe(0);
    expect(await outboxCounts(store)).toEqual({ waiting: 0, refused: 1 });
  });

  test("a member whose access ended keeps their own words of all they wrote, and no name that others gave", async () => {
    const { world, start, clock, local } = setUp();
    const session = start();
    const opened = await ready(session);
    const { store } = opened;
    const customer = { name: "Secret Account", domain: "secret-account.com" };
    const noted = (text: string) =>
      recordTouchpoint(opened, clock, aDraft({ customer, note: { text, visibility: "internal" } }));
    await noted("Refused before.");
    await noted("Discarded before.");
    const says = "The partnership with Secret Partner has ended.";
    for (const id of [1, 2]) await settle(store, [{ id, outcome: "refused", code: "x", message: says }]);
    await discardRefused(store, 2, NOW);
    await noted("Never sent.");
    const sent = { key: "record 4", name: "touchpoint.record", args: { customer }, at: NOW, clockOffset: 0 };
    await store.db.sent.put({ ...sent, mutationId: 4, sentAt: NOW });
    const begun = { open: true, values: { note: "Half written.", partner: "Secret Partner" } };
    await local.set({ "surface:draft:secret-account.com": begun, "surface:audience:secret-account.com": [] });
    world.member = world.member && { ...world.member, status: "deactivated" };
    await session.refresh();

    const left = session.outbox();
    if (!left) throw new Error("What they wrote is out of reach");
    const { refused, discarded } = await outboxView(left, NOW);
    expect(refused.map(({ summary }) => summary).toSorted()).toEqual([
      "A touchpoint: Never sent.",
      "A touchpoint: Refused before.",
      "Something you were writing: Half written.",
    ]);
    expect(discarded.map(({ summary }) => summary)).toEqual(["A touchpoint: Discarded before."]);
    const everything = JSON.stringify([
      await Promise.all(left.db.tables.map((table) => table.toArray())),
      await local.get(null),
    ]);
    // An act's key names the touchpoint by its id, never by its account.
    expect(everything).not.toMatch(/secret/i);
    await session.refresh();
    expect(session.kept().refused).toBe(3);
  });

  test("a member whose access ended lets go of what they wrote, and the screens are told", async () => {
    const { world, start, clock } = setUp();
    const session = start();
    await recordTouchpoint(await ready(session), clock, aDraft());
    world.member = world.member && { ...world.member, status: "deactivated" };
    await session.refresh();
    const left = session.outbox();
    const [item] = left ? await refusedEntries(left) : [];
    if (!left || item?.refusedId === undefined) throw new Error("What they wrote is out of reach");
    const told = new Promise<void>((tell) => session.changes.listen(tell));
    await discardRefused(left, item.refusedId, NOW);
    await told;
    expect(session.kept()).toEqual({ waiting: 0, refused: 0 });
    expect(session.outbox()).toBe(left);
  });

  test("signing out with something unsent asks first, then leaves nothing on the device", async () => {
    const { world, start, flow, clock, local } = setUp();
    const session = start();
    await local.set({ "surface:draft": "Mira said", layout: {} });
    await recordTouchpoint(await ready(session), clock, aDraft());
    await expect(signOut(session, flow, false)).rejects.toMatchObject({ failure: { code: "unsent_writes" } });
    expect(session.state()).toBe("ready");
    await signOut(session, flow, true);
    expect(session.state()).toBe("signed_out");
    expect(Object.keys(await local.get(null))).toEqual(["layout"]);
    world.signedIn = true;
    const { store } = await ready(session);
    expect((await outboxCounts(store)).waiting).toBe(0);
  });

  test("an ended sign-in tells that unsent work is kept, and shows nothing of it", async () => {
    const { world, start, clock } = setUp();
    const session = start();
    await recordTouchpoint(await ready(session), clock, aDraft());
    expect(session.kept()).toEqual({ waiting: 0, refused: 0 });
    world.signedIn = false;
    await session.tokensChanged();
    expect([session.state(), session.opened(), session.member()]).toEqual(["signed_out", null, null]);
    expect(session.kept()).toEqual({ waiting: 1, refused: 0 });
    const later = start();
    await later.ready();
    expect(later.kept().waiting).toBe(1);
    world.signedIn = true;
    await later.tokensChanged();
    expect([later.state(), later.kept().waiting]).toEqual(["ready", 0]);
  });

  test("a store that cannot be opened is told with what to do, and tried again", async () => {
    const { start } = setUp();
    const first = start();
    (await ready(first)).store.close();
    const broken = vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw new DOMException("Encountered full disk while opening backing store", "UnknownError");
    });
    const session = start();
    await session.ready();
    expect([session.state(), session.opened()]).toEqual(["failed", null]);
    expect(session.failure()).toMatch(/free disk space, then restart the browser/);
    broken.mockRestore();
    await session.refresh();
    expect([session.state(), session.failure()]).toEqual(["ready", null]);
  });

  test("a touchpoint recorded while a person signs out is either kept or never called saved", async () => {
    const { start, flow, clock } = setUp();
    const session = start();
    const opened = await ready(session);
    const signingOut = signOut(session, flow, false);
    const saved = await recordTouchpoint(opened, clock, aDraft()).then(
      () => true,
      () => false,
    );
    const signedOut = await signingOut.then(
      () => true,
      () => false,
    );
    expect(saved && signedOut).toBe(false);
    if (saved) expect((await outboxCounts(opened.store)).waiting).toBe(1);
  });

  test("a backend on this machine is the same by either of its names", async () => {
    const { world, start, flow } = setUp();
    const session = start();
    world.issuer = "http://127.0.0.1:8787/oidc";
    await setBackend(session, { ...flow, signOut: async () => true }, "http://localhost:8787");
    await ready(session);
    expect(session.state()).toBe("ready");
  });

  test("tokens of one backend open nothing at another", async () => {
    const { start, flow } = setUp();
    const session = start();
    await ready(session);
    await setBackend(session, { ...flow, signOut: async () => true }, "https://other.example/");
    expect([session.backendUrl(), session.state()]).toEqual(["https://other.example", "signed_out"]);
    const again = start();
    await again.ready();
    expect(again.backendUrl()).toBe("https://other.example");
  });

  test("a backend is https or this machine", () => {
    expect(readBackendUrl(" https://a.example/some/path ")).toBe("https://a.example");
    expect(readBackendUrl("http://localhost:8787")).toBe("http://localhost:8787");
    for (const bad of ["http://a.example", "a.example", "javascript:alert(1)", ""]) {
      expect(() => readBackendUrl(bad)).toThrow(CommandRefused);
    }
  });
});
