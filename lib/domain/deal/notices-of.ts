// What of a deal waits for a member's organisation, or ought not to go unseen. Facts in, coded notices out; screens and
// letters word them. Only what this member may do is asked of them. Called by views and digests.
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import { isSenior } from "../../contract/roles.ts";
import type { DealOutcome, NoticeKind } from "../../contract/words.ts";
import { serviceHeld } from "../credit/service.ts";
import type { DealWhole } from "../deal-whole.ts";
import type { Notice, Viewer } from "../notice.ts";
import { answerDue } from "./answer-due.ts";
import { isDayOver } from "./calendar-day.ts";
import { creditNotices } from "./credit-notices.ts";
import { dealNews } from "./deal-news.ts";
import { outcomeFor, payerOf } from "./deal-outcome.ts";
import { departureNotices } from "./departure-notices.ts";
import { judgementNotices } from "./judgement-notices.ts";
import { type DealAct, mayInDeal } from "./may.ts";
import { nextStepNotices } from "./next-step-notices.ts";
import { ownerOfPlaceholder, speaksFor } from "./offline.ts";
import { planOf } from "./plan-of.ts";
import { registrationOf } from "./registration-status.ts";
import { type ReviewClock, reviewClock } from "./service-clocks.ts";

const DAY = 86_400_000;
/** How long before its end a protection is spoken of. */
export const ENDS_SOON_MS = 14 * DAY;

/** What the partners in a deal have earned of its payer that concerns its review. */
function rewardsIn(
  whole: DealWhole,
  bonuses: readonly BonusEntry[],
  clock: ReviewClock | null,
): NonNullable<Notice["because"]> {
  const terms = clock && registrationOf(whole, clock.since).terms;
  if (!clock || !terms) return [];
  const { payerId } = terms;
  const first = terms.participants.flatMap(
    ({ organisationId: beneficiaryId }) =>
      serviceHeld(bonuses, "lead_priority", { payerId, beneficiaryId }, clock.since) ?? [],
  );
  return [...(clock.because ? [clock.because] : []), ...first.slice(0, 1)].map((held) => ({
    ...held,
    name: terms.participants.find((each) => each.organisationId === held.beneficiaryId)?.name ?? "",
  }));
}

function ofRegistration(
  whole: DealWhole,
  viewer: Viewer,
  now: number,
  outcome: DealOutcome,
  bonuses: readonly BonusEntry[],
): Notice[] {
  const { status, revision, answers, protectedUntil } = registrationOf(whole, now);
  if (!revision) return [];
  const may = (act: DealAct) => mayInDeal(act, whole, viewer, now).allowed;
  const ours = answers.find(({ organisationId }) => organisationId === viewer.organisationId);
  const made = (kind: NoticeKind, dueAt: number | null = null): Notice => ({
    kind,
    key: `${kind}/${revision.id}`,
    at: revision.submittedAt,
    dueAt,
    subject: revision.submittedBy.person.name,
    place: { at: "decision" },
  });
  const notices: Notice[] = [];
  const toAnswer = (id: string) =>
    made("registration_to_answer", answerDue(planOf(whole), id, revision.submittedAt));
  if (ours?.state === "pending" && may("deal.answer")) notices.push(toAnswer(viewer.organisationId));
  const unrecorded = answers.find(
    ({ organisationId, state }) =>
      state === "pending" && ownerOfPlaceholder(whole, organisationId)?.id === viewer.organisationId,
  );
  if (unrecorded && ours?.state !== "pending" && may("deal.record")) {
    notices.push(toAnswer(unrecorded.organisationId));
  }
  if (status === "in_review" && may("deal.decide")) {
    const clock = reviewClock(whole, bonuses, now);
    const because = rewardsIn(whole, bonuses, clock);
    notices.push({
      ...made("registration_to_decide", clock?.dueAt ?? null),
      ...(because.length > 0 ? { because } : {}),
    });
  }
  if (status === "action_required" && ours?.state !== "pending" && may("deal.submit")) {
    notices.push(made("action_required"));
  }
  const endsSoon = outcome === "open" && protectedUntil !== null && protectedUntil - now < ENDS_SOON_MS;
  if (status === "approved" && endsSoon && may("deal.submit")) {
    notices.push(made("protection_ends", protectedUntil));
  }
  return notices;
}

/** Those that lie in this deal: the other of the two says nothing, so that each is asked once. */
function ofConflicts(whole: DealWhole, viewer: Viewer, now: number): Notice[] {
  if (!mayInDeal("conflict.resolve", whole, viewer, now).allowed) return [];
  return whole.conflict
    .filter(({ endedAt, resolution }) => endedAt === null && resolution === null)
    .map(
      ({ id, arisenAt }): Notice => ({
        kind: "conflict_to_decide",
        key: `conflict/${id}`,
        at: arisenAt,
        dueAt: null,
        subject: null,
        place: { at: "conflict", conflictId: id },
      }),
    );
}

