// 100,000 accounts, each with one partner in it, as pages of a pull: what a device of a large company holds.
// Called by panel.ts, which lets the extension apply them through its own sync.
import { BUCKETS } from "#lib/contract/records.ts";
import { accountsScope, overlapsScope } from "#lib/contract/scope.ts";
import type { Change, PullResponse } from "#lib/contract/wire.ts";
import { accountOf, byBucket, overlapOf } from "./account-data.ts";

/** Sizes a page to some megabytes of JSON. */
const BUCKETS_PER_PAGE = 32;
const PAGES = BUCKETS / BUCKETS_PER_PAGE;
const CURSOR = "bench:";

/**
 * Answers a pull: the pages in turn, after which the device has the cursor it came with; once it has them all, as a
 * backend where nothing changed.
 */
export function bigPull(options: {
  accounts: number;
  partnershipId: string;
  /** Of the pages that show the accounts. */
  origin: string;
}): (body: string) => PullResponse {
  const numbersIn = byBucket(options.accounts);
  let cameWith: string | null = null;
  let delivered = false;

  function changesOf(page: number): Change[] {
    const first = page * BUCKETS_PER_PAGE;
    return Array.from({ length: BUCKETS_PER_PAGE }, (_, index) => first + index).flatMap((bucket) => {
      const numbers = numbersIn.get(bucket) ?? [];
      const accounts = numbers.map((number) => accountOf(number, options.origin));
      return [
        { op: "accounts" as const, scope: accountsScope(bucket), rows: accounts },
        {
          op: "overlaps" as const,
          scope: overlapsScope(options.partnershipId, bucket),
          rows: accounts.map((account, index) =>
            overlapOf(account, numbers[index] ?? 0, options.partnershipId),
          ),
        },
      ];
    });
  }

  return (body) => {
    const { cursor } = JSON.parse(body) as { cursor: string | null };
    const rest = { lastMutationId: 0, serverTime: Date.now() };
    if (delivered && cursor === cameWith) return { cursor: cursor ?? "", changes: [], more: false, ...rest };
    const page = cursor?.startsWith(CURSOR) ? Number(cursor.slice(CURSOR.length)) : 0;
    if (page === 0) cameWith = cursor;
    const more = page + 1 < PAGES;
    delivered = !more;
    return {
      cursor: more ? `${CURSOR}${page + 1}` : (cameWith ?? ""),
      changes: changesOf(page),
      more,
      ...rest,
    };
  };
}
