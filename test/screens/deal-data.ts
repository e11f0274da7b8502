// Deals and credit policies for pictures and tests, over the companies of `data.ts`. Northwind pays; Lumen and Cobalt
// are its partners. Deals are made from the same rows as real ones, so that their status is computed.
import type {
  AcceptedBy,
  RegistrationAnswer,
  RegistrationDecision,
  RegistrationTerms,
} from "#lib/contract/deal.ts";

import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { Member, Organisation, Partnership } from "#lib/contract/records.ts";
import { USUAL_OUTREACH_DAYS } from "#lib/contract/settings.ts";
import type { DealLevel } from "#lib/contract/words.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import { acceptancesOf } from "#lib/domain/deal/acceptances.ts";
import { attributionsIn } from "#lib/domain/deal/attribution.ts";
import { startingSettings } from "#lib/domain/deal/check-settings.ts";
import { conflictStanding } from "#lib/domain/deal/conflict-standing.ts";
import { creditStanding } from "#lib/domain/deal/credit-standing.ts";
import { countingTouchpoints } from "#lib/domain/deal/evidence.ts";
import { type DealAct, dealRules, mayInDeal } from "#lib/domain/deal/may.ts";
import { noticesOf } from "#lib/domain/deal/notices-of.ts";
import { planOf } from "#lib/domain/deal/plan-of.ts";
import { planStanding } from "#lib/domain/deal/plan-standing.ts";
import { registrationOf } from "#lib/domain/deal/registration-status.ts";
import { termsHash } from "#lib/domain/deal/terms-hash.ts";
import { type DealWhole, emptyDeal } from "#lib/domain/deal-whole.ts";
import type { DealView, PartnershipPolicies, PoliciesView } from "#lib/messaging/surface-port.ts";
import { dealReview } from "#lib/sync/views/deal-review.ts";
import { cobalt, DAY, dana, id, lumen, NOW, us, withCobalt, withHarbor, withLumen } from "./data.ts";

export const POLICY = id(700);
export const recordRef = "salesforce/northwind/opportunity/0065g00000AbCdEAAV";

export const offer = (from: Organisation, partnership: Partnership, rest: Partial<PolicyOffer> = {}) => ({
  id: id(710),
  partnershipId: partnership.id,
  policyId: POLICY,
  version: 3,
  organisation: from,
  terms: startingTerms,
  publishedBy: { name: dana.name, title: dana.title },
  publishedAt: NOW - 50 * DAY,
  ...rest,
});

const pair = (partnership: Partnership, rest: Partial<PartnershipPolicies> = {}): PartnershipPolicies => ({
  partnership,
  ours: [],
  theirs: [],
  asked: [],
  ...rest,
});
const inForce = (partnership: Partnership): PartnershipPolicies =>
  pair(partnership, {
    ours: [{ offer: offer(us, partnership), acceptedBy: [us.id, partnership.partner.id], inForce: true }],
  });

export const policies: PoliciesView = {
  partnerships: [inForce(withCobalt), pair(withHarbor), inForce(withLumen)],
};
/** Lumen pays by its own policy. */
export const lumenPays: PoliciesView = {
  partnerships: [
    pair(withLumen, {
      theirs: [{ offer: offer(lumen, withLumen), acceptedBy: [us.id, lumen.id], inForce: true }],
    }),
  ],
};
/** Every version of a policy that this device holds. */
export const offersHere: PolicyOffer[] = [policies, lumenPays].flatMap(({ partnerships }) =>
  partnerships.flatMap(({ ours, theirs }) => [...ours, ...theirs].map((standing) => standing.offer)),
);
export const noPolicies: PoliciesView = {
  partnerships: [pair(withCobalt), pair(withHarbor), pair(withLumen)],
};

export function terms(rest: Partial<RegistrationTerms> = {}): RegistrationTerms {
  return {
    motion: "co_sell",
    model: "sell_with",
    customer: { name: "Zapier", domain: "zapier.com" },
    participants: [
      { organisationId: us.id, name: us.name, partnershipId: null, partnerType: null },
      { organisationId: lumen.id, name: lumen.name, partnershipId: withLumen.id, partnerType: "technology" },
      { organisationId: cobalt.id, name: cobalt.name, partnershipId: withCobalt.id, partnerType: "services" },
    ],
    payerId: us.id,
    policyVersionId: POLICY,
    basis: { minor: "8400000", currency: "USD" },
    rateBp: 2_700,
    shares: [
      { creditRole: "sourcing", bp: 2_000 },
      { creditRole: "selling", bp: 4_000 },
      { creditRole: "technical_validation", bp: 2_500 },
      { creditRole: "influence", bp: 1_500 },
    ],
    roles: [
      { creditRole: "sourcing", organisationId: lumen.id, partBp: 10_000 },
      { creditRole: "selling", organisationId: us.id, partBp: 10_000 },
      { creditRole: "technical_validation", organisationId: lumen.id, partBp: 10_000 },
      { creditRole: "influence", organisationId: cobalt.id, partBp: 10_000 },
    ],
    relationshipOwner: { organisationId: us.id, person: { name: dana.name, title: dana.title } },
    ...rest,
  };
}

export const twoCompanies = (rest: Partial<RegistrationTerms> = {}): RegistrationTerms => {
  const all = terms();
  return {
    ...all,
    participants: all.participants.slice(0, 2),
    roles: all.roles.filter(({ organisationId }) => organisationId !== cobalt.id),
    ...rest,
  };
};

