import { expect, test } from "vitest";
import { bucketOf } from "../../contract/records.ts";
import { accountsScope, overlapsScope, partnershipScope } from "../../contract/scope.ts";
import { createAccountList } from "../../store/account-list.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { anAccount, anOverlap, aPage, put, withLumen } from "../../store/rows.test-support.ts";
import { openDevice } from "../device.test-support.ts";
import { accountsView } from "./accounts-view.ts";

const api = { post: async () => ({ ok: false, kind: "offline", message: "" }) as const };

async function setUp() {
  const device = openDevice(api);
  const accounts = ["Aster", "Birch", "Café Nord", "Delta"].map((name, index) =>
    anAccount(index, { name, domain: `${name.slice(0, 3).toLowerCase()}.com` }),
  );
  const changes = accounts.map((each) => ({
    op: "accounts",
    scope: accountsScope(bucketOf(each.id)),
    rows: [each],
  }));
  const [, , cafe, delta] = accounts;
  if (!cafe || !delta) throw new Error("four accounts");
  const overlaps = {
    op: "overlaps",
    scope: overlapsScope(withLumen.id, bucketOf(cafe.id)),
    rows: [anOverlap(cafe)],
  };
  const partnership = put(partnershipScope(withLumen.id), "partnership", withLumen);
  await applyPull(device.store, aPage([...changes, overlaps, partnership]), 0);
  const list = createAccountList(device.store);
  const show = (query = "", limit = 10) => accountsView(device.opened, list, { query, limit });
  return { device, delta, show };
}

test("accounts where something waits come first, then those with a partner, then the others by name", async () => {
  const { device, delta, show } = await setUp();
  await device.record({ accountId: delta.id, customer: { name: delta.name, domain: delta.domain } });
  const view = await show();
  expect(view.rows.map(({ account, partners, waiting }) => [account.name, partners, waiting])).toEqual([
    ["Delta", [], 1],
    ["Café Nord", ["Lumen Analytics"], 0],
    ["Aster", [], 0],
    ["Birch", [], 0],
  ]);
});

test("a search finds names without their accents and domains, and counts all it found", async () => {
  const { show } = await setUp();
  expect((await show("cafe")).rows.map(({ account }) => account.name)).toEqual(["Café Nord"]);
  expect((await show("bir.com")).rows.map(({ account }) => account.name)).toEqual(["Birch"]);
  expect(await show("", 1)).toMatchObject({ total: 4, rows: [{}] });
});

test("the list follows a pull and is let go without losing its way", async () => {
  const { device, delta, show } = await setUp();
  await show();
  const scope = accountsScope(bucketOf(delta.id));
  await applyPull(device.store, aPage([{ op: "accounts", scope, rows: [{ ...delta, name: "Epsilon" }] }]), 0);
  expect((await show("epsilon")).total).toBe(1);
  await applyPull(device.store, aPage([{ op: "leave", scope: "accounts" }]), 0);
  expect((await show()).total).toBe(0);
});
