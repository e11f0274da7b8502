// Views as the background serves them: a page that renders bit by bit, and a device without an open store.

import { describe, expect, test, vi } from "vitest";
import { bucketOf } from "../../contract/records.ts";
import { accountsScope } from "../../contract/scope.ts";
import type { PageRecord } from "../../crm/page-record.ts";
import { adapters } from "../../crm/registry.ts";
import { formatRecordRef } from "../../domain/record-ref.ts";
import type { RecordView, SessionView, ViewName, Views } from "../../messaging/surface-port.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { anAccount, aPage, dana, danaActs, NOW } from "../../store/rows.test-support.ts";
import { newId } from "../../util/new-id.ts";
import { openDevice } from "../device.test-support.ts";
import { ModelServer } from "../model-server.test-support.ts";
import { createNotify } from "../notify.ts";
import { createPageTabs } from "../page-tabs.ts";
import { createRecordOfTab } from "./record-of-tab.ts";
import type { AskBackend } from "./record-view.ts";
import { createViewHandler, launcherOfTab, type ViewDeps } from "./view-handler.ts";

const TAB = 7;
const ref = { crm: "atomic", instance: "crm.example", kind: "opportunity", id: "99" } as const;
const accountRef = { ...ref, kind: "account", id: "1" } as const;
const dom = (value: string) => ({ value, origin: "dom" as const });

async function setUp(options: { open?: boolean; locked?: boolean } = {}) {
  const world = { now: NOW };
  const device = openDevice(new ModelServer(danaActs, () => NOW), { now: () => NOW });
  const account = anAccount(1);
  const scope = accountsScope(bucketOf(account.id));
  await applyPull(device.store, aPage([{ op: "accounts", scope, rows: [account] }]), 0);
  const items = new Map<string, unknown>();
  const tabs = createPageTabs(
    {
      get: async () => Object.fromEntries(items),
      set: async (added) => {
        for (const [key, value] of Object.entries(added)) items.set(key, value);
      },
      remove: async (key) => void items.delete(key),
    },
    () => world.now,
  );
  const ask = vi.fn<AskBackend>((_query, mayAsk) =>
    mayAsk ? { state: "answered", account: null, overlaps: [] } : { state: "looking" },
  );
  const isOpen = options.open !== false;
  const isLocked = options.locked === true;
  const session: ViewDeps["session"] = {
    ready: async () => {},
    state: () => (isOpen ? "ready" : isLocked ? "locked" : "signed_out"),
    failure: () => null,
    kept: () => ({ waiting: 2, refused: 1 }),
    outbox: () => null,
    backendUrl: () => "https://tandem.example",
    opened: () => (isOpen ? device.opened : null),
    held: () => (isOpen || isLocked ? device.opened : null),
    lock: () => (isLocked ? "lease" : null),
    idleMinutes: () => null,
    member: () => null,
    organisation: () => null,
  };
  const lookAgainAt = vi.fn();
  const tableAt = vi.fn(
    async (_host: string, crm: string) => adapters.find((table) => table.crm === crm) ?? null,
  );
  const deps: ViewDeps = {
    session,
    sync: device.sync,
    recordOfTab: createRecordOfTab({ session, tabs, ask, tableAt, now: () => world.now, lookAgainAt }),
    activeTab: async () => TAB,
    notify: createNotify({ get: async () => ({}), set: async () => {} }, () => {}),
    presenter: { isOn: async () => false },
    crms: { view: async () => ({ crms: [], published: [], chosen: {}, picked: null, pointing: null }) },
    version: "1",
  };
  const view = createViewHandler(deps);
  const at = { tabId: null, windowId: null, accountId: null };
  return {
    account,
    ask,
    deps,
    lookAgainAt,
    tableAt,
    pass: (time: number) => (world.now += time),
    tabs,
    shown: async () => (await view("record", at, { tabId: TAB, surface: "panel" })) as RecordView,
    told: (fields: PageRecord["fields"], more: Partial<PageRecord> = {}) =>
      tabs.set(TAB, { host: "crm.example", record: { ref, fields, accountRef: null, ...more } }),
    match: async () => ((await view("record", at, { tabId: TAB, surface: "panel" })) as RecordView).match,
    view,
    sessionView: async () => (await view("session", {}, { tabId: null, surface: "options" })) as SessionView,
  };
}

