// What the panel shows of a page, from what the device holds.
import { describe, expect, test, vi } from "vitest";
import { type Account, bucketOf, type OverlapMatrix } from "../../contract/records.ts";
import { accountsScope, orgScope, overlapsScope, partnershipScope } from "../../contract/scope.ts";
import type { PageRecord } from "../../crm/page-record.ts";
import { nameKey } from "../../domain/company-name.ts";
import { applyPull } from "../../store/apply-pull.ts";
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

const grace = { name: "Grace Kim", title: null };
const twoOf = (name: string, domain: string | null = null) =>
  [1, 2].map((n) => anAccount(n + 20, { name, domain, recordRefs: [] })) as [Account, Account];
const linkOf = (recordRef: string, account: Account | null) =>
  put(orgScope, "account_link", {
    id: uuid(60),
    organisationId: harbor.id,
    recordRef,
    shown: null,
    account: account && { id: account.id, name: account.name, domain: account.domain },
    said: { memberId: uuid(61), organisationId: harbor.id, person: grace, at: NOW },
  });

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

  test("several accounts of one name are left to the person, and what one of us says then holds", async () => {
    const [one, two] = twoOf("Acme");
    const { store, show } = await setUp([accountChange(one), accountChange(two)]);
    const page = onPage({ accountName: dom("Acme") });
    const before = await show(page);
    expect(before).toMatchObject({ match: { state: "ambiguous", by: "name" }, partners: [] });
    await applyPull(store, aPage([linkOf(before.choiceKey ?? "", two)]), 0);
    const view = await show(page);
    expect(view.match).toMatchObject({ state: "matched", account: two, by: "link" });
    expect(view.accountLink).toMatchObject({ said: { person: { name: "Grace Kim" } }, isPending: false });
  });

  test("several accounts of one website are asked about, unless one of them bears the name, too", async () => {
    const [one, two] = twoOf("Acme", "acme.com");
    const other = { ...two, name: "Acme Labs", nameKey: nameKey("Acme Labs") };
    const { show } = await setUp([accountChange(one), accountChange(other)]);
    const website = dom("acme.com");
    expect((await show(onPage({ website }))).match).toMatchObject({ state: "ambiguous", by: "domain" });
    const named = await show(onPage({ website, accountName: dom("Acme Labs") }));
    expect(named.match).toMatchObject({ by: "domain_name", account: { id: two.id } });
  });

  test("what was said of an account holds on its opportunities and its own page, before the reference itself", async () => {
    const wrong = anAccount(1, { recordRefs: ["atomic/crm.example/account/7"] });
    const [, right] = twoOf("Acme");
    const { store, show } = await setUp([accountChange(wrong), accountChange(right)]);
    const accountRef = { crm: "atomic", instance: "crm.example", kind: "account", id: "7" } as const;
    const page = onPage({ accountName: dom("Acme") }, { accountRef });
    const { match, choiceKey } = await show(page);
    expect(match).toMatchObject({ by: "record_ref", account: { id: wrong.id } });
    expect(choiceKey).toBe("atomic/crm.example/account/7");
    await applyPull(store, aPage([linkOf(choiceKey ?? "", right)]), 0);
    expect((await show(page)).match).toMatchObject({ by: "link", account: { id: right.id } });
    const own = onPage({ name: dom("Acme") }, { ref: accountRef });
    expect((await show(own)).match).toMatchObject({ by: "link", account: { id: right.id } });
  });

  test("it outlives an import that gives the account another id, and says when it is none of ours", async () => {
    const [old, now] = twoOf("Acme", "acme.com");
    const { store, show } = await setUp([accountChange(now)]);
    const page = onPage({ accountName: dom("Something else") });
    const key = (await show(page)).choiceKey ?? "";
    await applyPull(store, aPage([linkOf(key, old)]), 0);
    expect((await show(page)).match).toMatchObject({ by: "link", account: { id: now.id } });
    await applyPull(store, aPage([linkOf(key, null)]), 0);
    expect(await show(page)).toMatchObject({
      match: { state: "not_in_list" },
      accountLink: { account: null },
    });
  });

  test("an account that this device does not hold is asked for as it was said; of several the person chooses", async () => {
    const [one, two] = twoOf("Acme", "acme.com");
    const { store, show } = await setUp([]);
    const page = onPage({ accountName: dom("Elsewhere") });
    const several: AskBackend = () => ({
      state: "answered",
      account: one,
      overlaps: [],
      candidates: [one, two],
    });
    expect((await show(page, several)).match).toMatchObject({ state: "ambiguous", candidates: [one, two] });
    await applyPull(store, aPage([linkOf((await show(page)).choiceKey ?? "", two)]), 0);
    const ask = vi.fn<AskBackend>(() => ({ state: "answered", account: two, overlaps: [] }));
    expect((await show(page, ask)).match).toMatchObject({ by: "link", account: two });
    expect(ask.mock.calls[0]?.[0]).toMatchObject({ accountId: two.id, refKeys: [], domain: "acme.com" });
  });

  test("what was chosen of several that only the backend holds is not asked about again, nor offline", async () => {
    const [one, two] = twoOf("Acme", "acme.com");
    // Of the two this device holds the other one.
    const { store, show } = await setUp([accountChange({ ...one, name: "Acme Labs", nameKey: "acme labs" })]);
    const page = onPage({ accountName: dom("Elsewhere"), website: dom("acme.com") });
    await applyPull(store, aPage([linkOf((await show(page)).choiceKey ?? "", two)]), 0);
    const offline = await show(page);
    expect(offline).toMatchObject({ match: { state: "not_on_device" }, accountLink: { isGone: false } });
    const byId: AskBackend = ({ accountId }) =>
      accountId === two.id
        ? { state: "answered", account: two, overlaps: [] }
        : { state: "answered", account: one, overlaps: [], by: "domain", candidates: [one, two] };
    expect((await show(page, byId)).match).toMatchObject({ by: "link", account: two });
  });

  test("a link whose account is in no list any more is shown beside what the page tells, until it comes back", async () => {
    const [gone, there] = twoOf("Acme");
    const { store, show } = await setUp([accountChange({ ...there, name: "Fabrikam", nameKey: "fabrikam" })]);
    const page = onPage({ accountName: dom("Fabrikam") });
    await applyPull(store, aPage([linkOf((await show(page)).choiceKey ?? "", gone)]), 0);
    const none: AskBackend = () => ({ state: "answered", account: null, overlaps: [] });
    expect(await show(page, none)).toMatchObject({
      match: { state: "matched", by: "name", account: { id: there.id } },
      accountLink: { account: { name: "Acme" }, said: { person: { name: "Grace Kim" } }, isGone: true },
    });
    await applyPull(store, aPage([accountChange(gone)]), 0);
    expect(await show(page, none)).toMatchObject({
      match: { by: "link", account: { id: gone.id } },
      accountLink: { isGone: false },
    });
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
    // One of several of that website, as only the backend knows.
    const named: AskBackend = () => ({ state: "answered", account, overlaps: [], by: "domain_name" });
    expect((await show(page, named)).match).toMatchObject({ by: "domain_name", value: "company-8.com" });
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
