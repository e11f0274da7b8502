// What a digest tells, from the rows it may tell of: what waits for each side, dates of the coming week, what changed. The same
// for letters and channels; only the readings differ. Pure: no clock, no database. Called by `write-digest.ts`.
import type { DigestKind } from "../../lib/contract/digest.ts";
import type { MemberRole } from "../../lib/contract/words.ts";
import { outcomeFor, payerOf } from "../../lib/domain/deal/deal-outcome.ts";
import { mayInDeal } from "../../lib/domain/deal/may.ts";
import { noticesOf } from "../../lib/domain/deal/notices-of.ts";
import { planOf } from "../../lib/domain/deal/plan-of.ts";
import { policyNotices } from "../../lib/domain/deal/policy-notices.ts";
import { registrationOf } from "../../lib/domain/deal/registration-status.ts";
import type { DealWhole } from "../../lib/domain/deal-whole.ts";
import type { PolicyRows } from "../../lib/domain/mutators/mutator.ts";
import { type PlayRows, playStanding } from "../../lib/domain/play/play-standing.ts";
import { requestNotice } from "../../lib/domain/play/request-notice.ts";
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
};

const WEEK = 7 * 86_400_000;
/** Their deadline is a day by the calendar, not a moment. */
const byDay: ReadonlySet<DigestKind> = new Set<DigestKind>(["milestone_overdue", "review_due", "dates"]);

const item = (kind: DigestKind, text: string, at: number, dueAt: number | null): Item => ({
  kind,
  text,
  at,
  dueAt,
  isDay: byDay.has(kind),
});

const nameOf = (whole: DealWhole) => whole.deal[0]?.name ?? "";

/** Earliest deadline first, then what waits longest. */
export const urgent = (a: Item, b: Item) =>
  (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY) ||
  a.at - b.at ||
  (a.text < b.text ? -1 : 1);

/** That a statement is there is told once: only the reader's own device knows whether it was looked at. */
export function waitingInDeals(
  deals: readonly DealWhole[],
  { offers }: PolicyRows,
  side: Side,
  { now, since }: Pick<When, "now" | "since">,
): Item[] {
  const viewer = { organisationId: side.id, role: side.role };
  return deals
    .flatMap((whole) =>
      noticesOf(whole, viewer, offers, now)
        .filter(({ kind, at }) => kind !== "statement_to_check" || at > since)
        .map(({ kind, subject, at, dueAt }) =>
          item(kind, noticeText[kind](nameOf(whole), subject), at, dueAt),
        ),
    )
    .sort(urgent);
}

/** `partner`: whom the side has the partnership with. */
export function waitingPolicies(rows: PolicyRows, side: Side, partner: Side): Item[] {
  return policyNotices(rows, { us: side, partner }).map(({ kind, subject, at, dueAt }) =>
    item(kind, noticeText[kind]("", subject), at, dueAt),
  );
}

/** With the customers' names: for readers of one company. Whose request is overdue ought to know it, too. */
export function waitingRequests(plays: readonly PlayRows[], side: Side, now: number): Item[] {
  return plays
    .flatMap((rows): Item[] => {
      const notice = requestNotice(rows, side.id, now);
      if (!notice) return [];
      const { customer, requestedBy } = rows.request;
      const name = notice.kind === "request_to_answer" ? requestedBy.name : null;
      const text = noticeText[notice.kind](customer.name, name);
      return [item(notice.kind, text, notice.at, notice.dueAt)];
    })
    .sort(urgent);
}

/** Numbers alone: requests name customers that need be in no deal of both. */
export function countedRequests(plays: readonly PlayRows[], side: Side, now: number): Item[] {
  const open = plays
    .filter(({ request }) => request.organisation.id !== side.id)
    .map((rows) => ({ ...rows, standing: playStanding(rows, now) }))
    .filter(({ standing }) => standing.state === "open");
  if (open.length === 0) return [];
  const overdue = open.filter(({ standing }) => standing.overdue).length;
  const at = Math.min(...open.map(({ request }) => request.requestedAt));
  const dueAt = Math.min(...open.map(({ request }) => request.dueAt));
  return [item("request_to_answer", requestsText(open.length, overdue), at, dueAt)];
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
