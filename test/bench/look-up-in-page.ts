// Runs the store's own look-up many times and gives each time in milliseconds. Bundled by panel.ts and run in a
// page of the extension, on the database that the extension filled. Never part of the extension.

import { accountsByKey, overlapsOf } from "#lib/store/look-up.ts";
import { byRef } from "#lib/store/row-keys.ts";
import { openStore } from "#lib/store/store.ts";

/** `keys`: canonical record references, one look-up each. */
export async function timeLookUps(keys: readonly string[]): Promise<number[]> {
  const databases = await indexedDB.databases();
  const name = databases.map((one) => one.name ?? "").find((one) => one.startsWith("tandem:"));
  if (!name) throw new Error("The extension has no store");
  const store = openStore(name);
  const times: number[] = [];
  for (const key of keys) {
    const begin = performance.now();
    const [account] = await accountsByKey(store, byRef(key));
    const overlaps = account ? await overlapsOf(store, account.id) : [];
    times.push(performance.now() - begin);
    if (overlaps.length !== 1) throw new Error(`${key} was not found`);
  }
  store.close();
  return times;
}

Object.assign(globalThis, { timeLookUps });
