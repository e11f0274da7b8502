// What the panel shows for one page: which of our accounts it is, the partners in it, its touchpoints. Called by
// the background for each panel and for the launcher's number. Reads this device; only where the device holds
// nothing does it ask the backend through `askBackend`, and shows what is known meanwhile.
import type { Account, Overlap, Partnership } from "../../contract/records.ts";
import type { PageRecord } from "../../crm/page-record.ts";
import type { AccountMatch, RecordView } from "../../messaging/surface-port.ts";
import { overlapsOf } from "../../store/look-up.ts";
import { currentReading } from "../../store/reading.ts";
import { matchOfAnswer, matchOnDevice } from "./match-account.ts";
import { type PageQuery, queryOfPage } from "./page-query.ts";
import { notSharedFor, partnersInAccount } from "./partners-in-account.ts";
import { touchpointItems } from "./touchpoint-items.ts";
import type { ViewContext } from "./view-context.ts";

/** What the backend said of an account this device does not hold; it answers at once and tells when it knows more. */
export type AskBackend = (
  query: PageQuery,
) =>
  | { state: "looking" }
  | { state: "unavailable" }
  | { state: "answered"; account: Account | null; overlaps: Overlap[] };

export const emptyRecordView = (tabId: number | null, record: PageRecord | null): RecordView => ({
  tabId,
  record,
  match: record ? { state: "not_on_device" } : { state: "no_record" },
  partners: [],
  notShared: [],
  touchpoints: [],
  partnerships: [],
});

type Match = { match: AccountMatch; account: Account | null; overlaps: Overlap[] };

async function findAccount(context: ViewContext, query: PageQuery, ask: AskBackend): Promise<Match> {
  const found = await matchOnDevice(context.store, query);
  if (found?.state === "matched") {
    const overlaps = await overlapsOf(context.store, found.account.id);
    return { match: found, account: found.account, overlaps };
  }
  if (found) return { match: found, account: null, overlaps: [] };
  const answer = ask(query);
  const nothing = { account: null, overlaps: [] };
  if (answer.state === "looking") return { match: { state: "looking" }, ...nothing };
  if (answer.state === "unavailable") return { match: { state: "not_on_device" }, ...nothing };
  if (!answer.account) return { match: { state: "not_in_list" }, ...nothing };
  return {
    match: matchOfAnswer(answer.account, query),
    account: answer.account,
    overlaps: answer.overlaps,
  };
}

const byPartnerName = (a: Partnership, b: Partnership) => a.partner.name.localeCompare(b.partner.name);

export async function recordView(
  context: ViewContext,
  tabId: number | null,
  record: PageRecord | null,
  ask: AskBackend,
): Promise<RecordView> {
  const reading = await currentReading(context.store, context.actor);
  const all = await reading.all("partnership");
  const partnerships = all.filter(({ status }) => status === "active").sort(byPartnerName);
  if (!record) return { ...emptyRecordView(tabId, null), partnerships };
  const query = queryOfPage(record);
  const { match, account, overlaps } = await findAccount(context, query, ask);
  const byId = new Map(all.map((partnership) => [partnership.id, partnership]));
  const name = account?.name ?? query.name;
  const company = name && { name, domain: account?.domain ?? query.domain, accountId: account?.id ?? null };
  const companions = { own: context.organisation, partnerships: byId };
  return {
    tabId,
    record,
    match,
    partners: partnersInAccount(overlaps, byId),
    notShared: account ? notSharedFor(account, partnerships, await reading.all("overlap_matrix")) : [],
    touchpoints: company ? await touchpointItems(reading, company, companions) : [],
    partnerships,
  };
}
