// Applies one page of a pull: rows, buckets, cursor and settled outbox entries in one transaction (I6), the key
// index in memory after it has committed. Called by sync alone, one at a time. Never touches what a person wrote
// and the server has not answered.
import type { Scope } from "../contract/scope.ts";
import { stripOf } from "./access-ended.ts";
import type { StoredKeys, StoredPart, StoredRow, TandemDatabase } from "./database.ts";
import { hashesOf, type KeyIndexChange } from "./key-index.ts";
import { dropPacks, putPacks, splitAccounts, splitOverlaps, toParts } from "./packs.ts";
import { CONTRACT, type DeviceChange, type PullEnvelope, parseChanges } from "./parse-changes.ts";
import { keysOfAccount } from "./row-keys.ts";
import { dropSettled, queueForgotten } from "./sent.ts";
import { getMeta, putMeta, type Store } from "./store.ts";
import { attemptWrite, type WriteOutcome } from "./write-outcome.ts";

/** The character after ":", so that a range ends after every scope below a family. */
const AFTER_COLON = ";";

/** A list sorts after every text and number: the range is all that begins with the scope. */
async function dropScope(db: TandemDatabase, scope: Scope): Promise<void> {
  await db.rows.where(":id").between([scope], [scope, []]).delete();
  await dropPacks(db, scope);
  await db.keys.delete(scope);
}

async function dropBelow(db: TandemDatabase, family: Scope): Promise<void> {
  const from = `${family}:`;
  const to = family + AFTER_COLON;
  await db.rows.where(":id").between([from], [to], true, false).delete();
  await db.keys.where("scope").between(from, to, true, false).delete();
}

/** Neighbouring changes, written together: of the same pack the later counts. */
type Batch = { rows: StoredRow[]; packs: Map<Scope, StoredPart[]>; keys: Map<Scope, StoredKeys> };

const emptyBatch = (): Batch => ({ rows: [], packs: new Map(), keys: new Map() });

async function writeBatch(db: TandemDatabase, { rows, packs, keys }: Batch): Promise<void> {
  if (rows.length > 0) await db.rows.bulkPut(rows);
  if (packs.size > 0) await putPacks(db, packs);
  if (keys.size > 0) await db.keys.bulkPut([...keys.values()]);
}

/** Applies in order. */
async function applyChanges(db: TandemDatabase, changes: readonly DeviceChange[]): Promise<KeyIndexChange[]> {
  const index: KeyIndexChange[] = [];
  let batch = emptyBatch();
  const flush = async () => {
    const full = batch;
    batch = emptyBatch();
    await writeBatch(db, full);
  };
  for (const change of changes) {
    switch (change.op) {
      case "put":
        batch.rows.push(change.stored);
        break;
      case "accounts": {
        const split = splitAccounts(change.rows);
        const hashes = split.map((accounts) => hashesOf(accounts.flatMap(keysOfAccount)));
        batch.packs.set(change.scope, toParts(change.scope, "accounts", split));
        batch.keys.set(change.scope, { scope: change.scope, hashes });
        index.push({ op: "set", scope: change.scope, hashes });
        break;
      }
      case "overlaps":
        batch.packs.set(change.scope, toParts(change.scope, "overlaps", splitOverlaps(change.rows)));
        break;
      case "reset":
        await flush();
        await Promise.all([db.rows.clear(), db.parts.clear(), db.keys.clear()]);
        index.push({ op: "clear" });
        break;
      case "remove":
        await flush();
        await db.rows.delete([change.scope, change.entity, change.id]);
        break;
      case "enter":
        await flush();
        await dropScope(db, change.scope);
        index.push({ op: "drop", family: change.scope });
        break;
      case "leave":
        await flush();
        await dropScope(db, change.scope);
        await dropBelow(db, change.scope);
        await stripOf(db, change.scope);
        index.push({ op: "drop", family: change.scope });
        break;
    }
  }
  await flush();
  return index;
}

/** Forgets all that was pulled and keeps what the person wrote: access to it has ended. */
export async function dropPulled(store: Store): Promise<WriteOutcome<null>> {
  const { db } = store;
  const outcome = await attemptWrite(() =>
    db.transaction("rw", [db.meta, db.rows, db.parts, db.keys, db.sent], async () => {
      await Promise.all([db.rows.clear(), db.parts.clear(), db.keys.clear(), db.sent.clear()]);
      await db.meta.delete("cursor");
      return null;
    }),
  );
  if (!outcome.ok) return outcome;
  store.index.apply([{ op: "clear" }]);
  store.committed({ rows: true, packs: "all" });
  return outcome;
}

function touchedPacks(changes: readonly DeviceChange[]): readonly Scope[] | "all" {
  if (changes.some(({ op }) => op === "reset")) return "all";
  return changes.flatMap((change) =>
    change.op === "reset" || change.op === "put" || change.op === "remove" ? [] : [change.scope],
  );
}

/** This version's cursor, or null to load everything: first time, or rows were checked against another contract. */
export async function cursorOf(db: TandemDatabase): Promise<string | null> {
  const contract = await getMeta(db, "contract");
  return contract === CONTRACT ? getMeta(db, "cursor") : null;
}

export type AppliedPull = {
  unreadable: Map<string, number>;
  /** Acts that the server had acknowledged and does not know any more: they wait again, to be pushed. */
  forgotten: number;
  /** What was pulled is gone since this page was asked for, or another page was applied; nothing was written. */
  isElsewhere: boolean;
};

/**
 * `clockOffset`: what to add to this device's clock to get the server's, in milliseconds. `from`: the cursor that this
 * page was asked with.
 */
export async function applyPull(
  store: Store,
  page: PullEnvelope,
  clockOffset: number,
  from?: string | null,
): Promise<WriteOutcome<AppliedPull>> {
  const { db } = store;
  const { changes, unreadable } = parseChanges(page.changes);
  let settled = 0;
  let forgotten = 0;
  store.rowKeys.add(changes.flatMap((change) => (change.op === "put" ? change.stored.keys : [])));
  const outcome = await attemptWrite(() =>
    db.transaction(
      "rw",
      [db.meta, db.rows, db.parts, db.keys, db.outbox, db.sent, db.refused, db.discarded],
      async () => {
        if (from !== undefined && (await cursorOf(db)) !== from) return null;
        const index = await applyChanges(db, changes);
        if (!page.more) {
          settled = await dropSettled(db, page.lastMutationId, page.serverTime);
          forgotten = await queueForgotten(db, page.lastMutationId, page.serverTime);
        }
        await putMeta(db, { key: "cursor", value: page.cursor });
        await putMeta(db, { key: "contract", value: CONTRACT });
        await putMeta(db, { key: "clockOffset", value: clockOffset });
        if (!page.more) await putMeta(db, { key: "lastSyncedAt", value: page.serverTime });
        return index;
      },
    ),
  );
  if (!outcome.ok) return outcome;
  if (outcome.value === null) return { ok: true, value: { unreadable, forgotten, isElsewhere: true } };
  store.index.apply(outcome.value);
  if (changes.length > 0 || settled + forgotten > 0) {
    const packs = touchedPacks(changes);
    store.committed({
      rows: changes.length > 0,
      outbox: settled + forgotten > 0,
      ...(packs.length > 0 ? { packs } : {}),
    });
  }
  return { ok: true, value: { unreadable, forgotten, isElsewhere: false } };
}
