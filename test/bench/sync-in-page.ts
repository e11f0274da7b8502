// Runs in a page of the extension: asks the background as a panel does, and reads the store as a page that knows nothing of it.
// Bundled by sync-ours.ts and sync-writes.ts, which call what stands in `bench`. Times are since the epoch. Never part of the extension.
import "#lib/util/zod-without-eval.ts";
import { connectSurface } from "#lib/messaging/surface-client.ts";
import type { RecordView, SessionView, TouchpointDraft } from "#lib/messaging/surface-port.ts";
import { accountsByKey, overlapsOf } from "#lib/store/look-up.ts";
import { enqueue } from "#lib/store/outbox.ts";
import { byRef } from "#lib/store/row-keys.ts";
import { openStore } from "#lib/store/store.ts";

const now = () => performance.timeOrigin + performance.now();
let connected: ReturnType<typeof connectSurface> | null = null;
const surface = () => {
  connected ??= connectSurface();
  return connected;
};

const noTab = { tabId: null, windowId: null };

/** When the view of this account first holds what is asked for. */
const seenInRecord = (accountId: string, holds: (view: RecordView) => boolean): Promise<number> =>
  new Promise((resolve) => {
    const end = surface().subscribe("record", { ...noTab, accountId }, (view) => {
      if (!holds(view)) return;
      resolve(now());
      // Not while `subscribe` still runs.
      queueMicrotask(() => end());
    });
  });

/** Settles when nothing waits and the last sync has ended well. */
const inSync = (): Promise<void> =>
  new Promise((resolve) => {
    const isOver = ({ state, sync }: SessionView) =>
      state === "ready" && sync.phase === "in_sync" && sync.waiting === 0;
    const end = surface().subscribe("session", {}, (view) => {
      if (!isOver(view)) return;
      resolve();
      queueMicrotask(() => end());
    });
  });

/** A sync as the person asks for it; `first`: when the account's view shows the partner's owner of this name. */
async function firstSync(accountId: string, owner: string) {
  const first = seenInRecord(accountId, ({ partners }) =>
    partners.some(({ overlap }) => overlap.theirs.ownerName === owner),
  );
  const began = now();
  await surface().run("sync.now", {});
  const written = now();
  return { began, first: await first, written };
}

/** Milliseconds from asking for a sync until the account's view shows it under this name. */
async function change(accountId: string, name: string): Promise<number> {
  const shown = seenInRecord(
    accountId,
    ({ match }) => match.state === "matched" && match.account.name === name,
  );
  const began = now();
  await surface().run("sync.now", {});
  return (await shown) - began;
}

/** When a store opened here, which wrote nothing, finds the account of this record with its partner. */
async function findAnew(recordRef: string): Promise<number> {
  const databases = await indexedDB.databases();
  const name = databases.map((one) => one.name ?? "").find((one) => one.startsWith("tandem:"));
  if (!name) throw new Error("The extension has no store");
  for (;;) {
    const store = openStore(name);
    const [account] = await accountsByKey(store, byRef(recordRef));
    const overlaps = account ? await overlapsOf(store, account.id) : [];
    if (overlaps.length === 1) return now();
    store.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The id of our account with this domain. */
const accountAt = (domain: string): Promise<string> =>
  new Promise((resolve) => {
    const end = surface().subscribe("accounts", { query: domain, limit: 50 }, ({ rows }) => {
      const found = rows.find(({ account }) => account.domain === domain);
      if (!found) return;
      resolve(found.account.id);
      queueMicrotask(() => end());
    });
  });

const touchpointSeen = (accountId: string, touchpointId: string): Promise<number> =>
  seenInRecord(accountId, ({ touchpoints }) =>
    touchpoints.some(({ touchpoint }) => touchpoint.id === touchpointId),
  );

/** From the person's save to the background's answer that it is on the disk. */
async function record(draft: TouchpointDraft): Promise<{ began: number; durable: number }> {
  const began = now();
  await surface().run("touchpoint.record", draft);
  return { began, durable: now() };
}

/** Milliseconds of each durable write of these arguments: the outbox's, and one bare put beside it. */
async function timeWrites(count: number, args: unknown): Promise<{ outbox: number[]; bare: number[] }> {
  const store = openStore("bench-outbox");
  const opening = indexedDB.open("bench-bare", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
  const bareDatabase = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const putBare = (key: number) =>
    new Promise<void>((resolve, reject) => {
      const transaction = bareDatabase.transaction("rows", "readwrite", { durability: "strict" });
      transaction.objectStore("rows").put(args, key);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  const outbox: number[] = [];
  const bare: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const begin = performance.now();
    await putBare(index);
    bare.push(performance.now() - begin);
    const begun = performance.now();
    const mutation = { key: `write ${index}`, name: "touchpoint.record", args, at: Date.now() };
    const queued = await enqueue(store, { ...mutation, clockOffset: 0, surface: "panel" });
    outbox.push(performance.now() - begun);
    if (!queued.ok || !queued.value.isNew) throw new Error("The outbox did not take a write");
  }
  store.close();
  bareDatabase.close();
  return { outbox, bare };
}

const bench = { inSync, firstSync, change, findAnew, accountAt, touchpointSeen, record, timeWrites };
export type InExtensionPage = typeof bench;
Object.assign(globalThis, { bench });
