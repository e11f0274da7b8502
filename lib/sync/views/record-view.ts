// What the panel shows for one page: which of our accounts it is, the partners in it, its touchpoints. Called by
// the background for each panel and for the launcher's number. Reads this device; only where the device holds
// nothing does it ask the backend through `askBackend`, and shows what is known meanwhile.
import type { AccountLink } from "../../contract/account-link.ts";
import type { MatchedBy } from "../../contract/look-up.ts";
import type { Account, Overlap, Partnership } from "../../contract/records.ts";
import type { Customer } from "../../contract/shapes.ts";
import type { PageRecord } from "../../crm/page-record.ts";
import { settingsFrom } from "../../domain/deal/check-settings.ts";
import { formatRecordRef } from "../../domain/record-ref.ts";
import type { AccountMatch } from "../../messaging/account-match.ts";
import type { RecordView } from "../../messaging/surface-port.ts";
import { accountById, overlapsOf } from "../../store/look-up.ts";
import { currentReading } from "../../store/reading.ts";
import { correctionItems } from "./correction-items.ts";
import { dealViews, findDeals } from "./deal-views.ts";
import { accountLinkOf, isLinked, likenessOnDevice, queryOfLink, shownLink } from "./linked-account.ts";
import { ambiguousOf, type Found, matchOfAnswer, matchOnDevice } from "./match-account.ts";
import { type PageQuery, queryOfPage } from "./page-query.ts";
import { countsOnlyFor, notSharedFor, partnersInAccount } from "./partners-in-account.ts";
import { playItems } from "./play-items.ts";
import { shownStage } from "./settings-view.ts";
import { touchpointItems } from "./touchpoint-items.ts";
import type { ViewContext } from "./view-context.ts";

/**
 * What the backend said of an account this device does not hold; it answers at once and tells when it knows more.
 * Without `mayAsk` nothing is sent: what is known already, else "looking".
 */
export type AskBackend = (
  query: PageQuery,
  mayAsk: boolean,
) =>
  | { state: "looking" }
  | { state: "unavailable" }
  | {
      state: "answered";
      account: Account | null;
      overlaps: Overlap[];
      by?: MatchedBy;
      candidates?: Account[];
    };

/** A page, as far as it has rendered. */
export type PageInView = {
  tabId: number | null;
  record: PageRecord | null;
  /** The page has said what it will say of its company: only now may its absence here mean something. */
  settled: boolean;
};

export const emptyRecordView = (tabId: number | null, record: PageRecord | null): RecordView => ({
  tabId,
  record,
  unread: null,
  pin: null,
  match: record ? { state: "not_on_device" } : { state: "no_record" },
  choiceKey: null,
  accountLink: null,
  partners: [],
  corrections: [],
  notShared: [],
  countsOnly: [],
  touchpoints: [],
  plays: [],
  partnerships: [],
  deals: [],
  stage: null,
});

type Match = {
  match: AccountMatch;
  account: Account | null;
  overlaps: Overlap[];
  /** What one of us said, where it is what decided. */
  link?: AccountLink;
};

const linkedTo = (account: Account, link: AccountLink): Pick<Match, "match" | "link"> => ({
  match: { state: "matched", account, by: "link", value: account.name },
  link,
});

const nothing = { account: null, overlaps: [] };

async function heldAccount({ store }: ViewContext, match: Found): Promise<Match> {
  if (match.state === "ambiguous") return { match, ...nothing };
  return { match, account: match.account, overlaps: await overlapsOf(store, match.account.id) };
}

async function findAccount(
  context: ViewContext,
  query: PageQuery,
  settled: boolean,
  ask: AskBackend,
): Promise<Match> {
  const found = await matchOnDevice(context.store, query);
  if (found) return heldAccount(context, found);
  if (!query.namesCompany) return { match: { state: settled ? "unnamed" : "looking" }, ...nothing };
  const answer = ask(query, settled);
  if (answer.state === "looking") return { match: { state: "looking" }, ...nothing };
  if (answer.state === "unavailable") return { match: { state: "not_on_device" }, ...nothing };
  const several = answer.candidates && ambiguousOf(answer.candidates, query, answer.by);
  if (several) return { match: several, ...nothing };
  if (!answer.account) return { match: { state: "not_in_list" }, ...nothing };
  return {
    match: matchOfAnswer(answer.account, query, answer.by),
    account: answer.account,
    overlaps: answer.overlaps,
  };
}

