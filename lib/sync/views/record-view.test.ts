// What the panel shows of a page, from what the device holds.
import { describe, expect, test, vi } from "vitest";
import { type Account, bucketOf, type OverlapMatrix } from "../../contract/records.ts";
import { overlapsScope, partnershipScope } from "../../contract/scope.ts";
import { nameKey } from "../../domain/company-name.ts";
import {
  anAccount,
  anOverlap,
  aTouchpoint,
  lumen,
  NOW,
  put,
  uuid,
  withLumen,
} from "../../store/rows.test-support.ts";
import { accountChange, dom, lumenScope, onPage, setUp, silent, twoOf } from "./record-view.test-support.ts";
import { type AskBackend, accountView } from "./record-view.ts";

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

  test("several accounts of one website are asked about, unless one of them bears the name, too", async () => {
    const [one, two] = twoOf("Acme", "acme.com");
    const other = { ...two, name: "Acme Labs", nameKey: nameKey("Acme Labs") };
    const { show } = await setUp([accountChange(one), accountChange(other)]);
    const website = dom("acme.com");
    expect((await show(onPage({ website }))).match).toMatchObject({ state: "ambiguous", by: "domain" });
    const named = await show(onPage({ website, accountName: dom("Acme Labs") }));
    expect(named.match).toMatchObject({ by: "domain_name", account: { id: two.id } });
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
