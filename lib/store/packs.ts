// How a pulled pack lies on this device: split by account into a few parts, each part its rows as one text with a
// row of JSON per line. A look-up reads one shelf, which is the same part of every pack of a bucket, and parses only
// the lines that contain what it looks for. Called by applied pulls, look-ups and the account list; nothing else knows
// how a part is written. Measured in docs/decisions/002-the-device.md.
import { type Account, bucketOf, type Overlap, type PackKind } from "../contract/records.ts";
import { isWithin, type Scope } from "../contract/scope.ts";
import { hash32 } from "../util/hash-32.ts";
import type { StoredPart, TandemDatabase } from "./database.ts";

/** Parts of a pack. Stored on devices: to change it is to change the version of the database. */
const PARTS = 4;

const partOf = (accountId: string): number => hash32(accountId) % PARTS;

/** Where the account and all that is packed with it lies. */
export const shelfOf = (accountId: string): number => bucketOf(accountId) * PARTS + partOf(accountId);

/** The shelves of a pack, by part; none for a scope that is not packed. */
export function shelvesOf(scope: Scope): number[] {
  const bucket = /^(?:accounts|overlaps:.+):(\d+)$/.exec(scope)?.[1];
  if (bucket === undefined) return [];
  return Array.from({ length: PARTS }, (_, part) => Number(bucket) * PARTS + part);
}

/** The keys under which a pack lies, whether or not it has rows there. */
export const partKeysOf = (scope: Scope): [number, Scope][] =>
  shelvesOf(scope).map((shelf) => [shelf, scope]);

function split<R>(rows: readonly R[], accountIdOf: (row: R) => string): R[][] {
  const parts = Array.from({ length: PARTS }, (): R[] => []);
  for (const row of rows) parts[partOf(accountIdOf(row))]?.push(row);
  return parts;
}

export const splitAccounts = (rows: readonly Account[]): Account[][] => split(rows, ({ id }) => id);
export const splitOverlaps = (rows: readonly Overlap[]): Overlap[][] =>
  split(rows, ({ accountId }) => accountId);

type PackRows = { accounts: Account; overlaps: Overlap };

/** Rows that were split, as they are stored; a part without rows is not. */
export function toParts<K extends PackKind>(scope: Scope, kind: K, split: PackRows[K][][]): StoredPart[] {
  return partKeysOf(scope).flatMap(([shelf], part) => {
    const text = (split[part] ?? []).map((row) => JSON.stringify(row)).join("\n");
    return text === "" ? [] : [{ shelf, scope, kind, text }];
  });
}

/** Replaces each of these packs as a whole: a part that is not given is empty now. */
export async function putPacks(
  db: TandemDatabase,
  packs: ReadonlyMap<Scope, readonly StoredPart[]>,
): Promise<void> {
  const emptied = [...packs].flatMap(([scope, parts]) =>
    partKeysOf(scope).filter(([shelf]) => !parts.some((part) => part.shelf === shelf)),
  );
  await db.parts.bulkDelete(emptied);
  await db.parts.bulkPut([...packs.values()].flat());
}

/** Drops a pack, or a family of them; other scopes have none. */
export async function dropPacks(db: TandemDatabase, family: Scope): Promise<void> {
  const own = partKeysOf(family);
  if (own.length > 0) return db.parts.bulkDelete(own);
  if (!/^(?:accounts$|overlaps:)/.test(family)) return;
  const held = await db.parts.toCollection().primaryKeys();
  await db.parts.bulkDelete(held.filter(([, scope]) => isWithin(scope, family)));
}

/** Rows of one kind; with `containing`, a value of the rows looked for, those that have this text anywhere. */
export function rowsIn<K extends PackKind>(
  parts: readonly StoredPart[],
  kind: K,
  containing = "",
): PackRows[K][] {
  const needle = JSON.stringify(containing).slice(1, -1);
  return (
    parts
      .filter((part) => part.kind === kind)
      .flatMap(({ text }) => text.split("\n"))
      .filter((line) => line.includes(needle))
      // Written by `toParts` from a row of this kind.
      .map((line): PackRows[K] => JSON.parse(line))
  );
}
