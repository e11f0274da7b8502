// Who is recognised for an opportunity, and why: decided from who introduced, referred or registered and when it was
// created, by what everyone in the deal sees and nothing else. Called by views. Decision: docs/decisions/007-evidence.md.

import type { RegistrationTerms } from "../../contract/deal.ts";
import type { AttributionRuling, DealTouchpoint, PresentPerson } from "../../contract/evidence.ts";
import type { Attribution } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import { daysSince, isDayOver } from "./calendar-day.ts";
import { type Evidence, evidenceIn } from "./evidence.ts";
import { withCustomer } from "./first-conversation.ts";
import { registrationOf } from "./registration-status.ts";

/** How an opportunity may have come from a partner. `at`: milliseconds UTC. */
export type Origin = {
  how: "introduced" | "referred" | "registered";
  organisationId: string;
  person: { name: string; title: string | null };
  /** Of the customer, as the author wrote it. */
  to: readonly PresentPerson[];
  at: number;
};

/** What speaks for it, or stands in the way; screens make one sentence of it. `createdOn`: of the opportunity. */
export type AttributionReason =
  /** Whole days before, 0 for the same. */
  | { code: "came_first"; origin: Origin; createdOn: string; daysBefore: number }
  | { code: "another_was_first"; origin: Origin; first: Origin }
  | { code: "after_creation"; origin: Origin; createdOn: string; daysAfter: number }
  | { code: "creation_unknown"; origin: Origin }
  /** `first` of `count` touchpoints in which the customer takes part. */
  | { code: "advanced"; first: DealTouchpoint; count: number }
  | { code: "contested" | "waits" | "nothing_material"; count: number }
  | { code: "nothing_shared" };

export type PartnerAttribution = {
  partnerId: string;
  /** What stands: the ruling, else what the evidence says. */
  outcome: Attribution;
  says: Attribution;
  reason: AttributionReason;
  /** The partner's deal touchpoints that count, in order of time. */
  evidence: string[];
  /** Of the present payer, in order of time; the last one stands. */
  rulings: AttributionRuling[];
};

/** By time, then by organisation: the same everywhere. */
const earlier = (a: Origin, b: Origin) => a.at - b.at || (a.organisationId < b.organisationId ? -1 : 1);
const byTime = (a: DealTouchpoint, b: DealTouchpoint) =>
  a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : 1);

function originsOf(whole: DealWhole, counting: readonly DealTouchpoint[], partnerId: string): Origin[] {
  const acts = counting.flatMap(({ organisationId, type, person, people: to, occurredAt: at }): Origin[] => {
    if (organisationId !== partnerId || (type !== "introduction" && type !== "referral")) return [];
    return [{ how: type === "referral" ? "referred" : "introduced", organisationId, person, to, at }];
  });
  const submitted = whole.registration_revision.flatMap(({ submittedAt }) => submittedAt ?? []);
  const [deal] = whole.deal;
  if (deal?.createdBy.organisationId === partnerId && submitted.length > 0) {
    const { person } = deal.createdBy;
    acts.push({ how: "registered", organisationId: partnerId, person, to: [], at: Math.min(...submitted) });
  }
  return acts.sort(earlier);
}

type Said = { says: Attribution; reason: AttributionReason };

function tooLate(origin: Origin, createdOn: string | null): AttributionReason {
  if (createdOn === null) return { code: "creation_unknown", origin };
  return { code: "after_creation", origin, createdOn, daysAfter: daysSince(createdOn, origin.at) };
}

function standsInTheWay(evidence: readonly Evidence[]): AttributionReason {
  const having = (state: Evidence["state"]) => evidence.filter((each) => each.state === state).length;
  for (const [code, count] of [
    ["waits", having("waits")],
    ["contested", having("contested")],
    ["nothing_material", having("counts")],
  ] as const) {
    if (count > 0) return { code, count };
  }
  return { code: "nothing_shared" };
}

function whatEvidenceSays(
  whole: DealWhole,
  { opportunityCreatedOn, participants, payerId }: RegistrationTerms,
  partnerId: string,
  evidence: readonly Evidence[],
): Said {
  const createdOn = opportunityCreatedOn ?? null;
  const counting = evidence
    .filter(({ state }) => state === "counts")
    .map(({ touchpoint }) => touchpoint)
    .sort(byTime);
  const inTime = ({ at }: Origin) => createdOn !== null && !isDayOver(createdOn, at);
  const first = participants
    .filter(({ organisationId }) => organisationId !== payerId)
    .flatMap(({ organisationId }) => originsOf(whole, counting, organisationId))
    .filter(inTime)
    .sort(earlier)[0];
  const origins = originsOf(whole, counting, partnerId);
  const own = origins.find(inTime);
  if (own && createdOn !== null && first?.organisationId === partnerId) {
    const daysBefore = Math.max(0, -daysSince(createdOn, own.at));
    return { says: "sourced", reason: { code: "came_first", origin: own, createdOn, daysBefore } };
  }
  if (own && first) return { says: "influenced", reason: { code: "another_was_first", origin: own, first } };
  const act = origins.find(({ how }) => how !== "registered");
  if (act) return { says: "influenced", reason: tooLate(act, createdOn) };
  const theirs = counting.filter(({ organisationId }) => organisationId === partnerId);
  const material = theirs.filter(({ type }) => withCustomer.includes(type));
  if (material[0]) {
    const advanced = { code: "advanced", first: material[0], count: material.length } as const;
    return { says: "influenced", reason: advanced };
  }
  const [registered] = origins;
  if (registered) return { says: "none", reason: tooLate(registered, createdOn) };
  const shared = evidence.filter(({ touchpoint }) => touchpoint.organisationId === partnerId);
  return { says: "none", reason: standsInTheWay(shared) };
}

/** Null for who is no partner of the payer's in this deal. `now`: milliseconds UTC. */
export function attributionOf(whole: DealWhole, partnerId: string, now: number): PartnerAttribution | null {
  const { terms } = registrationOf(whole, now);
  const takesPart = terms?.participants.some(({ organisationId }) => organisationId === partnerId);
  if (!terms || !takesPart || partnerId === terms.payerId) return null;
  // What only this device has nobody else could check.
  const evidence = evidenceIn(whole, now)
    .filter(({ touchpoint }) => touchpoint.recordedAt !== null)
    // Whose act it is, not who wrote it down.
    .map((each) => ({ ...each, touchpoint: { ...each.touchpoint, organisationId: each.actorId } }));
  const rulings = whole.attribution_ruling
    .filter((each) => each.partnerId === partnerId && each.organisationId === terms.payerId)
    .sort((a, b) => a.ruledAt - b.ruledAt || (a.id < b.id ? -1 : 1));
  const said = whatEvidenceSays(whole, terms, partnerId, evidence);
  return {
    partnerId,
    outcome: rulings.at(-1)?.outcome ?? said.says,
    ...said,
    evidence: evidence
      .filter(({ touchpoint, state }) => touchpoint.organisationId === partnerId && state === "counts")
      .map(({ touchpoint }) => touchpoint)
      .sort(byTime)
      .map(({ id }) => id),
    rulings,
  };
}

/** Of every partner, in the order of the terms. */
export function attributionsIn(whole: DealWhole, now: number): PartnerAttribution[] {
  const { terms } = registrationOf(whole, now);
  return (terms?.participants ?? []).flatMap(
    ({ organisationId }) => attributionOf(whole, organisationId, now) ?? [],
  );
}
