// How a page was matched to one of our accounts, in words. Called by the parts of this folder.
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";

const short = (text: string): string => text.slice(0, 100);

/** null: there is nothing to say, or it is asked elsewhere. */
export function matchInWords(
  { match, accountLink }: RecordView,
  now: number,
  memberId?: string,
): string | null {
  if (accountLink) {
    const { said, account, isGone, isPending } = accountLink;
    const by = { person: short(said.person.name), when: date(said.at, now) };
    if (!account) return t(isPending ? "match.nonePending" : "match.none", by);
    const of = { ...by, account: short(account.name) };
    if (isGone) return t(said.memberId === memberId ? "match.goneYou" : "match.gone", of);
    if (match.state !== "matched") return t("match.notHere", of);
    return t(isPending ? "match.linkPending" : "match.link", by);
  }
  switch (match.state) {
    case "matched":
      return match.by === "link"
        ? null
        : t(`match.by.${match.by}`, { value: short(match.by === "record_ref" ? "" : match.value) });
    case "not_in_list":
    case "not_on_device":
    case "unnamed":
      return t("match.noAccount");
    default:
      return null;
  }
}

/** Why several are asked about. */
export const fittingBy = (match: RecordView["match"], name: string): string =>
  match.state === "ambiguous" && match.by === "domain"
    ? t("match.severalDomain", { value: short(match.value) })
    : match.state === "ambiguous" && match.by === "record_ref"
      ? t("match.severalRef")
      : t("match.severalName", { name });

/** Where this member may not say something else. */
export const whoChanges = (link: RecordView["accountLink"]): string =>
  t("match.whoChanges", { person: short(link?.said.person.name ?? "") });

/** For which pages it counts what is said here: the account's where the CRM's page names it. */
export function scopeOf({ choiceKey, record }: RecordView): string {
  const isOfAccount = choiceKey?.split("/")[2] === "account";
  if (!isOfAccount) return t("match.scope.opportunity");
  return t(record?.ref.kind === "account" ? "match.scope.account" : "match.scope.accountOf");
}
