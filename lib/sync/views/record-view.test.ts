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
import { queryOfPage } from "./page-query.ts";
import { type AskBackend, recordView } from "./record-view.ts";

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
  const context = { store, member: dana, organisation: harbor, actor: danaActs };
  return { store, show: (record: PageRecord | null, ask = silent) => recordView(context, 1, record, ask) };
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
    await choose(store, queryOfPage(page).recordRef, two.id);
    expect((await show(page)).match).toMatchObject({ state: "matched", account: two });
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
    expect(view.notShared).toEqual([{ partner: lumen, segments: ["prospect"] }]);
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