function ofPlan(whole: DealWhole, viewer: Viewer, now: number, outcome: DealOutcome): Notice[] {
  const { organisationId: ourId } = viewer;
  const plan = planOf(whole);
  const duties = plan.assignments.flatMap(({ assignment, state }): Notice[] => {
    const { duty, forOrganisationId, holder } = assignment;
    const { value, version, edited } = holder;
    if (state !== "proposed" || !value || !speaksFor(whole, ourId, value.organisationId)) return [];
    return [
      {
        kind: "duty_proposed",
        key: `duty/${version}`,
        at: edited.at,
        dueAt: answerDue(plan, value.organisationId, edited.at),
        subject: value.person.name,
        place: { at: "assignment", duty, forOrganisationId },
      },
    ];
  });
  const commitments = plan.commitments
    .filter(
      ({ commitment, state }) => state === "proposed" && speaksFor(whole, ourId, commitment.organisationId),
    )
    .map(
      ({ commitment: { terms, organisationId } }): Notice => ({
        kind: "commitment_proposed",
        key: `commitment/${terms.version}`,
        at: terms.edited.at,
        dueAt: answerDue(plan, organisationId, terms.edited.at),
        subject: null,
        place: { at: "commitment", organisationId },
      }),
    );
  const milestones = plan.milestones.flatMap(({ milestone, ownerState }): Notice[] => {
    const { owner, date, status, title } = milestone;
    if (!owner.value || !speaksFor(whole, ourId, owner.value.organisationId)) return [];
    const subject = title.value;
    const place = { at: "milestone", milestoneId: milestone.id } as const;
    if (ownerState === "proposed") {
      const { version, edited } = owner;
      const dueAt = answerDue(plan, owner.value.organisationId, edited.at);
      return [{ kind: "milestone_proposed", key: `owner/${version}`, at: edited.at, dueAt, subject, place }];
    }
    // Nobody else waits for what somebody who left was to do.
    if (ownerState === "left" && !isSenior(viewer.role)) return [];
    const isDue = status.value === "open" || status.value === "in_progress";
    if (outcome !== "open" || !isDue || date.value === null || !isDayOver(date.value, now)) return [];
    const dueAt = Date.parse(date.value);
    return [{ kind: "milestone_overdue", key: `overdue/${date.version}`, at: dueAt, dueAt, subject, place }];
  });
  return [...duties, ...commitments, ...milestones];
}

function ofReview(whole: DealWhole, now: number): Notice[] {
  const date = planOf(whole).nextReview?.date;
  if (!date?.value || !isDayOver(date.value, now)) return [];
  const dueAt = Date.parse(date.value);
  return [
    {
      kind: "review_due",
      key: `review/${date.version}`,
      at: dueAt,
      dueAt,
      subject: null,
      place: { at: "next_review" },
    },
  ];
}

/**
 * `offers`: of credit policies, all that the reader holds; without that of the deal no statement is known to be due.
 * `bonuses`: of what was earned beside the pool, the same; none: every clock runs as usual. `now`:
 * milliseconds UTC, by the corrected clock. Nothing of a plan is asked once the deal is given up or lost by the payer's
 * word; of a won one only what is proposed, for duties after the sale follow. What is paid is asked to the end.
 */
export function noticesOf(
  whole: DealWhole,
  viewer: Viewer,
  offers: readonly PolicyOffer[],
  now: number,
  bonuses: readonly BonusEntry[] = [],
): Notice[] {
  const inPlan = mayInDeal("plan.review.set", whole, viewer, now).allowed;
  const { status, terms } = registrationOf(whole, now);
  const payerId = payerOf(whole, terms);
  const outcome = payerId === null ? "open" : outcomeFor(whole, payerId);
  const asksPlan = inPlan && status !== "draft" && outcome !== "lost";
  return [
    ...ofRegistration(whole, viewer, now, outcome, bonuses),
    ...(outcome === "lost" ? [] : ofConflicts(whole, viewer, now)),
    ...(asksPlan ? ofPlan(whole, viewer, now, outcome) : []),
    ...(asksPlan && outcome === "open" ? ofReview(whole, now) : []),
    ...(asksPlan && outcome === "open" ? nextStepNotices(whole, viewer, now) : []),
    ...(asksPlan ? departureNotices(whole, viewer, now) : []),
    ...(outcome === "lost" ? [] : judgementNotices(whole, viewer, now)),
    ...creditNotices(whole, viewer, offers, now),
    ...dealNews(whole, viewer, now),
  ];
}
