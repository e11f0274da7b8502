// CRMs that the organisation published, on a member's device: offered with who and when, read only where the member chose them,
// and forgotten with their hosts when they are retracted or the sign-in ends.
import { expect, it, vi } from "vitest";
import { orgScope } from "../../contract/scope.ts";
import { houseCrm } from "../../domain/house-crm.test-support.ts";
import { commandArgs } from "../../messaging/surface-frames.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { aPage, danaActs, harbor, memoryStore, NOW, put, uuid } from "../../store/rows.test-support.ts";
import { createEmitter } from "../../util/emitter.ts";
import { createAfterPull } from "./after-pull.ts";
import { createCrms } from "./crms.ts";
import { createPublishedCrms } from "./published-crms.ts";

const TABLE = uuid(400);
const KEY = `published:${TABLE}`;
const HOST = "crm.house.example";
const grace = { name: "Grace Kim", title: null };

const rowOf = (file: object = houseCrm()) =>
  put(orgScope, "crm_table", {
    id: TABLE,
    organisationId: harbor.id,
    file,
    published: { memberId: uuid(401), organisationId: harbor.id, person: grace, at: NOW },
  });

function aDevice() {
  const store = memoryStore();
  const actor = { ...danaActs, role: "admin" as const };
  let isSignedIn = true;
  const items = new Map<string, unknown>();
  const area = {
    get: async (key: string) => ({ [key]: items.get(key) }),
    set: async (added: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(added)) items.set(key, structuredClone(value));
    },
  };
  const session = {
    ready: async () => undefined,
    opened: () => (isSignedIn ? { store, actor } : null),
  };
  const giveBack = vi.fn(async () => undefined);
  const report = (error: unknown) => {
    throw error;
  };
  const crms = createCrms({
    area,
    session: area,
    tabs: {
      findAt: async () => null,
      pick: async () => undefined,
      stop: async () => undefined,
      read: async () => null,
    },
    published: createPublishedCrms(session),
    giveBack: async () => undefined,
    giveBackHosts: giveBack,
    now: () => NOW,
    report,
  });
  const pull = (...changes: unknown[]) => applyPull(store, aPage(changes), 0);
  const tableAt = (path: string, host = HOST) => crms.tableOf(new URL(`https://${host}${path}`));
  const signOut = () => {
    isSignedIn = false;
  };
  return { crms, pull, tableAt, giveBack, signOut, store };
}

it("is offered with who published it and when, beside the device's own of the same name, which stays", async () => {
  const { crms, pull } = aDevice();
  await crms.take(JSON.stringify(houseCrm({ table: { version: 2 } })));
  await pull(rowOf());
  const view = await crms.view();
  expect(view.crms.slice(-2)).toEqual([
    { crm: "house", label: "House CRM", matches: [`https://${HOST}/*`], isOwn: true },
    { crm: KEY, label: "House CRM (published)", matches: [`https://${HOST}/*`], isOwn: false },
  ]);
  expect(view.published).toMatchObject([
    {
      tableId: TABLE,
      key: KEY,
      label: "House CRM",
      by: "Grace Kim",
      at: NOW,
      own: "differs",
    },
  ]);
  await crms.take(JSON.stringify(houseCrm()));
  expect((await crms.view()).published).toMatchObject([{ own: "same" }]);
});

it("reads a host only where it was chosen, and then is what the page gets, not the device's own", async () => {
  const { crms, pull, tableAt } = aDevice();
  await pull(rowOf(houseCrm({ table: { version: 7 } })));
  await crms.take(JSON.stringify(houseCrm()));
  expect((await tableAt("/deals/7"))?.crm).not.toBe("house");
  await crms.choose(HOST, KEY);
  expect(await tableAt("/deals/7")).toMatchObject({ crm: "house", version: 7, label: "House CRM" });
  await crms.choose(HOST, "house");
  expect(await tableAt("/deals/7")).toMatchObject({ crm: "house", version: 1 });
});

it("published anew is what the next page gets; never one of a hosted CRM", async () => {
  const { crms, pull, tableAt } = aDevice();
  await pull(rowOf());
  await crms.choose(HOST, KEY);
  await pull(rowOf(houseCrm({ table: { version: 2 } })));
  expect(await tableAt("/deals/7")).toMatchObject({ version: 2 });
  await crms.choose("acme.lightning.force.com", KEY);
  expect((await tableAt("/x", "acme.lightning.force.com"))?.crm).toBe("salesforce");
});

it("can be handed on as its file by every member, with when it was published", async () => {
  const { crms, pull } = aDevice();
  await pull(rowOf());
  await crms.take(JSON.stringify(houseCrm({ table: { version: 2 } })));
  const { text, at } = await crms.text(KEY);
  expect([JSON.parse(text), at]).toEqual([houseCrm(), NOW]);
  const mine = await crms.text("house");
  expect([JSON.parse(mine.text), mine.at]).toEqual([houseCrm({ table: { version: 2 } }), null]);
  await expect(crms.text(`published:${uuid(499)}`)).rejects.toThrow("published no more");
});

