// How packs lie on this device: whole when replaced, in parts when read, and as they came.
import { expect, test } from "vitest";
import { type Account, bucketOf } from "../contract/records.ts";
import { accountsScope, overlapsScope } from "../contract/scope.ts";
import { applyPull } from "./apply-pull.ts";
import { accountById, accountsByKey, overlapsOf } from "./look-up.ts";
import { rowsIn, shelfOf, splitAccounts, toParts } from "./packs.ts";
import { byDomain, byRef } from "./row-keys.ts";
import { anAccount, anOverlap, aPage, memoryStore, withLumen } from "./rows.test-support.ts";
import type { Store } from "./store.ts";

/** Accounts of one bucket, enough to lie in every part of it. */
const together = Array.from({ length: 40 }, (_, index) => anAccount(1 + index * 512));
const [first = anAccount(1), second = anAccount(2)] = together;
const scope = accountsScope(bucketOf(first.id));
const theirs = overlapsScope(withLumen.id, bucketOf(first.id));

const accounts = (rows: readonly Account[]) => ({ op: "accounts", scope, rows });
const overlaps = (rows: readonly Account[]) => ({
  op: "overlaps",
  scope: theirs,
  rows: rows.map((each) => anOverlap(each)),
});

async function held(store: Store): Promise<string[]> {
  const found = await Promise.all(together.map((each) => accountById(store, each.id)));
  return found.flatMap((account) => (account ? [account.id] : []));
}

const idsOf = (rows: readonly Account[]): string[] => rows.map(({ id }) => id);

test("accounts of one bucket lie on several shelves, and each is found with its overlaps", async () => {
  const store = memoryStore();
  await applyPull(store, aPage([accounts(together), overlaps(together)]), 0);
  expect(new Set(idsOf(together).map(bucketOf)).size).toBe(1);
  expect(new Set(idsOf(together).map(shelfOf)).size).toBe(4);
  for (const account of together) {
    expect(await accountById(store, account.id)).toEqual(account);
    expect(await accountsByKey(store, byDomain(account.domain ?? ""))).toEqual([account]);
    expect(await overlapsOf(store, account.id)).toEqual([anOverlap(account)]);
  }
});

test("a pack that comes again replaces all of the one before, in every part", async () => {
  const store = memoryStore();
  await applyPull(store, aPage([accounts(together), overlaps(together)]), 0);
  await applyPull(store, aPage([accounts([second]), overlaps([second])]), 0);
  expect(await held(store)).toEqual([second.id]);
  expect(await accountsByKey(store, byDomain(first.domain ?? ""))).toEqual([]);
  expect(await overlapsOf(store, first.id)).toEqual([]);
  expect(await overlapsOf(store, second.id)).toHaveLength(1);
});

test("of a pack that one pull brings twice, only the later stays", async () => {
  const store = memoryStore();
  await applyPull(store, aPage([accounts(together), accounts([second])]), 0);
  expect(await held(store)).toEqual([second.id]);
});

test("an empty pack leaves no part behind", async () => {
  const store = memoryStore();
  await applyPull(store, aPage([accounts(together), overlaps(together)]), 0);
  await applyPull(store, aPage([accounts([]), overlaps([])]), 0);
  expect(await held(store)).toEqual([]);
  expect(await accountsByKey(store, byDomain(first.domain ?? ""))).toEqual([]);
  expect(await store.db.parts.count()).toBe(0);
});

test.each([
  { op: "enter", scope },
  { op: "leave", scope: "accounts" },
])(
  "changes count in their order: what came before $op is gone, what comes after it stays",
  async (change) => {
    const store = memoryStore();
    await applyPull(store, aPage([accounts(together), change]), 0);
    expect(await held(store)).toEqual([]);
    await applyPull(store, aPage([accounts(together), change, accounts([first])]), 0);
    expect(await held(store)).toEqual([first.id]);
  },
);

test("a look-up that a pull overtakes keeps nothing old for the next", async () => {
  const store = memoryStore();
  await applyPull(store, aPage([accounts([first])]), 0);
  const renamed = { ...first, name: "Renamed" };
  const overtaken = accountById(store, first.id);
  await applyPull(store, aPage([accounts([renamed])]), 0);
  await overtaken;
  expect(await accountById(store, first.id)).toEqual(renamed);
});

test("rows come back as they came, whatever is written in them", async () => {
  const store = memoryStore();
  const reference = 'atomic/crm.example/account/"7"\\n\u2028é';
  const odd = { ...first, name: 'Ünï "quoted"\\ \n🙂', recordRefs: [reference], mood: { good: [1, null] } };
  await applyPull(store, aPage([accounts([odd, second])]), 0);
  expect(await accountById(store, odd.id)).toEqual(odd);
  expect(await accountsByKey(store, byRef(reference))).toEqual([odd]);
});

test("a row whose text merely contains the key is not the one looked for", async () => {
  const store = memoryStore();
  const longer = { ...second, domain: `my-${first.domain}`, ownerName: first.domain };
  await applyPull(store, aPage([accounts([longer, first])]), 0);
  expect(await accountsByKey(store, byDomain(first.domain ?? ""))).toEqual([first]);
});

test("only rows that contain the text are parsed", () => {
  const parts = toParts(scope, "accounts", splitAccounts([first, second]));
  const unreadable = parts.map((part) => ({ ...part, text: part.text.replace(`"${second.id}"`, "?") }));
  expect(rowsIn(unreadable, "accounts", first.id)).toEqual([first]);
  expect(() => rowsIn(unreadable, "accounts")).toThrow();
});
