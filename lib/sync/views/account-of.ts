// The account of our list that a company is. Called by what leads to an account's page.
import { accountsByKey } from "../../store/look-up.ts";
import { companyKeys } from "../../store/row-keys.ts";
import type { Store } from "../../store/store.ts";

/** If exactly one fits. */
export async function accountOf(
  store: Store,
  company: { name: string; domain: string | null },
): Promise<string | null> {
  for (const key of companyKeys(company)) {
    const [account, ...others] = await accountsByKey(store, key);
    if (account && others.length === 0) return account.id;
  }
  return null;
}
