// Rows of deals between two companies as a digest meets them, for the tests of what it tells. Each call makes fresh ids.
import { v7 as uuid } from "uuid";
import type { BonusEntry } from "#lib/contract/bonus-entry.ts";
import type { RegistrationAnswer } from "#lib/contract/deal.ts";
import type { PlayAnswer, PlayRequest } from "#lib/contract/play.ts";
import type { Row } from "#lib/contract/records.ts";
import { type DealEntity, dealIdOf } from "#lib/contract/shared-rows.ts";
import type { ServiceReward } from "#lib/domain/credit/service.ts";
import type { DealRow } from "#lib/domain/deal-whole.ts";
import { noDetails } from "#lib/domain/touchpoint-details.ts";

/** A Monday, 08:00 in Berlin. */
export const NOW = Date.parse("2026-11-30T07:00:00Z");
const DAY = 86_400_000;

export type Organisation = { id: string; name: string };
export const organisations = {
  us: { id: uuid(), name: "Harbor & Pine" },
  partner: { id: uuid(), name: "Lumen Analytics" },
  third: { id: uuid(), name: "Harbor Cloud" },
};
const { us, partner } = organisations;
const dana = { name: "Dana Ortiz", title: null };
const edited = { organisationId: us.id, person: dana, at: NOW - 3 * DAY };

const field = <T>(value: T) => ({ value, version: uuid(), edited, replaced: [] });
const row = <E extends DealEntity>(entity: E, of: Row<E>): { entity: E; row: Row<E> } => ({
  entity,
  row: of,
});

export const deal = (name: string, id: string = uuid()) =>
  row("deal", {
    id,
    customer: { name: "Zapier", domain: "zapier.com" },
    name,
    createdBy: { organisationId: us.id, organisationName: us.name, person: dana },
    createdAt: NOW - 20 * DAY,
  });

export const participant = (
  dealId: string,
  organisation: Organisation,
  level: "invited" | "accepted" | "left",
  id: string = uuid(),
) => row("deal_participant", { id, dealId, organisation, level, since: NOW - 10 * DAY, reason: null });

export const revision = (dealId: string, of: readonly Organisation[], number = 1) =>
  row("registration_revision", {
    id: uuid(),
    dealId,
    number,
    terms: {
      motion: "referral",
      model: null,
      customer: { name: "Zapier", domain: "zapier.com" },
      participants: of.map(({ id, name }) => ({
        organisationId: id,
        name,
        partnershipId: null,
        partnerType: null,
      })),
      payerId: us.id,
      policyVersionId: null,
      basis: { minor: "8400000", currency: "USD" },
      rateBp: 2_700,
      shares: [],
      roles: [],
      relationshipOwner: { organisationId: us.id, person: dana },
    },
    submittedBy: { organisationId: us.id, person: dana },
    submittedAt: NOW - 5 * DAY,
  });

export const answer = (dealId: string, revisionId: string, organisationId: string) => {
  const of: RegistrationAnswer = {
    id: uuid(),
    dealId,
    revisionId,
    organisationId,
    answer: "accepted",
    reason: null,
    acceptedBy: { name: "Mira Vega", authority: "VP", text: "We accept." },
    termsHash: "0".repeat(64),
    answeredBy: dana,
    answeredAt: NOW - 4 * DAY,
  };
  return row("registration_answer", of);
};

export const milestone = (
  dealId: string,
  title: string,
  { date, by = us.id }: { date: string; by?: string },
) =>
  row("milestone", {
    id: uuid(),
    dealId,
    createdBy: edited,
    removed: null,
    revived: null,
    order: field("V"),
    title: field(title),
    owner: {
      ...field({ organisationId: by, person: null }),
      edited: { ...edited, organisationId: by },
    },
    date: field<string | null>(date),
    status: field<"open">("open"),
    dependsOn: field<string[]>([]),
    evidence: field<string | null>(null),
  });