describe("a page that renders bit by bit", () => {
  test("an opportunity of an account held here is matched when it links it, and nothing is sent", async () => {
    const { told, match, pass, ask, account } = await setUp();
    await told({});
    expect(await match()).toEqual({ state: "looking" });
    pass(300);
    await told({ name: dom("Renewal") });
    expect(await match()).toEqual({ state: "looking" });
    pass(3_000);
    await told({ name: dom("Renewal") }, { accountRef });
    expect(await match()).toMatchObject({ state: "matched", account });
    expect(ask.mock.calls.filter(([, mayAsk]) => mayAsk)).toEqual([]);
  });

  test("one that never names its company is unnamed in the end, looked at again by itself", async () => {
    const { told, match, pass, ask, lookAgainAt } = await setUp();
    await told({ name: dom("Renewal") });
    expect(await match()).toEqual({ state: "looking" });
    pass(lookAgainAt.mock.lastCall?.[0] - NOW);
    expect(await match()).toEqual({ state: "unnamed" });
    expect(ask).not.toHaveBeenCalled();
  });

  test("a company not held here is asked for once the page has settled, for the launcher too", async () => {
    const { told, match, pass, deps, lookAgainAt } = await setUp();
    await told({ accountName: dom("Elsewhere"), website: dom("elsewhere.example") });
    await launcherOfTab(deps, TAB);
    expect(await match()).toEqual({ state: "looking" });
    pass(lookAgainAt.mock.lastCall?.[0] - NOW);
    expect(await match()).toEqual({ state: "not_in_list" });
  });
});

test("what a page at rest did not show is told, by the table that reads its CRM at its host; of a CRM nobody knows, nothing", async () => {
  const { told, shown, tableAt } = await setUp();
  await told({ name: dom("Rollout") });
  expect((await shown()).unread).toBeNull();
  await told({ name: dom("Rollout") }, { settled: true });
  expect((await shown()).unread?.fields).toContain("accountName");
  expect(tableAt).toHaveBeenLastCalledWith("crm.example", "atomic");
  tableAt.mockResolvedValue(null);
  await told({ accountName: dom("Acme") }, { settled: true });
  expect((await shown()).unread).toBeNull();
});

test("without an open store the session tells what is kept on this device", async () => {
  expect((await (await setUp({ open: false })).sessionView()).sync).toMatchObject({ waiting: 2, refused: 1 });
  expect((await (await setUp()).sessionView()).sync).toMatchObject({ waiting: 0, refused: 0 });
});

test("a locked store shows nothing of what it holds in any view, and counts what waits there", async () => {
  const args: { [V in ViewName]: Views[V]["args"] } = {
    session: {},
    record: { tabId: TAB, windowId: null, accountId: null },
    accounts: { query: "", limit: 100 },
    partnerships: {},
    outbox: {},
    removed: {},
    corrections: {},
    policies: {},
    settings: {},
    together: {},
    history: { dealId: null, rowId: null, limit: 100 },
    inbox: {},
    holdings: { memberId: dana.id },
    deal: { dealId: newId() },
    own_credit: { dealId: null },
    conflicts: {
      customer: { name: "Globex", domain: null },
      partnerIds: [],
      dealId: newId(),
      payerId: newId(),
    },
    co_sell: {},
    co_sell_accounts: { partnershipId: newId(), query: "", limit: 100 },
    crms: {},
  };
  const everything = async ({ view, account }: Awaited<ReturnType<typeof setUp>>) => {
    const client = { tabId: null, surface: "options" as const };
    const asked: [ViewName, unknown][] = [["record", { ...args.record, accountId: account.id }]];
    // Of these very keys.
    for (const name of Object.keys(args) as ViewName[]) asked.push([name, args[name]]);
    const all = await Promise.all(asked.map(([name, each]) => view(name, each, client)));
    return JSON.stringify(all).split(account.name).length - 1;
  };
  expect(await everything(await setUp())).toBeGreaterThan(0);
  const locked = await setUp({ open: false, locked: true });
  expect(await everything(locked)).toBe(0);
  expect((await locked.sessionView()).sync).toMatchObject({ waiting: 0, refused: 0 });
});

describe("a pinned record", () => {
  const other = { ...ref, id: "006D000000AbCdEIAV" };
  const elsewhere = {
    host: "crm.example",
    record: { ref: other, fields: { name: dom("Contoso") }, accountRef: null },
  };

  test("stays in view while the page goes on, and the panel says what the page shows", async () => {
    const { told, tabs, shown, deps } = await setUp();
    await told({ name: dom("Renewal") }, { accountRef });
    await tabs.setPin(TAB, formatRecordRef(ref));
    expect(await shown()).toMatchObject({ record: { ref }, pin: { isHere: true } });
    await tabs.set(TAB, elsewhere);
    expect(await shown()).toMatchObject({
      record: { ref },
      match: { state: "matched" },
      pin: { isHere: false, page: { ref: other } },
    });
    // The launcher is of the page.
    expect((await deps.recordOfTab.ofPage(TAB)).record?.ref).toEqual(other);
    await tabs.set(TAB, { host: "crm.example", record: null });
    expect(await shown()).toMatchObject({ record: { ref }, pin: { isHere: false, page: null } });
    await tabs.setPin(TAB, null);
    expect(await shown()).toMatchObject({ record: null, pin: null });
  });

  test("that the page comes back to is read from the page again", async () => {
    const { told, tabs, shown } = await setUp();
    await told({ name: dom("Renewal") }, { accountRef });
    await tabs.setPin(TAB, formatRecordRef(ref));
    await tabs.set(TAB, elsewhere);
    await told({ name: dom("Renewal, corrected") }, { accountRef });
    expect((await shown()).record?.fields.name?.value).toBe("Renewal, corrected");
  });
});
