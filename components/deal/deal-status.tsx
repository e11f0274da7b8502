// How a deal stands: a word in a badge, and the sentence that says what that means now. Once the payer reported how an
// agreed deal ended, that comes in place of its protection.
import type { DealOutcome, RegistrationStatus } from "#lib/contract/words.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { serviceWords } from "../credit/service-words.ts";
import { date, listed, span } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Badge, type Tone } from "../parts/badge.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { endedBy, isAfterAll } from "./ended-by.ts";
import { nameNow } from "./name-now.ts";
import { askedOfDeal, endsSoon } from "./next-actions.ts";

const tones: Record<RegistrationStatus, Tone> = {
  draft: "neutral",
  submitted: "accent",
  action_required: "warn",
  in_review: "accent",
  approved: "good",
  rejected: "bad",
  expired: "warn",
  withdrawn: "neutral",
};

const endTones: Record<Exclude<DealOutcome, "open">, Tone> = { won: "good", lost: "bad" };

export function StatusWord({ status }: { status: RegistrationStatus }) {
  return <Badge tone={tones[status]}>{t(`deal.status.${status}`)}</Badge>;
}

export function StatusBadge({ deal }: { deal: DealView }) {
  if (askedOfDeal(deal)) return <Badge>{t("deal.asked")}</Badge>;
  const { outcome } = deal.credit;
  if (outcome !== "open") return <Badge tone={endTones[outcome]}>{t(`credit.ended.${outcome}`)}</Badge>;
  return <StatusWord status={deal.registration.status} />;
}

/** A newcomer in the place of its placeholder has not confirmed yet. */
function newcomerSentence({ registration, participants }: DealView, ourId: string): string[] {
  const { succeeds } = registration.revision ?? {};
  const newcomer = registration.answers.find((each) => each.organisationId === succeeds?.organisationId);
  if (newcomer?.state !== "pending") return [];
  const before = participants.find(({ organisation }) => organisation.id === succeeds?.placeholderId);
  if (newcomer.organisationId === ourId) {
    return [t("offline.confirmDeal", { owner: before?.placeholderOf?.name ?? t("common.unknownCompany") })];
  }
  const placeholder = before?.organisation.name ?? t("common.unknownCompany");
  return [t("offline.newcomerPending", { name: newcomer.name, placeholder })];
}

/** Until when it is decided, and what makes that sooner. */
function reviewDue(deal: DealView, ourId: string, now: number): string[] {
  const { review } = deal.credit;
  if (!review) return [];
  const due = t("service.decideBy", { date: date(review.dueAt, now) });
  const { because } = review;
  return because ? [due, serviceWords(because, nameNow(deal, because.beneficiaryId, ourId))] : [due];
}

/** null: it is open. */
function endSentence(deal: DealView, ourId: string, now: number): string | null {
  const ending = endedBy(deal);
  if (!ending) return null;
  const { organisationId, outcome, reported } = ending;
  const name = organisationId === ourId ? t("credit.we") : nameNow(deal, organisationId, ourId);
  const says = isAfterAll(deal, ending) ? t(`credit.changed.${outcome}`, { name }) : null;
  const when = date(reported.at, now);
  return says ? `${says} · ${when}` : t(`deal.says.ended.${outcome}`, { name, date: when });
}

/** A policy that approves by itself did not. Why, its own company alone reads; others see what they see of the terms. */
function leftToPeople({ review: { approval, causes } }: DealView, isOurs: boolean): string[] {
  if (isOurs && causes.length > 0) {
    const told = causes.map((cause) => t("deal.says.cause", { cause: t(`deal.cause.${cause}`) }));
    // A line each: a list in one sentence is cut in a narrow panel.
    return [t("deal.says.leftToUs"), ...(isPresenting() ? [] : told)];
  }
  return !isOurs && approval === "automatic" ? [t("deal.says.leftToThem")] : [];
}

export function statusSentence(deal: DealView, ourId: string, now: number): string[] {
  return [...sentencesOf(deal, ourId, now), ...newcomerSentence(deal, ourId)];
}

function sentencesOf(deal: DealView, ourId: string, now: number): string[] {
  const { registration, isPending } = deal;
  const { status, answers, decision, terms, protectedUntil } = registration;
  const named = (state: string) =>
    answers
      .filter((each) => each.state === state)
      .map(({ organisationId, name }) => (organisationId === ourId ? t("deal.us") : name));
  const running =
    protectedUntil !== null && status !== "approved"
      ? [t("deal.stillProtected", { date: date(protectedUntil, now) })]
      : [];
  const ended = endSentence(deal, ourId, now);
  if (ended) return [ended];
  switch (status) {
    case "draft":
      return [t(isPending ? "deal.says.draftPending" : "deal.says.draft")];
    case "submitted": {
      const names = named("pending");
      if (names.length === 1 && names[0] === t("deal.us")) return [t("deal.says.waitsForUs"), ...running];
      return [t("deal.says.submitted", { count: names.length, names: listed(names) }), ...running];
    }
    case "action_required": {
      const [objected, left] = [named("objected"), named("left")];
      return [
        ...(objected.length > 0 ? [t("deal.says.objected", { names: listed(objected) })] : []),
        ...(left.length > 0 ? [t("deal.says.left", { names: listed(left) })] : []),
        ...running,
      ];
    }
    case "in_review":
      if (terms?.payerId === ourId) {
        return [
          t("deal.says.in_reviewOurs"),
          ...leftToPeople(deal, true),
          ...reviewDue(deal, ourId, now),
          ...running,
        ];
      }
      return [
        t("deal.says.in_review", { payer: terms ? nameNow(deal, terms.payerId, ourId) : "" }),
        ...leftToPeople(deal, false),
        ...reviewDue(deal, ourId, now),
        ...running,
      ];
    case "approved":
      if (decision?.protectedUntil && endsSoon(deal, now)) {
        const left = span(decision.protectedUntil - now);
        return [t("deal.says.endsSoon", { date: date(decision.protectedUntil, now), left })];
      }
      return [
        ...(decision?.byPolicy ? [t("deal.says.byPolicy", { version: decision.byPolicy.version })] : []),
        decision?.protectedUntil
          ? t("deal.says.approved", { date: date(decision.protectedUntil, now) })
          : t("deal.says.approvedOpen", { date: date(decision?.decidedAt ?? now, now) }),
      ];
    case "expired":
      return [t("deal.says.expired", { date: date(decision?.protectedUntil ?? now, now) })];
    case "rejected":
    case "withdrawn": {
      const told = { name: decision?.decidedBy.name ?? "", reason: decision?.reason ?? "" };
      return [t(`deal.says.${status}`, told), ...running];
    }
  }
}
