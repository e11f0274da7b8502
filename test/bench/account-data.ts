// Accounts of a large company, each with one partner in it, by number. Called by panel-data.ts and sync-data.ts.
import { type Account, bucketOf, type Overlap } from "#lib/contract/records.ts";
import { nameKey } from "#lib/domain/company-name.ts";
import { formatRecordRef } from "#lib/domain/record-ref.ts";

export const idOf = (number: number): string =>
  `01930000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** The name of whom the panel must show for the account of this number: no two accounts share it. */
export const ownerOf = (number: number): string => `Owner Number ${number}`;

export function accountOf(number: number, origin: string): Account {
  const name = `Company Number ${number}`;
  const ref = { crm: "atomic", instance: origin, kind: "account", id: String(number) } as const;
  return {
    id: idOf(number),
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

export function overlapOf(account: Account, number: number, partnershipId: string): Overlap {
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

/** The numbers of 1 to `accounts`, by the bucket their account travels in. */
export const byBucket = (accounts: number): Map<number, number[]> =>
  Map.groupBy(
    Array.from({ length: accounts }, (_, index) => index + 1),
    (number) => bucketOf(idOf(number)),
  );
