// Decides which account each imported row is, and what changes. Pure; called batch by batch with the accounts that
// could be meant. Identity is the CRM record, else the domain, else the normalised name. The small rules below look
// arbitrary and are not: with them the same file imported twice changes nothing (a property test holds that).
import type { Segment } from "../../lib/contract/words.ts";
import type { ImportRow } from "./import-row.ts";

export type KnownAccount = {
  id: string;
  name: string;
  domain: string | null;
  nameKey: string;
  segment: Segment;
  recordRefs: string[];
  ownerName: string | null;
  ownerTitle: string | null;
  ownerEmail: string | null;
  ownerPhone: string | null;
};

export type Resolved = {
  created: KnownAccount[];
  changed: KnownAccount[];
  unchanged: number;
  /** Rows that are the same company as an earlier one of this file: their gaps were filled, nothing replaced. */
  merged: { line: number; into: number }[];
};

/** Only its name says which company it is. Such rows come last: whether the name is shared must be known by then. */
export const isBare = (row: ImportRow): boolean => row.domain === null && row.recordRefs.length === 0;

/** `seen`: which line of this file each account came from; carried from batch to batch. */
export function resolveRows(
  rows: readonly ImportRow[],
  known: readonly KnownAccount[],
  seen: Map<string, number>,
  newId: () => string,
): Resolved {
  const accounts = new Map(known.map((account) => [account.id, { ...account }]));
  const finder = createFinder([...accounts.values()], seen);
  const created = new Set<string>();
  const changed = new Set<string>();
  const resolved: Resolved = { created: [], changed: [], unchanged: 0, merged: [] };

  for (const row of rows) {
    const found = finder.find(row);
    if (found === null) {
      const { line, ...fields } = row;
      const account: KnownAccount = { id: newId(), ...fields, recordRefs: [...row.recordRefs] };
      accounts.set(account.id, account);
      finder.add(account);
      created.add(account.id);
      seen.set(account.id, line);
      continue;
    }
    const earlier = seen.get(found.id);
    if (earlier === undefined) seen.set(found.id, row.line);
    else resolved.merged.push({ line: row.line, into: earlier });
    const taken = earlier !== undefined && row.domain !== null && finder.holdsDomain(row.domain);
    const different = apply(found, taken ? { ...row, domain: null } : row, earlier === undefined);
    if (different) finder.add(found);
    if (created.has(found.id)) continue;
    if (different) changed.add(found.id);
    else if (earlier === undefined) resolved.unchanged += 1;
  }
  for (const account of accounts.values()) {
    if (created.has(account.id)) resolved.created.push(account);
    else if (changed.has(account.id)) resolved.changed.push(account);
  }
  return resolved;
}

/** Empty cells leave what is known. A later row of the same file only fills gaps. */
function apply(account: KnownAccount, row: ImportRow, replace: boolean): boolean {
  const before = JSON.stringify(account);
  const take = <T>(now: T | null, next: T | null): T | null => (replace ? (next ?? now) : (now ?? next));
  if (replace) {
    account.name = row.name;
    account.nameKey = row.nameKey;
    account.segment = row.segment;
  }
  account.domain = take(account.domain, row.domain);
  account.ownerName = take(account.ownerName, row.ownerName);
  account.ownerTitle = take(account.ownerTitle, row.ownerTitle);
  account.ownerEmail = take(account.ownerEmail, row.ownerEmail);
  account.ownerPhone = take(account.ownerPhone, row.ownerPhone);
  account.recordRefs = [...new Set([...account.recordRefs, ...row.recordRefs])];
  return JSON.stringify(account) !== before;
}

function createFinder(initial: readonly KnownAccount[], seen: ReadonlyMap<string, number>) {
  const byRef = new Map<string, KnownAccount[]>();
  const byDomain = new Map<string, KnownAccount[]>();
  const byName = new Map<string, KnownAccount[]>();
  const put = (index: Map<string, KnownAccount[]>, key: string, account: KnownAccount) => {
    const there = index.get(key);
    if (there === undefined) index.set(key, [account]);
    else if (!there.includes(account)) there.push(account);
  };
  /** Also after a change: old keys stay in the index, so every hit is checked against the account as it is. */
  const add = (account: KnownAccount) => {
    for (const ref of account.recordRefs) put(byRef, ref, account);
    if (account.domain !== null) put(byDomain, account.domain, account);
    if (account.nameKey !== "") put(byName, account.nameKey, account);
  };
  for (const account of initial) add(account);

  const find = (row: ImportRow): KnownAccount | null => {
    for (const ref of row.recordRefs) {
      const found = first(byRef.get(ref), byId, () => true);
      if (found !== null) return found;
    }
    // A row with a record of its own is never an account that already stands for another record, nor one that a
    // row of this file without a record already claimed: next time, that row would find another.
    const free = (account: KnownAccount) =>
      row.recordRefs.length === 0 || (account.recordRefs.length === 0 && !seen.has(account.id));
    if (row.domain !== null) {
      const found = first(
        byDomain.get(row.domain),
        withoutRecordFirst,
        (account) => free(account) && account.domain === row.domain,
      );
      if (found !== null) return found;
    }
    if (row.nameKey === "") return null;
    const named = (byName.get(row.nameKey) ?? []).filter((account) => account.nameKey === row.nameKey);
    const bare = first(named, byId, (account) => free(account) && account.domain === null);
    if (bare !== null || row.domain !== null) return bare;
    // Several companies of one name: which of them a row without a website means, nobody can know.
    const domains = new Set(named.map((account) => account.domain).filter((domain) => domain !== null));
    return domains.size === 1 ? first(named, byId, free) : null;
  };
  const holdsDomain = (domain: string): boolean =>
    byDomain.get(domain)?.some((account) => account.domain === domain) ?? false;
  return { add, find, holdsDomain };
}

type Order = (one: KnownAccount, other: KnownAccount) => boolean;
const byId: Order = (one, other) => one.id < other.id;
/** A row with a record found its own before; of those without, the first. */
const withoutRecordFirst: Order = (one, other) => {
  const [here, there] = [one.recordRefs.length > 0, other.recordRefs.length > 0];
  return here === there ? byId(one, other) : !here;
};

function first(
  accounts: readonly KnownAccount[] | undefined,
  order: Order,
  fits: (account: KnownAccount) => boolean,
): KnownAccount | null {
  let best: KnownAccount | null = null;
  for (const account of accounts ?? []) {
    if (fits(account) && (best === null || order(account, best))) best = account;
  }
  return best;
}
