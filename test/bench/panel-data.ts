// 100,000 accounts, each with one partner in it, as pages of a pull: what a device of a large company holds.
// Called by panel.ts, which lets the extension apply them through its own sync.
import { type Account, BUCKETS, bucketOf, type Overlap } from "#lib/contract/records.ts";
import { accountsScope, overlapsScope } from "#lib/contract/scope.ts";
import type { Change, PullResponse } from "#lib/contract/wire.ts";
import { nameKey } from "#lib/domain/company-name.ts";
import { formatRecordRef } from "#lib/domain/record-ref.ts";

/** Sizes a page to some megabytes of JSON. */
const BUCKETS_PER_PAGE = 32;
const PAGES = BUCKETS / BUCKETS_PER_PAGE;
const CURSOR = "bench:";

/** The name of whom the panel must show for the account of this number: no two accounts share it. */
export const ownerOf = (number: number): string => `Owner Number ${number}`;

function accountOf(number: number, origin: string): Account {
  const name = `Company Number ${number}`;
  const ref = { crm: "atomic", instance: origin, kind: "account", id: String(number) } as const;
  return {
    id: `01930000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`,
    name,
    domain: `company-${number}.example`,
    nameKey: nameKey(name) ?? "",
    segment: "open_opportunity",
    recordRefs: [formatRecordRef(ref)],
    ownerName: "Dana Ortiz",
    ownerEmail: null,
    hasOverlap: true,
  };
}

function overlapOf(account: Account, number: number, partnershipId: string): Overlap {
  return {
    accountId: account.id,
    partnershipId,
    theirs: {
      name: account.name,
      domain: account.domain,
      segment: "customer",
      ownerName: ownerOf(number),
      ownerTitle: "Account Executive",
      ownerEmail: null,
      ownerPhone: null,
    },
    matchedOn: "domain",
    matchedValue: account.domain ?? "",
    sharedByName: "Elif Demir",
    sharedAt: Date.UTC(2026, 9, 1),
  };
}

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
  const byBucket = new Map<number, number[]>();
  for (let number = 1; number <= options.accounts; number += 1) {
    const bucket = bucketOf(accountOf(number, options.origin).id);
    const known = byBucket.get(bucket);
    if (known) known.push(number);
    else byBucket.set(bucket, [number]);
  }
  let cameWith: string | null = null;
  let delivered = false;

  function changesOf(page: number): Change[] {
    const first = page * BUCKETS_PER_PAGE;
    return Array.from({ length: BUCKETS_PER_PAGE }, (_, index) => first + index).flatMap((bucket) => {
      const numbers = byBucket.get(bucket) ?? [];
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
