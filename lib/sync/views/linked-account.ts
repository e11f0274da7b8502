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
import { accountById, accountsByKey } from "../../store/look-up.ts";
import type { Reading } from "../../store/reading.ts";
import { byDomain, byName, byRef } from "../../store/row-keys.ts";
import type { Store } from "../../store/store.ts";
import type { Found } from "./match-account.ts";
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

/** By its id; imported anew it has another, and is the only one of its website, else of its name. */
export async function linkedOnDevice(store: Store, linked: LinkedAccount): Promise<Found | null> {
  const same = await accountById(store, linked.id);
  const found = same ? [same] : await accountsByKey(store, keyOf(linked));
  const fitting = found.filter((each) => isLinked(each, linked));
  const [account] = fitting;
  if (!account || fitting.length > 1) return null;
  return { state: "matched", account, by: "link", value: account.name };
}

const keyOf = ({ name, domain }: LinkedAccount): string =>
  domain ? byDomain(domain) : byName(nameKey(name));

/** To ask the backend for an account that this device does not hold. */
export const queryOfLink = ({ id, name, domain }: LinkedAccount): PageQuery => ({
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
): ShownAccountLink {
  const { id, account, said } = link;
  const mayChange = mayRelink(link, actor);
  return { id, account, said, mayChange, isPending: reading.isPending("account_link", id) };
}
