// Deals that meet on one customer, for pictures and tests of conflicts: Northwind pays, Lumen sells with it in one deal and
// Harbor Cloud in the other. Made from the same rows as real ones, so that what stands is computed.
import type { Conflict, ConflictNotice, ConflictSide } from "#lib/contract/conflict.ts";
import type { Member } from "#lib/contract/records.ts";
import { conflictStanding } from "#lib/domain/deal/conflict-standing.ts";
import type { DealWhole } from "#lib/domain/deal-whole.ts";
import type { DealConflicts } from "#lib/messaging/conflict-view.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { DAY, dana, harbor, id, lumen, NOW, us, withHarbor } from "./data.ts";
import { accepted, dealId, type Told, twoCompanies, viewOf, wholeOf } from "./deal-data.ts";

export const otherDealId = id(850);
const otherRevisionId = id(851);
const revisionId = id(801);
export const conflictId = id(860);

const withHarborCloud = () => {
  const all = twoCompanies();
  return {
    ...all,
    participants: all.participants.map((each) =>
      each.organisationId === lumen.id
        ? { organisationId: harbor.id, name: harbor.name, partnershipId: withHarbor.id, partnerType: null }
        : each,
    ),
    roles: all.roles.map((each) =>
      each.organisationId === lumen.id ? { ...each, organisationId: harbor.id } : each,
    ),
  };
};

/** The other registration on Zapier: with Harbor Cloud, eleven days older and under other ids. */
function theOther(told: Told): DealWhole {
  const whole = wholeOf({
    name: "Automation programme",
    terms: withHarborCloud(),
    answers: [accepted(harbor)],
    ...told,
  });
  const inOther = <R extends { dealId: string }>(rows: R[]) =>
    rows.map((row) => ({ ...row, dealId: otherDealId }));
  return {
    ...whole,
    deal: whole.deal.map((row) => ({ ...row, id: otherDealId })),
    deal_participant: inOther(whole.deal_participant),
    registration_revision: inOther(whole.registration_revision).map((row) => ({
      ...row,
      id: otherRevisionId,
      submittedAt: NOW - 16 * DAY,
    })),
    registration_answer: inOther(whole.registration_answer).map((row) => ({
      ...row,
      revisionId: otherRevisionId,
    })),
    registration_decision: inOther(whole.registration_decision).map((row) => ({
      ...row,
      revisionId: otherRevisionId,
    })),
  };
}

export const conflictRow = (rest: Partial<Conflict> = {}): Conflict => ({
  id: conflictId,
  dealId,
  organisationId: us.id,
  otherDealId,
  accountId: null,
  revisionIds: [revisionId, otherRevisionId],
  arisenAt: NOW - 5 * DAY,
  endedAt: null,
  resolution: null,
  ...rest,
});

export const notice = (rest: Partial<ConflictNotice> = {}): ConflictNotice => ({
  id: id(870),
  dealId,
  revisionId,
  organisationId: us.id,
  disclosure: "exists",
  exists: true,
  until: null,
  at: NOW - 5 * DAY,
  ...rest,
});

export type Meeting = {
  told?: Told;
  /** Of the other deal. */
  other?: Told;
  rows?: readonly Conflict[];
  notices?: readonly ConflictNotice[];
  rest?: Partial<DealConflicts>;
  member?: Member;
};

/** Our deal with Lumen, everyone accepted, as its record shows it beside the other. */
export function meeting(given: Meeting = {}): DealView {
  const { told = {}, other = { decision: {} }, rows = [conflictRow()], member = dana } = given;
  const whole = wholeOf({ terms: twoCompanies(), answers: [accepted(lumen)], ...told });
  whole.conflict.push(...rows);
  whole.conflict_notice.push(...(given.notices ?? [notice()]));
  const viewer = { organisationId: us.id, role: member.role };
  const standing = conflictStanding(whole, [theOther(other)], viewer, NOW);
  return viewOf(whole, { conflict: { ...standing, asked: [], refusal: null, ...given.rest } }, member);
}

/** Of the check before submitting. */
export const side = (rest: Partial<ConflictSide> = {}): ConflictSide => ({
  dealId: otherDealId,
  name: "Automation programme",
  customer: { name: "Zapier", domain: "zapier.com" },
  partners: [harbor.name],
  status: "submitted",
  since: NOW - 16 * DAY,
  protectedUntil: null,
  ...rest,
});