/** Where one of us said which it is; null: nobody did, or that account is in our lists no more. */
async function findLinked(
  context: ViewContext,
  link: AccountLink | null,
  settled: boolean,
  ask: AskBackend,
): Promise<Match | null> {
  if (!link) return null;
  if (!link.account) return { match: { state: "not_in_list" }, ...nothing, link };
  const held = async (account: Account): Promise<Match> => ({
    ...linkedTo(account, link),
    account,
    overlaps: await overlapsOf(context.store, account.id),
  });
  const same = await accountById(context.store, link.account.id);
  if (same) return held(same);
  // Before what looks like it here: of several the device may hold another one alone.
  const answer = ask(queryOfLink(link.account), settled);
  if (answer.state === "looking") return { match: { state: "looking" }, ...nothing, link };
  if (answer.state === "unavailable") {
    const like = await likenessOnDevice(context.store, link.account);
    return like ? held(like) : { match: { state: "not_on_device" }, ...nothing, link };
  }
  const { account, overlaps } = answer;
  if (!account || answer.candidates || !isLinked(account, link.account)) return null;
  return { ...linkedTo(account, link), account, overlaps };
}

const byPartnerName = (a: Partnership, b: Partnership) => a.partner.name.localeCompare(b.partner.name);

/** What is shown of one company, whichever way it was found. */
async function companyView(
  context: ViewContext,
  view: RecordView,
  { account, overlaps }: Match,
  shown: Customer | null,
): Promise<RecordView> {
  const reading = await currentReading(context.store, context.actor);
  const us = context.organisation;
  const now = context.now();
  const company = shown && { ...shown, accountId: account?.id ?? null };
  const recordRef = view.record ? formatRecordRef(view.record.ref) : null;
  // Read once per reading, and known from then on.
  const all = await reading.all("partnership");
  const partnerships = all.filter(({ status }) => status === "active").sort(byPartnerName);
  const byId = new Map(all.map((partnership) => [partnership.id, partnership]));
  // What is read begins at once and is waited for together: one wait for the database rather than ten.
  const finding = findDeals(reading, company, recordRef, { ourId: us.id, now });
  const inView = finding.then((found) => found.map(({ whole }) => whole));
  const [
    found,
    matrices,
    offers,
    bonuses,
    [checks = null],
    [outreach = null],
    stages,
    corrections,
    touchpoints,
    plays,
  ] = await Promise.all([
    finding,
    reading.all("overlap_matrix"),
    reading.all("policy_offer"),
    reading.all("bonus_entry"),
    reading.all("check_settings"),
    reading.all("outreach_setting"),
    reading.all("crm_stage"),
    reading.all("overlap_correction"),
    company ? touchpointItems(reading, company, { own: us, partnerships: byId }, inView, now) : [],
    company ? playItems(reading, company, us.id, byId, now) : [],
  ]);
  return {
    ...view,
    partners: account ? partnersInAccount(account, overlaps, byId, corrections) : [],
    corrections: account
      ? correctionItems(account, corrections, overlaps, byId, { reading, actor: context.actor })
      : [],
    notShared: account ? notSharedFor(account, partnerships, matrices) : [],
    countsOnly: account ? countsOnlyFor(account, partnerships, matrices) : [],
    touchpoints,
    plays,
    partnerships,
    deals: dealViews(reading, context.actor, found, {
      offers,
      bonuses,
      settings: settingsFrom(checks),
      outreach,
      now,
    }),
    stage: shownStage(view.record, stages),
  };
}

export async function recordView(
  context: ViewContext,
  { tabId, record, settled }: PageInView,
  ask: AskBackend,
): Promise<RecordView> {
  const empty = emptyRecordView(tabId, record);
  if (!record) return companyView(context, empty, { match: empty.match, ...nothing }, null);
  const query = queryOfPage(record);
  const reading = await currentReading(context.store, context.actor);
  const link = await accountLinkOf(reading, record, query);
  const found =
    (await findLinked(context, link, settled, ask)) ?? (await findAccount(context, query, settled, ask));
  const name = found.account?.name ?? query.name;
  const company = name ? { name, domain: found.account?.domain ?? query.domain } : null;
  const view = {
    ...empty,
    match: found.match,
    // What was said of the opportunity alone is changed there.
    choiceKey: link?.recordRef ?? query.recordRef,
    accountLink: link && shownLink(link, reading, context.actor, !found.link),
  };
  return companyView(context, view, found, company);
}

/** An account of ours by itself, without a page. Asks nobody. */
export async function accountView(
  context: ViewContext,
  tabId: number | null,
  accountId: string,
): Promise<RecordView> {
  const account = await accountById(context.store, accountId);
  const match: AccountMatch = account
    ? { state: "matched", account, by: "record_ref", value: account.name }
    : { state: "not_on_device" };
  const found =
    account && match.state === "matched" ? await heldAccount(context, match) : { match, ...nothing };
  return companyView(context, { ...emptyRecordView(tabId, null), match }, found, account);
}
