// A store that an earlier version left on the device: opened without a crash, nothing a person wrote is lost.
import Dexie from "dexie";
import { expect, test } from "vitest";
import { newId } from "../util/new-id.ts";
import { accountById, accountsByKey } from "./look-up.ts";
import { outboxCounts } from "./outbox.ts";
import { byDomain } from "./row-keys.ts";
import { anAccount, memoryStore, NOW } from "./rows.test-support.ts";
import { getMeta } from "./store.ts";

const account = anAccount(1);

/** As version 1 wrote it: packs whole, as objects, and hashes not by part. */
async function storeOfVersion1(name: string): Promise<void> {
  const db = new Dexie(name);
  db.version(1).stores({
    meta: "key",
    rows: "[scope+entity+id], [entity+id], *keys",
    packs: "scope, bucket",
    keys: "scope",
    outbox: "mutationId, &key",
    refused: "++refusedId, mutationId, key",
    choices: "recordRef",
  });
  await db.table("packs").add({ scope: "accounts:1", kind: "accounts", bucket: 1, rows: [account] });
  await db.table("keys").add({ scope: "accounts:1", hashes: Uint32Array.of(1, 2, 3) });
  await db.table("meta").bulkAdd([
    { key: "clientId", value: "this device" },
    { key: "cursor", value: "after the packs" },
  ]);
  const mutation = { name: "touchpoint.remove", args: {}, at: NOW, clockOffset: 0 };
  await db.table("outbox").add({ mutationId: 1, key: "a", ...mutation, answered: 0 });
  db.close();
}

test("a store of version 1 keeps what waits to be sent and pulls everything anew", async () => {
  const name = `test ${newId()}`;
  await storeOfVersion1(name);
  const store = memoryStore(name);
  expect(await accountsByKey(store, byDomain("company-1.com"))).toEqual([]);
  expect(await accountById(store, account.id)).toBeNull();
  expect(await getMeta(store.db, "cursor")).toBeNull();
  expect(await getMeta(store.durable, "clientId")).toBe("this device");
  expect(await outboxCounts(store)).toEqual({ waiting: 1, refused: 0 });
  expect([...store.db.backendDB().objectStoreNames]).not.toContain("packs");
});
