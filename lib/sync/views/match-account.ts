// Which of our accounts a page shows: the person's choice, then the record's reference, then the website's
// domain, then the name. Called by the record view. Where several fit equally it says so and guesses nothing.
import type { Account } from "../../contract/records.ts";
import type { AccountMatch } from "../../messaging/surface-port.ts";
import { chosenFor } from "../../store/choices.ts";
import { accountById, accountsByKey } from "../../store/look-up.ts";
import { byDomain, byName, byRef } from "../../store/row-keys.ts";
import type { Store } from "../../store/store.ts";
import type { PageQuery } from "./page-query.ts";

export type Found = Extract<AccountMatch, { state: "matched" | "ambiguous" }>;

function decide(accounts: Account[], by: "record_ref" | "domain" | "name", value: string): Found | null {
  const [account, ...others] = [...new Map(accounts.map((each) => [each.id, each])).values()];
  if (account === undefined) return null;
  return others.length === 0
    ? { state: "matched", account, by, value }
    : { state: "ambiguous", candidates: [account, ...others].slice(0, 20) };
}

/** null: nothing on this device fits. */
export async function matchOnDevice(store: Store, query: PageQuery): Promise<Found | null> {
  const chosen = await chosenFor(store, query.recordRef);
  const account = chosen ? await accountById(store, chosen) : null;
  if (account) return { state: "matched", account, by: "record_ref", value: account.name };
  // The exact one first: it mostly fits, and what fits nothing waits for no disk.
  for (const key of query.refKeys) {
    const found = decide(await accountsByKey(store, byRef(key)), "record_ref", key);
    if (found) return found;
  }
  if (query.domain) {
    const fitting = await accountsByKey(store, byDomain(query.domain));
    const sameName = fitting.filter((each) => each.nameKey !== "" && each.nameKey === query.nameKey);
    const found = decide(sameName.length === 1 ? sameName : fitting, "domain", query.domain);
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

/** The same words for an account the backend found. */
export function matchOfAnswer(account: Account, query: PageQuery): Found {
  const ref = query.refKeys.find((key) => account.recordRefs.includes(key));
  if (ref) return { state: "matched", account, by: "record_ref", value: ref };
  if (query.domain && account.domain === query.domain) {
    return { state: "matched", account, by: "domain", value: query.domain };
  }
  return { state: "matched", account, by: "name", value: query.name ?? account.name };
}