it("a host that a new version names no more is read by nothing, and given back; the others stay", async () => {
  const { crms, pull, tableAt, giveBack } = aDevice();
  const hosts = (...named: string[]) => rowOf(houseCrm({ hosts: named }));
  await pull(hosts(HOST, "crm.depot.example", "*.yard.example", "http://crm.office.internal"));
  for (const host of [HOST, "crm.depot.example", "*.yard.example", "crm.office.internal"]) {
    await crms.choose(host, KEY);
  }
  expect(await tableAt("/deals/7", "north.yard.example:8443")).toMatchObject({ crm: "house" });
  await crms.publishedChanged();
  expect(giveBack).not.toHaveBeenCalled();
  await pull(hosts(HOST, "a.yard.example", "http://crm.office.internal"));
  expect(await tableAt("/#/deals/7/show", "crm.depot.example")).toBeNull();
  expect(await tableAt("/deals/7")).toMatchObject({ crm: "house" });
  await crms.publishedChanged();
  expect(giveBack).toHaveBeenCalledWith(["crm.depot.example", "*.yard.example"]);
  expect((await crms.view()).chosen).toEqual({ [HOST]: KEY, "crm.office.internal": KEY });
});

it("of another version reads nothing, says why, and keeps its hosts and its row for the update", async () => {
  const { crms, pull, tableAt, giveBack, store } = aDevice();
  await pull(rowOf());
  await crms.choose(HOST, KEY);
  const newer = { ...houseCrm(), format: 2, table: { crm: "house", tabs: [] } };
  const runs = [{ kind: "account" as const, pattern: "^(?<id>(a+)+)$", on: "path" as const }];
  for (const [file, unread, offered] of [
    [newer, "newer", "House CRM (published; needs a newer Tandem)"],
    [houseCrm({ table: { urls: runs } }), "refused", "House CRM (published; to be published anew)"],
  ] as const) {
    await pull(rowOf(file));
    expect(await tableAt("/deals/7")).toBeNull();
    expect(JSON.parse((await crms.text(KEY)).text)).toEqual(file);
    const view = await crms.view();
    expect(view.published).toMatchObject([{ label: "House CRM", matches: [`https://${HOST}/*`], unread }]);
    expect(view.crms.at(-1)).toMatchObject({ crm: KEY, label: offered, isUnread: true });
    await crms.publishedChanged();
    expect((await store.db.rows.toArray()).map(({ row }) => row)).toContainEqual(
      expect.objectContaining({ file }),
    );
  }
  expect(giveBack).not.toHaveBeenCalled();
  await pull(rowOf());
  expect(await tableAt("/deals/7")).toMatchObject({ crm: "house" });
  const view = await crms.view();
  expect(view.published).toMatchObject([{ unread: null }]);
  expect(view.crms.at(-1)).not.toHaveProperty("isUnread");
});

it("of another version asks for no host that this one takes not: neither everybody's, nor what is none", async () => {
  const { crms, pull } = aDevice();
  const asked = async (...hosts: string[]) => {
    await pull(rowOf({ ...houseCrm(), hosts }));
    const { crms: offered, published } = await crms.view();
    expect(offered.at(-1)).toMatchObject({ crm: KEY, isUnread: true });
    return [offered.at(-1)?.matches, published[0]?.matches];
  };
  const one = [`https://${HOST}/*`];
  expect(await asked("*.co.uk", HOST, "crm house")).toEqual([one, one]);
  expect(await asked("*.co.uk")).toEqual([[], []]);
});

it("retracted gives its hosts back and is forgotten; until then no other CRM reads them", async () => {
  const { crms, pull, tableAt, giveBack } = aDevice();
  await pull(rowOf());
  await crms.choose(HOST, KEY);
  await crms.choose("other.example", "odoo");
  await crms.publishedChanged();
  expect(giveBack).not.toHaveBeenCalled();
  await pull({ op: "remove", scope: orgScope, entity: "crm_table", id: TABLE });
  expect(await tableAt("/#/deals/7/show")).toBeNull();
  await crms.publishedChanged();
  expect(giveBack).toHaveBeenCalledWith([HOST]);
  expect((await crms.view()).chosen).toEqual({ "other.example": "odoo" });
});

it("is forgotten when the sign-in ends, its hosts with it", async () => {
  const { crms, pull, tableAt, giveBack, signOut } = aDevice();
  await pull(rowOf());
  await crms.choose(HOST, KEY);
  signOut();
  expect(await tableAt("/deals/7")).toBeNull();
  expect(await crms.view()).toMatchObject({ published: [] });
  await crms.publishedChanged();
  expect(giveBack).toHaveBeenCalledWith([HOST]);
  expect((await crms.view()).chosen).toEqual({});
});

it("is named by its row where it is chosen for a host, and by nothing like it", () => {
  const named = (crm: string) => commandArgs["crm.choose"].safeParse({ host: HOST, crm }).success;
  expect([KEY, "house", "published:house", `x${KEY}`, "published:"].map(named)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it("is looked for when everything has been pulled and when a sign-in or a membership ends, and at no other time", () => {
  const report = (error: unknown) => {
    throw error;
  };
  let state: "ready" | "signed_out" | "no_organisation" = "ready";
  const sync = { pulled: createEmitter<void>(report) };
  const session = { state: () => state, changes: createEmitter<void>(report) };
  const look = vi.fn(async () => undefined);
  createAfterPull({ session, sync, look, report });
  session.changes.tell();
  expect(look).not.toHaveBeenCalled();
  sync.pulled.tell();
  expect(look).toHaveBeenCalledTimes(1);
  for (const ended of ["no_organisation", "signed_out"] as const) {
    state = ended;
    session.changes.tell();
  }
  expect(look).toHaveBeenCalledTimes(3);
});
