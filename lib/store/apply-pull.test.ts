// What a pull leaves on the device: all of a page or nothing of it.
import { describe, expect, test, vi } from "vitest";
import { type Account, bucketOf } from "../contract/records.ts";
import { accountsScope, overlapsScope, partnershipScope } from "../contract/scope.ts";
import { applyPull } from "./apply-pull.ts";
import { accountById, accountsByKey, overlapsOf } from "./look-up.ts";
import { enqueue, settle } from "./outbox.ts";
import { currentReading } from "./reading.ts";
import { byDomain, byName, byRef } from "./row-keys.ts";
import {
  anAccount,
  anOverlap,
  aPage,
  aTouchpoint,
  danaActs,
  memoryStore,
  NOW,
  put,
  withLumen,
} from "./rows.test-support.ts";
import { getMeta } from "./store.ts";

const inBucket = (account: Account) => accountsScope(bucketOf(account.id));
const lumenScope = partnershipScope(withLumen.id);

describe("applying a pull", () => {
  test("an account is found by its record, its domain and its name", async () => {
    const store = memoryStore();
    const zapier = anAccount(7, { name: "Zapier, Inc.", domain: "zapier.com" });
    await applyPull(store, aPage([{ op: "accounts", scope: inBucket(zapier), rows: [zapier] }]), 0);
    const keys = [byRef("atomic/crm.example/account/7"), byDomain("zapier.com"), byName(zapier.nameKey)];
    for (const key of keys) expect(await accountsByKey(store, key)).toEqual([zapier]);
    expect(await accountsByKey(store, byDomain("other.com"))).toEqual([]);
  });

  test("a look-up that began before a pull sees it after its commit", async () => {
    const store = memoryStore();
    const first = anAccount(1);
    await applyPull(store, aPage([{ op: "accounts", scope: inBucket(first), rows: [first] }]), 0);
    expect(await accountsByKey(store, byDomain("company-1.com"))).toHaveLength(1);
    const renamed = { ...first, domain: "renamed.com" };
    await applyPull(store, aPage([{ op: "accounts", scope: inBucket(first), rows: [renamed] }]), 0);
    expect(await accountsByKey(store, byDomain("company-1.com"))).toEqual([]);
    expect(await accountsByKey(store, byDomain("renamed.com"))).toEqual([renamed]);
  });

  test("leaving a partnership's overlaps drops every bucket of it and nothing else", async () => {
    const store = memoryStore();
    const [one, two] = [anAccount(1), anAccount(2)];
    const scopes = [one, two].map((each) => overlapsScope(withLumen.id, bucketOf(each.id)));
    await applyPull(
      store,
      aPage([
        { op: "accounts", scope: inBucket(one), rows: [one] },
        { op: "overlaps", scope: scopes[0], rows: [anOverlap(one)] },
        { op: "overlaps", scope: scopes[1], rows: [anOverlap(two)] },
      ]),
      0,
    );
    expect(await overlapsOf(store, two.id)).toHaveLength(1);
    await applyPull(store, aPage([{ op: "leave", scope: `overlaps:${withLumen.id}` }]), 0);
    expect(await overlapsOf(store, one.id)).toEqual([]);
    expect(await overlapsOf(store, two.id)).toEqual([]);
    expect(await accountById(store, one.id)).toEqual(one);
  });

  test("entering a scope replaces what was held of it", async () => {
    const store = memoryStore();
    const [old, fresh] = [aTouchpoint(), aTouchpoint()];
    await applyPull(store, aPage([put(lumenScope, "touchpoint", old)]), 0);
    const page = aPage([{ op: "enter", scope: lumenScope }, put(lumenScope, "touchpoint", fresh)]);
    await applyPull(store, page, 0);
    const reading = await currentReading(store, danaActs);
    expect((await reading.all("touchpoint")).map((each) => each.id)).toEqual([fresh.id]);
  });

  test("a reset drops all rows and keeps what waits to be sent", async () => {
    const store = memoryStore();
    await applyPull(store, aPage([put(lumenScope, "touchpoint", aTouchpoint())]), 0);
    await enqueue(store, { key: "k", name: "touchpoint.remove", args: {}, at: NOW, clockOffset: 0 });
    await applyPull(store, aPage([{ op: "reset" }]), 0);
    expect(await store.db.rows.count()).toBe(0);
    expect(await store.db.outbox.count()).toBe(1);
  });

  test("a bad row, an unknown kind and an unknown change are set aside, the rest is applied", async () => {
    const store = memoryStore();
    const good = aTouchpoint();
    const account = anAccount(1);
    const outcome = await applyPull(
      store,
      aPage([
        put(lumenScope, "touchpoint", { id: good.id, person: 5 } as never),
        put(lumenScope, "touchpoint", good),
        put(lumenScope, "deal", good),
        { op: "merge" },
        { op: "accounts", scope: inBucket(account), rows: [{ id: "x" }, account] },
      ]),
      0,
    );
    expect(outcome.ok && Object.fromEntries(outcome.value.unreadable)).toEqual({
      touchpoint: 1,
      deal: 1,
      change: 1,
      account: 1,
    });
    expect(await store.db.rows.count()).toBe(1);
    expect(await accountById(store, account.id)).toEqual(account);
  });

  test("fields of a newer server are kept as they came", async () => {
    const store = memoryStore();
    const row = { ...aTouchpoint(), person: { name: "Mia", title: null, pronouns: "she" }, mood: "good" };
    await applyPull(store, aPage([put("org", "touchpoint", row)]), 0);
    expect((await store.db.rows.toArray())[0]?.row).toEqual(row);
  });

  test("an entry leaves the outbox only when its answer is known, with the pull that settles it", async () => {
    const store = memoryStore();
    const mutation = { name: "touchpoint.remove", args: {}, at: NOW, clockOffset: 0 };
    await enqueue(store, { key: "a", ...mutation });
    await enqueue(store, { key: "b", ...mutation });
    await settle(store, [{ id: 1, outcome: "applied" }]);
    expect(await store.db.outbox.count()).toBe(2);
    await applyPull(store, aPage([], { lastMutationId: 2 }), 0);
    expect((await store.db.outbox.toArray()).map((each) => each.key)).toEqual(["b"]);
  });

  test("a full disk is said in words, and neither rows nor cursor nor index changed", async () => {
    const store = memoryStore();
    const account = anAccount(1);
    await applyPull(store, aPage([], { cursor: "before" }), 0);
    await accountsByKey(store, byDomain("company-1.com"));
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const outcome = await applyPull(
      store,
      aPage([{ op: "accounts", scope: inBucket(account), rows: [account] }], { cursor: "after" }),
      0,
    );
    full.mockRestore();
    expect(outcome).toMatchObject({ ok: false, code: "no_space", message: /no space left/ });
    expect(await getMeta(store.db, "cursor")).toBe("before");
    expect(await accountsByKey(store, byDomain("company-1.com"))).toEqual([]);
  });
});
