// What waits for this member, over all deals, requests and partnerships held here: the earliest deadline first. Called by the
// background for the panel's list, the number on the toolbar button and the browser's notifications.
import { ownerNotices } from "../../domain/co-sell/owners.ts";
import { noticesOf } from "../../domain/deal/notices-of.ts";
import { policyNotices } from "../../domain/deal/policy-notices.ts";
import { comesFirst, type Notice } from "../../domain/notice.ts";
import { requestNotice } from "../../domain/play/request-notice.ts";
import type { InboxItem } from "../../messaging/waiting.ts";
import { currentReading, type Reading } from "../../store/reading.ts";
import { byRequest } from "../../store/row-keys.ts";
import { accountOf } from "./account-of.ts";
import type { ViewContext } from "./view-context.ts";

async function ofDeals(context: ViewContext, reading: Reading): Promise<InboxItem[]> {
  const { store, actor } = context;
  const [offers, bonuses] = await Promise.all([reading.all("policy_offer"), reading.all("bonus_entry")]);
  const items: InboxItem[] = [];
  for (const { id: dealId, name, customer } of await reading.all("deal")) {
    const whole = await reading.deal(dealId);
    const notices = whole ? noticesOf(whole, actor, offers, context.now(), bonuses) : [];
    if (!whole || notices.length === 0) continue;
    const accountId = whole.deal_link[0]?.accountId ?? (await accountOf(store, customer));
    const about = { dealId, deal: name, customer: customer.name, accountId };
    items.push(...notices.map((notice) => ({ ...notice, ...about })));
  }
  return items;
}

async function ofRequests(context: ViewContext, reading: Reading): Promise<InboxItem[]> {
  const { store, organisation } = context;
  const [requests, bonuses] = await Promise.all([reading.all("play_request"), reading.all("bonus_entry")]);
  const answers = await reading.byKeys(
    "play_answer",
    requests.map(({ id }) => byRequest(id)),
  );
  const items: InboxItem[] = [];
  for (const request of requests) {
    const own = answers.filter(({ requestId }) => requestId === request.id);
    const notice = requestNotice({ request, answers: own }, organisation.id, context.now(), bonuses);
    if (!notice) continue;
    const { customer } = request;
    const accountId = await accountOf(store, customer);
    items.push({ ...notice, dealId: null, deal: null, customer: customer.name, accountId });
  }
  return items;
}

/** Of a partnership: on no record. */
const outside = (notice: Notice): InboxItem => ({
  ...notice,
  dealId: null,
  deal: null,
  customer: null,
  accountId: null,
});

async function ofPolicies({ actor }: ViewContext, reading: Reading): Promise<InboxItem[]> {
  const [partnerships, offers, acceptances] = await Promise.all([
    reading.all("partnership"),
    reading.all("policy_offer"),
    reading.all("policy_acceptance"),
  ]);
  return partnerships
    .filter(({ status }) => status === "active")
    .flatMap(({ id, partner }) => {
      const here = <R extends { partnershipId: string }>(rows: readonly R[]) =>
        rows.filter(({ partnershipId }) => partnershipId === id);
      const us = { id: actor.organisationId, role: actor.role };
      const rows = { offers: here(offers), acceptances: here(acceptances) };
      return policyNotices(rows, { us, partner }).map(outside);
    });
}

async function ofPlans({ actor }: ViewContext, reading: Reading): Promise<InboxItem[]> {
  const [partnerships, owners] = await Promise.all([
    reading.all("partnership"),
    reading.all("co_sell_owner"),
  ]);
  return partnerships
    .filter(({ status }) => status === "active")
    .flatMap(({ id, partner }) =>
      ownerNotices(
        owners.filter(({ partnershipId }) => partnershipId === id),
        { us: actor, partner },
      ).map(outside),
    );
}

/** Leads of who has earned it first; then the earliest deadline, then what waits longest. */
export async function inboxItems(context: ViewContext): Promise<InboxItem[]> {
  const reading = await currentReading(context.store, context.actor);
  const items = [
    ...(await ofDeals(context, reading)),
    ...(await ofRequests(context, reading)),
    ...(await ofPolicies(context, reading)),
    ...(await ofPlans(context, reading)),
  ];
  const due = ({ dueAt }: InboxItem) => dueAt ?? Number.POSITIVE_INFINITY;
  const later = (item: InboxItem) => Number(!comesFirst(item));
  return items.sort((a, b) => later(a) - later(b) || due(a) - due(b) || a.at - b.at);
}
