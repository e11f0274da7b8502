// What a digest tells, from the rows it may tell of: what waits for each side, dates of the coming week, what changed. The same
// for letters and channels; only the readings differ. Pure: no clock, no database. Called by `write-digest.ts`.
import type { BonusEntry } from "../../lib/contract/bonus-entry.ts";
import type { CoSellOwner } from "../../lib/contract/co-sell.ts";
import type { DigestKind } from "../../lib/contract/digest.ts";
import type { MemberRole } from "../../lib/contract/words.ts";
import { ownerNotices } from "../../lib/domain/co-sell/owners.ts";
import { outcomeFor, payerOf } from "../../lib/domain/deal/deal-outcome.ts";
import { mayInDeal } from "../../lib/domain/deal/may.ts";
import { noticesOf } from "../../lib/domain/deal/notices-of.ts";
import { planOf } from "../../lib/domain/deal/plan-of.ts";
import { policyNotices } from "../../lib/domain/deal/policy-notices.ts";
import { registrationOf } from "../../lib/domain/deal/registration-status.ts";
import type { DealWhole } from "../../lib/domain/deal-whole.ts";
import type { PolicyRows } from "../../lib/domain/mutators/mutator.ts";
import { comesFirst, isDoneOnceSeen, isNews, type Notice } from "../../lib/domain/notice.ts";
import { type PlayRows, playStanding } from "../../lib/domain/play/play-standing.ts";
import { priorityOf, requestNotice } from "../../lib/domain/play/request-notice.ts";
import { changesOf } from "./changes.ts";
import { localDay } from "./schedule.ts";
import { noticeText, requestsText, texts } from "./texts.ts";

/** One of the two companies; `role`: of the reader, or one that speaks for the whole company. */
export type Side = { id: string; name: string; role: MemberRole };

export type When = {
  /** Milliseconds UTC. */
  now: number;
  since: number;
  timeZone: string;
};

export type Item = {
  kind: DigestKind;
  text: string;
  at: number;
  /** Milliseconds UTC; of a calendar day its beginning in UTC. */
  dueAt: number | null;
  isDay: boolean;
  /** Of a partner that has earned it. */
  isFirst: boolean;
};

const WEEK = 7 * 86_400_000;
/** Their deadline is a day by the calendar, not a moment. */
const byDay: ReadonlySet<DigestKind> = new Set<DigestKind>([
  "milestone_overdue",
  "review_due",
  "next_step",
  "dates",
]);

const item = (kind: DigestKind, text: string, at: number, dueAt: number | null, isFirst = false): Item => ({
  kind,
  text,
  at,
  dueAt,
  isDay: byDay.has(kind),
  isFirst,
});

const nameOf = (whole: DealWhole) => whole.deal[0]?.name ?? "";

/** Leads of who has earned it first; then the earliest deadline, then what waits longest. */
export const urgent = (a: Item, b: Item) =>
  Number(b.isFirst) - Number(a.isFirst) ||
  (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY) ||
  a.at - b.at ||
  (a.text < b.text ? -1 : 1);

/** What the two agreed, and what one has earned of the other: by it clocks run. */
type Terms = { policies: PolicyRows; bonuses: readonly BonusEntry[] };

type Since = Pick<When, "now" | "since">;
type Told = { notice: Notice; item: Item };

/** Of all deals, in words. What only needs to be seen is told once: only the reader's own device knows whether it was. */
function inDeals(
  deals: readonly DealWhole[],
  { policies: { offers }, bonuses }: Terms,
  side: Side,
  { now, since }: Since,
): Told[] {
  const viewer = { organisationId: side.id, role: side.role };
  return deals.flatMap((whole) =>
    noticesOf(whole, viewer, offers, now, bonuses)
      .filter(({ kind, at }) => !isDoneOnceSeen(kind) || at > since)
      .map((notice) => {
        const { kind, subject, at, dueAt } = notice;
        const text = noticeText[kind](nameOf(whole), subject);
        return { notice, item: item(kind, text, at, dueAt, comesFirst(notice)) };
      }),
  );
}

export function waitingInDeals(deals: readonly DealWhole[], terms: Terms, side: Side, when: Since): Item[] {
  return inDeals(deals, terms, side, when)
    .filter(({ notice }) => !isNews(notice))
    .map((told) => told.item)
    .sort(urgent);
}

/** What nobody of these sides may miss, and each thing once: a part of what changed. The latest last. */
export function happened(
  deals: readonly DealWhole[],
  terms: Terms,
  sides: readonly Side[],
  when: Since,
): Item[] {
  const told = sides
    .flatMap((side) => inDeals(deals, terms, side, when))
    .filter(({ notice }) => isNews(notice));
  const once = new Map(told.map(({ notice: { key }, item: each }) => [key, each]));
  return [...once.values()].sort((a, b) => a.at - b.at);
}

