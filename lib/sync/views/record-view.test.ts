// What the panel shows of a page, from what the device holds.
import { describe, expect, test, vi } from "vitest";
import { type Account, bucketOf, type OverlapMatrix } from "../../contract/records.ts";
import { accountsScope, overlapsScope, partnershipScope } from "../../contract/scope.ts";
import type { PageRecord } from "../../crm/page-record.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { choose } from "../../store/choices.ts";
import {
  anAccount,
  anOverlap,
  aPage,
  aTouchpoint,
  dana,
  danaActs,
  harbor,
  lumen,
  memoryStore,
  NOW,
  put,
  uuid,
  withLumen,
} from "../../store/rows.test-support.ts";
import { type AskBackend, accountView, recordView } from "./record-view.ts";

const inBucket = (account: Account) => accountsScope(bucketOf(account.id));
const lumenScope = partnershipScope(withLumen.id);
const silent: AskBackend = () => ({ state: "unavailable" });

const onPage = (fields: PageRecord["fields"], more: Partial<PageRecord> = {}): PageRecord => ({
  ref: { crm: "atomic", instance: "crm.example", kind: "opportunity", id: "99" },
  fields,
  accountRef: null,
  ...more,
});
const dom = (value: string) => ({ value, origin: "dom" as const });

async function setUp(changes: unknown[]) {
  const store = memoryStore();
  await applyPull(store, aPage([put(lumenScope, "partnership", withLumen), ...changes]), 0);
  const context = { store, member: dana, organisation: harbor, actor: danaActs, now: () => NOW };
  return {
    store,
    context,
    show: (record: PageRecord | null, ask = silent, settled = true) =>
      recordView(context, { tabId: 1, record, settled }, ask),
  };
}

const accountChange = (account: Account) => ({ op: "accounts", scope: inBucket(account), rows: [account] });

