// The answers of a first pull of 100,000 accounts with a partner in each, as text, cut into pages as the backend cuts them;
// and one of a hundred changed accounts. The same bytes for the extension and for the published stores. Called by sync.ts.
import { type Account, bucketOf } from "#lib/contract/records.ts";
import { accountsScope, overlapsScope } from "#lib/contract/scope.ts";
import type { Change } from "#lib/contract/wire.ts";
import { Page } from "#server/sync/page.ts";
import { accountOf, byBucket, idOf, overlapOf } from "./account-data.ts";

/** Where the record references of the accounts lead. */
export const ORIGIN = "http://localhost:8080";
const CURSOR = "bench:";
const CHANGED = 100;

export const changedName = (number: number): string => `Changed Company ${number}`;
export const keyOf = (number: number): string => accountOf(number, ORIGIN).recordRefs[0] ?? "";

export type SyncData = {
  pages: readonly string[];
  /** The page to answer a device with that has come so far; the first where it was elsewhere before. */
  pageAfter(cursor: string | null): string | undefined;
  /** A hundred accounts under new names, as a pull brings them: their buckets as a whole. */
  changed: string;
  /** The same hundred and nothing else. */
  changedAlone: string;
  /** Numbers of an account on the first page, of one on the last, and of one that changed. */
  first: number;
  last: number;
  renamed: number;
  megabytes: number;
};

const answer = (cursor: string, changes: readonly Change[], more: boolean): string =>
  JSON.stringify({ cursor, changes, more, lastMutationId: 0, serverTime: Date.now() });

export function makeSyncData(accounts: number, partnershipId: string): SyncData {
  const numbersIn = byBucket(accounts);
  const buckets = [...numbersIn.keys()].sort((one, other) => one - other);
  const changesOf = (bucket: number, rename: (account: Account, number: number) => Account): Change[] => {
    const numbers = numbersIn.get(bucket) ?? [];
    const rows = numbers.map((number) => rename(accountOf(number, ORIGIN), number));
    const overlaps = rows.map((account, index) => overlapOf(account, numbers[index] ?? 0, partnershipId));
    return [
      { op: "accounts", scope: accountsScope(bucket), rows },
      { op: "overlaps", scope: overlapsScope(partnershipId, bucket), rows: overlaps },
    ];
  };

  const pages: string[] = [];
  let page = new Page();
  for (const [index, bucket] of buckets.entries()) {
    for (const change of changesOf(bucket, (account) => account)) page.add(change);
    const isLast = index === buckets.length - 1;
    if (!page.full && !isLast) continue;
    pages.push(answer(isLast ? `${CURSOR}end` : `${CURSOR}${pages.length + 1}`, page.changes, !isLast));
    page = new Page();
  }

  const renamed = Array.from({ length: CHANGED }, (_, index) => 1 + ((index * 104_729) % accounts));
  const touched = [...new Set(renamed.map((number) => bucketOf(idOf(number))))];
  const changed = touched.flatMap((bucket) =>
    changesOf(bucket, (account, number) =>
      renamed.includes(number) ? { ...account, name: changedName(number) } : account,
    ),
  );
  const isRenamed = ({ id }: Pick<Account, "id">) => renamed.some((number) => idOf(number) === id);
  const alone = changed.flatMap((change): Change[] => {
    if (change.op === "accounts") return [{ ...change, rows: change.rows.filter(isRenamed) }];
    if (change.op !== "overlaps") return [];
    return [{ ...change, rows: change.rows.filter(({ accountId }) => isRenamed({ id: accountId })) }];
  });
  return {
    pages,
    pageAfter: (cursor) =>
      cursor?.startsWith(CURSOR) ? pages[Number(cursor.slice(CURSOR.length))] : pages[0],
    changed: answer(`${CURSOR}end`, changed, false),
    changedAlone: answer(`${CURSOR}end`, alone, false),
    first: numbersIn.get(buckets[0] ?? 0)?.[0] ?? 0,
    last: numbersIn.get(buckets.at(-1) ?? 0)?.at(-1) ?? 0,
    renamed: renamed.at(-1) ?? 0,
    megabytes: pages.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 2 ** 20,
  };
}