/** Lumen registered it and pays; we are invited. */
export const invitedTerms = (rest: Partial<RegistrationTerms> = {}): RegistrationTerms => {
  const all = twoCompanies();
  return {
    ...all,
    payerId: lumen.id,
    roles: all.roles.map((each) => ({
      ...each,
      organisationId: each.organisationId === us.id ? lumen.id : us.id,
    })),
    relationshipOwner: { organisationId: lumen.id, person: { name: "Priya Nair", title: "AE" } },
    ...rest,
  };
};

const by = (name: string): AcceptedBy => ({
  name,
  authority: "VP Partnerships",
  text: "We accept this registration as shown.",
});

type Answered = { organisationId: string; answer: "accepted" | "objected"; reason?: string };
export type Told = {
  terms?: RegistrationTerms;
  name?: string;
  author?: Organisation;
  answers?: readonly Answered[];
  decision?: Partial<RegistrationDecision> | undefined;
  member?: Member;
  levels?: Readonly<Record<string, DealLevel>>;
  draft?: boolean;
  /** What speaks for it, and what was said of that. */
  evidence?: Partial<Pick<DealWhole, "deal_touchpoint" | "touchpoint_verdict" | "attribution_ruling">>;
};
export const dealId = id(800);
const revisionId = id(801);

/** All rows of such a deal. */
export function wholeOf(told: Told): DealWhole {
  const { author = us, answers = [], decision, levels = {}, draft = false } = told;
  const agreed = told.terms ?? terms();
  const whole = emptyDeal();
  const person = { name: author.id === us.id ? dana.name : "Priya Nair", title: "AE" };
  whole.deal.push({
    id: dealId,
    customer: agreed.customer,
    name: told.name ?? "Platform expansion",
    createdBy: { organisationId: author.id, organisationName: author.name, person },
    createdAt: NOW - 6 * DAY,
  });
  const present = draft ? agreed.participants.slice(0, 1) : agreed.participants;
  whole.deal_participant.push(
    ...present.map(({ organisationId, name }, index) => ({
      id: id(810 + index),
      dealId,
      organisation: { id: organisationId, name },
      level:
        levels[organisationId] ??
        (organisationId === author.id || answers.some((each) => each.organisationId === organisationId)
          ? ("accepted" as const)
          : ("invited" as const)),
      since: NOW - 6 * DAY,
      reason: null,
    })),
  );
  whole.registration_revision.push({
    id: revisionId,
    dealId,
    number: 1,
    terms: agreed,
    submittedBy: { organisationId: author.id, person },
    submittedAt: draft ? null : NOW - 5 * DAY,
  });
  const all: readonly Answered[] = [{ organisationId: author.id, answer: "accepted" }, ...answers];
  if (!draft) {
    whole.registration_answer.push(
      ...all.map(
        ({ organisationId, answer, reason }, index): RegistrationAnswer => ({
          id: id(820 + index),
          dealId,
          revisionId,
          organisationId,
          answer,
          reason: reason ?? null,
          acceptedBy: answer === "accepted" ? by(organisationId === us.id ? dana.name : "Tom Weiss") : null,
          termsHash: termsHash(agreed),
          answeredBy: person,
          answeredAt: NOW - (5 - index) * DAY,
        }),
      ),
    );
  }
  if (decision) {
    whole.registration_decision.push({
      id: id(830),
      dealId,
      revisionId,
      organisationId: agreed.payerId,
      outcome: "approved",
      reason: null,
      decidedBy: { name: "Sam Okafor", title: "Partner manager" },
      decidedAt: NOW - 2 * DAY,
      protectedUntil: NOW + 88 * DAY,
      ...decision,
    });
  }
  return { ...whole, ...told.evidence };
}

const isDealAct = (name: string): name is DealAct => Object.hasOwn(dealRules, name);

/** What the record view tells of these rows to a member of ours, of this very record unless said otherwise. */
export function viewOf(whole: DealWhole, rest: Partial<DealView> = {}, member: Member = dana): DealView {
  const [row] = whole.deal;
  if (!row) throw new Error("A deal has its own row");
  const actor = { organisationId: us.id, role: member.role };
  const commands = Object.keys(dealRules).filter(isDealAct);
  return {
    deal: row,
    participants: whole.deal_participant,
    registration: registrationOf(whole, NOW),
    draftRevisionId: whole.registration_revision.find(({ submittedAt }) => submittedAt === null)?.id ?? null,
    link: { id: id(802), dealId: row.id, organisationId: us.id, recordRef, accountId: null },
    isThisRecord: true,
    may: Object.fromEntries(
      commands.map((command) => [command, mayInDeal(command, whole, actor, NOW)]),
    ) as DealView["may"],
    plan: { ...planOf(whole), pending: [], outreachDays: USUAL_OUTREACH_DAYS },
    checks: planStanding(whole, {
      viewerId: us.id,
      touchpoints: countingTouchpoints(whole, NOW),
      settings: startingSettings,
      now: NOW,
    }),
    review: dealReview(whole, registrationOf(whole, NOW), offersHere),
    attribution: attributionsIn(whole, NOW),
    acceptances: acceptancesOf(whole, offersHere),
    credit: creditStanding(whole, offersHere, NOW),
    booked: whole.booked_amount[0] ?? null,
    conflict: { ...conflictStanding(whole, [], actor, NOW), asked: [], refusal: null },
    asked: [],
    history: [],
    waits: noticesOf(whole, actor, offersHere, NOW),
    isPending: false,
    ...rest,
  };
}

/** A deal as {@link viewOf} shows it, told in few words. */
export const deal = (told: Told = {}, rest: Partial<DealView> = {}): DealView =>
  viewOf(wholeOf(told), rest, told.member);

export const accepted = (organisation: Organisation): Answered => ({
  organisationId: organisation.id,
  answer: "accepted",
});
