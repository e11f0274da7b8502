// What one of us said of a page decides which account it is: on the device and by the backend, and what is shown where that account
// is gone.
import { describe, expect, test, vi } from "vitest";
import { applyPull } from "../../store/apply-pull.ts";
import { anAccount, aPage } from "../../store/rows.test-support.ts";
import { accountChange, dom, linkOf, onPage, setUp, twoOf } from "./record-view.test-support.ts";
import type { AskBackend } from "./record-view.ts";

describe("an account that was said of a page", () => {
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
});
