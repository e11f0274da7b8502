// Which of our accounts a page shows by what it says of itself: the record's reference, then the website's domain, then the
// name. Called by the record view, where nobody of us has said which it is. Where several fit equally it says so and guesses
// nothing.
import type { MatchedBy } from "../../contract/look-up.ts";
import type { Account } from "../../contract/records.ts";
import type { AccountMatch } from "../../messaging/account-match.ts";
import { accountsByKey } from "../../store/look-up.ts";
import { byDomain, byName, byRef } from "../../store/row-keys.ts";
import type { Store } from "../../store/store.ts";
import type { PageQuery } from "./page-query.ts";

export type Found = Extract<AccountMatch, { state: "matched" | "ambiguous" }>;

const CANDIDATES = 20;

function decide(accounts: readonly Account[], by: MatchedBy, value: string): Found | null {
  const [account, ...others] = [...new Map(accounts.map((each) => [each.id, each])).values()];
  if (account === undefined) return null;
  return others.length === 0
    ? { state: "matched", account, by, value }
    : { state: "ambiguous", candidates: [account, ...others].slice(0, CANDIDATES), by, value };
}

/** null: nothing on this device fits. */
export async function matchOnDevice(store: Store, query: PageQuery): Promise<Found | null> {
  // The exact one first: it mostly fits, and what fits nothing waits for no disk.
  for (const key of query.refKeys) {
    const found = decide(await accountsByKey(store, byRef(key)), "record_ref", key);
    if (found) return found;
  }
  if (query.domain) {
    const fitting = await accountsByKey(store, byDomain(query.domain));
    const sameName = fitting.filter((each) => each.nameKey !== "" && each.nameKey === query.nameKey);
    const found =
      fitting.length > 1 && sameName.length === 1
        ? decide(sameName, "domain_name", query.domain)
        : decide(fitting, "domain", query.domain);
    if (found) return found;
  }
  if (query.nameKey) {
    // A page that shows another website than the account's shows another company of that name.
    const fitting = (await accountsByKey(store, byName(query.nameKey))).filter(
      (each) => !query.domain || !each.domain || each.domain === query.domain,
    );
    return decide(fitting, "name", query.name ?? query.nameKey);
  }
  return null;
}

/** What of the page it was, in the words of a match. An older backend does not say by what. */
function wayOf(
  account: Account,
  query: PageQuery,
  said: MatchedBy | undefined,
): { by: MatchedBy; value: string } {
  const ref = query.refKeys.find((key) => account.recordRefs.includes(key));
  const by =
    said ?? (ref ? "record_ref" : query.domain && account.domain === query.domain ? "domain" : "name");
  if (by === "record_ref") return { by, value: ref ?? query.recordRef };
  return { by, value: (by === "name" ? query.name : query.domain) ?? account.name };
}

/** The same for an account the backend found. */
export const matchOfAnswer = (account: Account, query: PageQuery, by?: MatchedBy): Found => ({
  state: "matched",
  account,
  ...wayOf(account, query, by),
});

/** And for several; null: it named none. */
export function ambiguousOf(candidates: readonly Account[], query: PageQuery, by?: MatchedBy): Found | null {
  const [first] = candidates;
  return first
    ? { state: "ambiguous", candidates: candidates.slice(0, CANDIDATES), ...wayOf(first, query, by) }
    : null;
}