describe("the record view", () => {
  test("an opportunity is matched by its account's record first, then by website, then by name", async () => {
    const byRef = anAccount(1);
    const byDomain = anAccount(2, { domain: "zapier.com", recordRefs: [] });
    const byName = anAccount(3, { name: "Acme Corp", domain: null, recordRefs: [] });
    const { show } = await setUp([byRef, byDomain, byName].map(accountChange));
    const accountRef = { crm: "atomic", instance: "crm.example", kind: "account", id: "1" } as const;
    const all = { accountName: dom("Acme Corp"), website: dom("https://www.zapier.com/about") };
    expect((await show(onPage(all, { accountRef }))).match).toMatchObject({
      by: "record_ref",
      account: byRef,
    });
    expect((await show(onPage(all))).match).toMatchObject({
      by: "domain",
      account: byDomain,
      value: "zapier.com",
    });
    const named = await show(onPage({ accountName: dom("ACME Corporation") }));
    expect(named.match).toMatchObject({ by: "name", account: byName });
  });

  test("a page with another website than the account's is another company of that name", async () => {
    const { show } = await setUp([accountChange(anAccount(3, { name: "Acme", domain: "acme.com" }))]);
    const view = await show(onPage({ accountName: dom("Acme"), website: dom("acme.co.uk") }));
    expect(view.match).toEqual({ state: "not_on_device" });
  });

  test("several accounts of one name are left to the person, whose choice then holds", async () => {
    const [one, two] = [1, 2].map((n) => anAccount(n, { name: "Acme", domain: null, recordRefs: [] }));
    if (!one || !two) throw new Error("two accounts");
    const { store, show } = await setUp([accountChange(one), accountChange(two)]);
    const page = onPage({ accountName: dom("Acme") });
    expect(await show(page)).toMatchObject({ match: { state: "ambiguous" }, partners: [] });
    await choose(store, (await show(page)).choiceKey ?? "", two.id);
    expect((await show(page)).match).toMatchObject({ state: "matched", account: two });
  });

  test("a choice holds on an opportunity that links its account, and on that account's own page", async () => {
    const [one, two] = [1, 2].map((n) => anAccount(n, { name: "Acme", domain: null, recordRefs: [] }));
    if (!one || !two) throw new Error("two accounts");
    const { store, show } = await setUp([accountChange(one), accountChange(two)]);
    const accountRef = { crm: "atomic", instance: "crm.example", kind: "account", id: "7" } as const;
    const page = onPage({ accountName: dom("Acme") }, { accountRef });
    await choose(store, (await show(page)).choiceKey ?? "", two.id);
    expect((await show(page)).match).toMatchObject({ state: "matched", account: two });
    const own = onPage({ name: dom("Acme") }, { ref: accountRef });
    expect((await show(own)).match).toMatchObject({ state: "matched", account: two });
  });

  test("an opportunity that names no company sends nothing: looking, then unnamed, never 'not in our list'", async () => {
    const { show } = await setUp([]);
    const ask = vi.fn<AskBackend>(() => ({ state: "answered", account: null, overlaps: [] }));
    const page = onPage({ name: dom("Renewal 2027"), stage: dom("Won") });
    expect((await show(page, ask, false)).match).toEqual({ state: "looking" });
    expect((await show(page, ask, true)).match).toEqual({ state: "unnamed" });
    expect(ask).not.toHaveBeenCalled();
  });

  test("a page that is still arriving may not ask, but is matched as soon as it can be", async () => {
    const { show } = await setUp([accountChange(anAccount(1))]);
    const ask = vi.fn<AskBackend>(() => ({ state: "looking" }));
    const ref = { crm: "atomic", instance: "crm.example", kind: "account", id: "88" } as const;
    expect((await show(onPage({}, { ref }), ask, false)).match).toEqual({ state: "looking" });
    expect(ask.mock.calls.map(([, mayAsk]) => mayAsk)).toEqual([false]);
    const arrived = onPage({ website: dom("company-1.com") }, { ref });
    expect((await show(arrived, ask, false)).match.state).toBe("matched");
    expect(ask).toHaveBeenCalledOnce();
  });

  test("partners come best first, and only those whose partnership runs", async () => {
    const account = anAccount(1);
    const other = { ...withLumen, id: uuid(40), partner: { id: uuid(41), name: "Aster" } };
    const ended = { ...withLumen, id: uuid(42), status: "ended" as const, endedAt: NOW };
    const overlapAt = (partnershipId: string, segment: "customer" | "prospect") => ({
      op: "overlaps",
      scope: overlapsScope(partnershipId, bucketOf(account.id)),
      rows: [{ ...anOverlap(account, { segment }), partnershipId }],
    });
    const { show } = await setUp([
      accountChange(account),
      put(partnershipScope(other.id), "partnership", other),
      put(partnershipScope(ended.id), "partnership", ended),
      overlapAt(other.id, "prospect"),
      overlapAt(ended.id, "customer"),
      overlapAt(withLumen.id, "customer"),
    ]);
    const view = await show(onPage({ website: dom("company-1.com") }));
    expect(view.partners.map((each) => each.partnership.partner.name)).toEqual(["Lumen Analytics", "Aster"]);
  });

  test("what a partner does not share of such accounts is named, never called 'no overlap'", async () => {
    const account = anAccount(1);
    const cell = { count: null, belowFive: false };
    const matrix: OverlapMatrix = {
      id: withLumen.id,
      updatedAt: NOW,
      cells: [
        { ours: "open_opportunity", theirs: "customer", shared: "full", ...cell },
        { ours: "open_opportunity", theirs: "prospect", shared: "not_shared", ...cell },
        { ours: "customer", theirs: "customer", shared: "not_shared", ...cell },
      ],
    };
    const { show } = await setUp([accountChange(account), put(lumenScope, "overlap_matrix", matrix)]);
    const view = await show(onPage({ website: dom("company-1.com") }));
    expect(view.notShared).toEqual([{ partner: lumen, segments: ["open_opportunity", "prospect"] }]);
  });

  test("a partner that shares numbers only is told with its numbers, one without a matrix as not sharing", async () => {
    const account = anAccount(1);
    const aster = { ...withLumen, id: uuid(40), partner: { id: uuid(41), name: "Aster" } };
    const counted = { ours: "open_opportunity", shared: "count", count: 12, belowFive: false } as const;
    const cells: OverlapMatrix["cells"] = [
      { ...counted, theirs: "customer" },
      { ...counted, theirs: "prospect", count: null, belowFive: true },
      { ...counted, theirs: "open_opportunity", shared: "full" },
      { ...counted, ours: "customer", theirs: "customer" },
    ];
    const { show } = await setUp([
      accountChange(account),
      put(partnershipScope(aster.id), "partnership", aster),
      put(lumenScope, "overlap_matrix", { id: withLumen.id, updatedAt: NOW, cells } as OverlapMatrix),
    ]);
    const view = await show(onPage({ website: dom("company-1.com") }));
    expect(view.countsOnly).toEqual([{ partner: lumen, cells: cells.slice(0, 2) }]);
    const all = ["open_opportunity", "customer", "prospect"];
    expect(view.notShared).toEqual([{ partner: aster.partner, segments: expect.arrayContaining(all) }]);
  });

  test("an account of ours is shown by itself, with its partners and touchpoints, without a page", async () => {
    const account = anAccount(1);
    const theirs = aTouchpoint();
    const overlaps = {
      op: "overlaps",
      scope: overlapsScope(withLumen.id, bucketOf(account.id)),
      rows: [anOverlap(account)],
    };
    const { context } = await setUp([
      accountChange(account),
      overlaps,
      put(lumenScope, "touchpoint", theirs),
    ]);
    const view = await accountView(context, 1, account.id);
    expect(view).toMatchObject({ record: null, match: { state: "matched", account, by: "record_ref" } });
    expect(view.partners.map(({ partnership }) => partnership.id)).toEqual([withLumen.id]);
    expect(view.touchpoints.map(({ touchpoint }) => touchpoint.id)).toEqual([theirs.id]);
    expect((await accountView(context, 1, uuid(999))).match).toEqual({ state: "not_on_device" });
  });

  test("a partner's touchpoint for this customer shows without our having the account", async () => {
    const theirs = aTouchpoint({ customer: { name: "Zapier", domain: "zapier.com" } });
    const elsewhere = aTouchpoint({ customer: { name: "Zapier", domain: "zapier.org" } });
    const { show } = await setUp([theirs, elsewhere].map((each) => put(lumenScope, "touchpoint", each)));
    const view = await show(onPage({ accountName: dom("Zapier"), website: dom("zapier.com") }));
    expect(view.touchpoints).toMatchObject([{ touchpoint: { id: theirs.id }, ours: false, state: "synced" }]);
  });

  test("an account this device lacks is asked for, shown as looking, then as answered", async () => {
    const { show } = await setUp([]);
    const account = anAccount(8);
    const page = onPage({ website: dom("company-8.com") });
    expect((await show(page, () => ({ state: "looking" }))).match).toEqual({ state: "looking" });
    const answered =
      (found: Account | null): AskBackend =>
      () => ({
        state: "answered",
        account: found,
        overlaps: found ? [anOverlap(found)] : [],
      });
    expect((await show(page, answered(null))).match).toEqual({ state: "not_in_list" });
    const view = await show(page, answered(account));
    expect(view.match).toMatchObject({ state: "matched", by: "domain", account });
    expect(view.partners).toHaveLength(1);
  });

  test("a page that is held on this device sends nothing", async () => {
    const { show } = await setUp([accountChange(anAccount(1))]);
    const ask = vi.fn(silent);
    await show(onPage({ website: dom("company-1.com") }), ask);
    await show(null, ask);
    expect(ask).not.toHaveBeenCalled();
  });

  test("hostile page text matches nothing and breaks nothing", async () => {
    const { show } = await setUp([accountChange(anAccount(1))]);
    const name = `<img src=x onerror=alert(1)>${"\u202e".repeat(50)}${"x".repeat(10_000)}`;
    const view = await show(onPage({ accountName: dom(name), website: dom("javascript:alert(1)//") }));
    expect(view.match).toEqual({ state: "not_on_device" });
  });
});
