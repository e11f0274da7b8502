// The account that a record of the CRM is because one of us said so (`account_link`): before every other match. Called by the
// record view.
import type { AccountLink, LinkedAccount } from "../../contract/account-link.ts";
import type { Account } from "../../contract/records.ts";
import type { PageRecord } from "../../crm/page-record.ts";
import { nameKey } from "../../domain/company-name.ts";
import { mayRelink } from "../../domain/mutators/account-link.ts";
import type { Actor } from "../../domain/mutators/mutator.ts";
import { formatRecordRef } from "../../domain/record-ref.ts";
import type { ShownAccountLink } from "../../messaging/account-match.ts";
import { accountsByKey } from "../../store/look-up.ts";
import type { Reading } from "../../store/reading.ts";
import { byDomain, byName, byRef } from "../../store/row-keys.ts";
import type { Store } from "../../store/store.ts";
import type { PageQuery } from "./page-query.ts";

/** What was said of this very record comes before what was said of its account. */
export async function accountLinkOf(
  reading: Pick<Reading, "byKeys">,
  { ref }: PageRecord,
  { recordRef }: PageQuery,
): Promise<AccountLink | null> {
  const own = formatRecordRef(ref);
  const links = await reading.byKeys("account_link", [...new Set([own, recordRef])].map(byRef));
  return links.find((each) => each.recordRef === own) ?? links[0] ?? null;
}

/** The account itself, or what bears its website, else its name, after an import. */
export const isLinked = (account: Account, linked: LinkedAccount): boolean =>
  account.id === linked.id ||
  (account.domain === linked.domain && (account.domain !== null || account.nameKey === nameKey(linked.name)));

/**
 * What it became by an import, while the backend cannot be asked: the only one here of its website and name. One of that website
 * alone may be another that this device happens to hold.
 */
export async function likenessOnDevice(store: Store, linked: LinkedAccount): Promise<Account | null> {
  const key = nameKey(linked.name);
  const found = await accountsByKey(store, linked.domain ? byDomain(linked.domain) : byName(key));
  const [account, ...others] = found.filter((each) => isLinked(each, linked) && each.nameKey === key);
  return account && others.length === 0 ? account : null;
}

/** To ask the backend for an account that this device does not hold. */
export const queryOfLink = ({ id, name, domain }: LinkedAccount): PageQuery => ({
  accountId: id,
  recordRef: id,
  refKeys: [],
  name,
  domain,
  nameKey: nameKey(name),
  namesCompany: true,
});

export function shownLink(
  link: AccountLink,
  reading: Pick<Reading, "isPending">,
  actor: Pick<Actor, "memberId" | "role">,
  isGone: boolean,
): ShownAccountLink {
  const { id, account, said } = link;
  const mayChange = mayRelink(link, actor);
  return { id, account, said, isGone, mayChange, isPending: reading.isPending("account_link", id) };
}
