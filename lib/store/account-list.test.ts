// The list a person searches in: whole however many ask for it at once, and whole again after a change.
import { expect, test } from "vitest";
import { type Account, bucketOf } from "../contract/records.ts";
import { accountsScope } from "../contract/scope.ts";
import { createAccountList } from "./account-list.ts";
import { applyPull } from "./apply-pull.ts";
import { anAccount, aPage, memoryStore } from "./rows.test-support.ts";
import type { Store } from "./store.ts";

const pull = (store: Store, account: Account) =>
  applyPull(
    store,
    aPage([{ op: "accounts", scope: accountsScope(bucketOf(account.id)), rows: [account] }]),
    0,
  );

const names = (listed: readonly { account: Account }[]) => listed.map(({ account }) => account.name);

test("two who ask at once both get all of it, and so does who asks later", async () => {
  const store = memoryStore();
  await pull(store, anAccount(1, { name: "Airtable" }));
  const list = createAccountList(store);
  const both = await Promise.all([list.read(), list.read()]);
  expect(both.map(names)).toEqual([["Airtable"], ["Airtable"]]);
  expect(names(await list.read())).toEqual(["Airtable"]);
});

test("what changes while it is read is in what is answered next", async () => {
  const store = memoryStore();
  await pull(store, anAccount(1, { name: "Airtable" }));
  const list = createAccountList(store);
  const [, changed] = await Promise.all([list.read(), pull(store, anAccount(2, { name: "Zapier" }))]);
  expect(changed.ok).toBe(true);
  expect(names(await list.read())).toEqual(["Airtable", "Zapier"]);
});

test("what changes twice in one pull is listed once", async () => {
  const store = memoryStore();
  await pull(store, anAccount(1, { name: "Airtable" }));
  const list = createAccountList(store);
  await list.read();
  const renamed = anAccount(1, { name: "Zapier" });
  const scope = accountsScope(bucketOf(renamed.id));
  const changes = [
    { op: "enter", scope },
    { op: "accounts", scope, rows: [renamed] },
  ];
  await applyPull(store, aPage(changes), 0);
  expect(names(await list.read())).toEqual(["Zapier"]);
});

test("it is read again after it was let go", async () => {
  const store = memoryStore();
  await pull(store, anAccount(1, { name: "Airtable" }));
  const list = createAccountList(store);
  await list.read();
  list.release();
  expect(names(await list.read())).toEqual(["Airtable"]);
});