/** `partner`: whom the side has the partnership with. */
export function waitingPolicies(rows: PolicyRows, side: Side, partner: Side): Item[] {
  return policyNotices(rows, { us: side, partner }).map(({ kind, subject, at, dueAt }) =>
    item(kind, noticeText[kind]("", subject), at, dueAt),
  );
}

/** `partner`: whom the side has the partnership with. */
export function waitingPlans(owners: readonly CoSellOwner[], side: Side, partner: Side): Item[] {
  const us = { organisationId: side.id, role: side.role };
  return ownerNotices(owners, { us, partner }).map(({ kind, subject, at, dueAt }) =>
    item(kind, noticeText[kind](side.name, subject), at, dueAt),
  );
}

/** With the customers' names: for readers of one company. Whose request is overdue ought to know it, too. */
export function waitingRequests(
  plays: readonly PlayRows[],
  { bonuses }: Pick<Terms, "bonuses">,
  side: Side,
  now: number,
): Item[] {
  return plays
    .flatMap((rows): Item[] => {
      const notice = requestNotice(rows, side.id, now, bonuses);
      if (!notice) return [];
      const { customer, requestedBy } = rows.request;
      const name = notice.kind === "request_to_answer" ? requestedBy.name : null;
      const text = noticeText[notice.kind](customer.name, name);
      return [item(notice.kind, text, notice.at, notice.dueAt, comesFirst(notice))];
    })
    .sort(urgent);
}

/** Numbers alone: requests name customers that need be in no deal of both. */
export function countedRequests(
  plays: readonly PlayRows[],
  { bonuses }: Pick<Terms, "bonuses">,
  side: Side,
  now: number,
): Item[] {
  const open = plays
    .filter(({ request }) => request.organisation.id !== side.id)
    .map((rows) => ({ ...rows, standing: playStanding(rows, now) }))
    .filter(({ standing }) => standing.state === "open");
  if (open.length === 0) return [];
  const overdue = open.filter(({ standing }) => standing.overdue).length;
  const at = Math.min(...open.map(({ request }) => request.requestedAt));
  const dueAt = Math.min(...open.map(({ request }) => request.dueAt));
  const isFirst = open.some(({ request }) => priorityOf(request, side.id, bonuses) !== null);
  return [item("request_to_answer", requestsText(open.length, overdue), at, dueAt, isFirst)];
}

/** Milestones still to be reached and reviews still to be held, for as long as the plan is lived by. */
export function comingDates(deals: readonly DealWhole[], { id, role }: Side, when: When): Item[] {
  const from = localDay(when.now, when.timeZone);
  const to = localDay(when.now + WEEK, when.timeZone);
  const comes = (day: string | null): day is string => day !== null && day >= from && day <= to;
  return deals
    .flatMap((whole): Item[] => {
      const inPlan = mayInDeal("plan.review.set", whole, { organisationId: id, role }, when.now).allowed;
      const { status, terms } = registrationOf(whole, when.now);
      const payerId = payerOf(whole, terms);
      const isOpen = payerId === null || outcomeFor(whole, payerId) === "open";
      if (!inPlan || status === "draft" || !isOpen) return [];
      const { milestones, nextReview } = planOf(whole);
      const named = (organisationId: string | undefined) =>
        whole.deal_participant.find(({ organisation }) => organisation.id === organisationId)?.organisation
          .name ?? null;
      const reached = milestones.flatMap(({ milestone: { title, owner, date, status } }): Item[] => {
        const isAhead = status.value === "open" || status.value === "in_progress";
        if (!isAhead || !comes(date.value)) return [];
        const text = texts.milestone(nameOf(whole), title.value, named(owner.value?.organisationId));
        return [item("dates", text, date.edited.at, Date.parse(date.value))];
      });
      const day = nextReview?.date.value ?? null;
      const review = comes(day) ? [item("dates", texts.review(nameOf(whole)), 0, Date.parse(day))] : [];
      return [...reached, ...review];
    })
    .sort(urgent);
}

/** `but`: what this organisation did is no news to the reader. */
export function changed(deals: readonly DealWhole[], since: number, but: string | null): Item[] {
  return deals.flatMap((whole) =>
    changesOf(whole, since)
      .filter(({ organisationId }) => organisationId !== but)
      .map(({ who, word, count }) =>
        item("changes", texts.change(nameOf(whole), who, word, count), since, null),
      ),
  );
}
