// Our whole list in memory, sorted by name, while somebody looks at it: for the accounts view's search. Read once,
// then bucket by bucket as they change; let go when no surface watches. 100,000 accounts are some 40 MB.
import type { Account, Overlap } from "../contract/records.ts";
import { isWithin, type Scope } from "../contract/scope.ts";
import { partKeysOf, rowsIn } from "./packs.ts";
import type { Store } from "./store.ts";

export type ListedAccount = {
  account: Account;
  /** Folded text that a search is matched against. */
  text: string;
  /** Partnerships with a full overlap here. */
  partnershipIds: readonly string[];
};

export type AccountList = {
  /** Sorted by name. The same array until something changed. */
  read(): Promise<readonly ListedAccount[]>;
  /** Forget it all. */
  release(): void;
};

/** Lower case without accents, so that "cafe" finds "Café". */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

type Folded = Pick<ListedAccount, "account" | "text">;
/** Folded once, when read: to fold the whole list anew for each changed bucket costs more than to read it. */
type Packs = Map<Scope, { accounts: readonly Folded[]; overlaps: readonly Overlap[] }>;

const folded = (account: Account): Folded => ({
  account,
  text: fold(`${account.name} ${account.domain ?? ""}`),
});

function listOf(packs: Packs): ListedAccount[] {
  const partners = new Map<string, string[]>();
  for (const { overlaps } of packs.values()) {
    for (const { accountId, partnershipId } of overlaps) {
      const known = partners.get(accountId);
      if (!known) partners.set(accountId, [partnershipId]);
      else if (!known.includes(partnershipId)) known.push(partnershipId);
    }
  }
  const list: ListedAccount[] = [];
  for (const { accounts } of packs.values()) {
    for (const { account, text } of accounts) {
      list.push({ account, text, partnershipIds: partners.get(account.id) ?? [] });
    }
  }
  return list.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

export function createAccountList(store: Store): AccountList {
  let packs: Packs = new Map();
  let list: readonly ListedAccount[] | null = null;
  /** Families of buckets to read again; all of them before the first read. */
  let stale: Scope[] | "all" = "all";
  /** One read at a time: whoever asks meanwhile waits for it and looks again. */
  let reading: Promise<void> | null = null;

  store.changes.listen(({ packs: changed }) => {
    if (!changed || stale === "all") return;
    stale = changed === "all" ? "all" : [...stale, ...changed];
  });

  async function readStale(): Promise<void> {
    const families = stale;
    stale = [];
    try {
      const held: Packs = families === "all" ? new Map() : new Map(packs);
      if (families !== "all") {
        for (const scope of packs.keys()) {
          if (families.some((family) => isWithin(scope, family))) held.delete(scope);
        }
      }
      const { parts } = store.db;
      const keys = families === "all" ? [] : [...new Set(families)].flatMap(partKeysOf);
      const read = await (families === "all" ? parts.toArray() : parts.bulkGet(keys));
      const present = read.filter((part) => part !== undefined);
      for (const [scope, ofScope] of Map.groupBy(present, (part) => part.scope)) {
        const accounts = rowsIn(ofScope, "accounts").map(folded);
        held.set(scope, { accounts, overlaps: rowsIn(ofScope, "overlaps") });
      }
      packs = held;
      list = listOf(held);
    } catch (error) {
      stale = "all";
      throw error;
    }
  }

  return {
    async read() {
      while (stale === "all" || stale.length > 0 || reading) {
        reading ??= readStale().finally(() => {
          reading = null;
        });
        await reading;
      }
      return list ?? [];
    },
    release() {
      packs = new Map();
      list = null;
      stale = "all";
    },
  };
}