export const event = (
  dealId: string,
  command: string,
  { organisation = partner, at = NOW - 3_600_000 }: { organisation?: Organisation; at?: number } = {},
) =>
  row("deal_event", {
    id: uuid(),
    dealId,
    organisationId: organisation.id,
    organisationName: organisation.name,
    person: dana,
    at,
    madeAt: at,
    surface: "panel",
    command,
    args: { secret: "never told" },
    rowIds: [],
  });

/** The partner's word on how it ended for it. */
export const lost = (dealId: string, at = NOW - 3_600_000) =>
  row("outcome_report", {
    id: uuid(),
    dealId,
    number: 1,
    organisationId: partner.id,
    outcome: "lost",
    reason: "Their own reasons.",
    reported: { organisationId: partner.id, person: dana, at },
  });

/** What we did, and what of it is next for us on that day. */
export const step = (dealId: string, text: string, date: string) =>
  row("deal_touchpoint", {
    ...noDetails,
    id: uuid(),
    dealId,
    touchpointId: uuid(),
    organisationId: us.id,
    person: dana,
    type: "meeting",
    occurredAt: NOW - DAY,
    recordedAt: NOW - DAY,
    nextStep: { text, owner: null, date },
    note: null,
  });

export const link = (dealId: string, recordRef: string) =>
  row("deal_link", { id: uuid(), dealId, organisationId: us.id, recordRef, accountId: null });

export const stance = (dealId: string) =>
  row("stakeholder_stance", {
    id: uuid(),
    dealId,
    organisationId: us.id,
    stakeholderId: uuid(),
    stance: field<"opponent">("opponent"),
  });

/** Accepted by both; the partner has to answer the latest revision. */
export function theDeal(name: string): DealRow[] {
  const dealId = uuid();
  const submitted = revision(dealId, [us, partner]);
  return [
    deal(name, dealId),
    participant(dealId, us, "accepted"),
    participant(dealId, partner, "accepted"),
    submitted,
    answer(dealId, submitted.row.id, us.id),
    milestone(dealId, "Security review", { date: "2026-12-03" }),
    event(dealId, "plan.milestone.put"),
    event(dealId, "plan.text.edit"),
    event(dealId, "touchpoint.record"),
  ];
}

/** Of ours to the partner, four days ago. */
export const request = (customer: string, by: Organisation = us): PlayRequest => ({
  id: uuid(),
  partnershipId: uuid(),
  organisation: by,
  requestedBy: dana,
  play: "intro",
  customer: { name: customer, domain: null },
  opportunity: customer,
  stakeholder: customer,
  reason: "They know the CFO.",
  requestedAt: NOW - 4 * DAY,
  dueAt: NOW - 3 * DAY,
});

export const acceptedAnswer = (of: PlayRequest): PlayAnswer => ({
  id: uuid(),
  partnershipId: of.partnershipId,
  requestId: of.id,
  organisationId: partner.id,
  answer: "accepted",
  to: null,
  reason: null,
  answeredBy: dana,
  answeredAt: NOW - DAY,
});

/** Everyone has accepted: the payer decides. */
export function inReview(name: string): DealRow[] {
  const rows = theDeal(name);
  const submitted = rows.find(({ entity }) => entity === "registration_revision");
  if (!submitted) throw new Error("nothing was submitted");
  return [...rows, answer(dealIdOf(submitted.row), submitted.row.id, partner.id)];
}

/** What the partner has earned of us by wins of this quarter. */
export const earned = (service: ServiceReward, beneficiaryId = partner.id): BonusEntry => ({
  id: uuid(),
  partnershipId: uuid(),
  organisationId: us.id,
  beneficiaryId,
  quarter: "2026-Q4",
  at: NOW - 9 * DAY,
  dealId: uuid(),
  what: {
    kind: "earned",
    promise: { wins: 3, creditRoles: [], gives: { kind: "service", service } },
    policy: { id: uuid(), version: 1 },
    wins: [{ dealId: uuid(), name: "Stripe", day: "2026-11-01" }],
  },
});
