// When two registrations meet: the same customer, the same payer, different partners. Pure, so that a device can tell it of
// what it holds and the server of what the payer sees. Decision: docs/decisions/011-conflicts.md.
import type { CompetitorMark, Conflict, ConflictSide } from "../../contract/conflict.ts";
import type { Partnership } from "../../contract/records.ts";
import type { Customer } from "../../contract/shapes.ts";
import type { ConflictOutcome, RegistrationStatus } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import { isSameCompany } from "../same-company.ts";
import { isSubmitted, registrationOf } from "./registration-status.ts";

/** A registration that others can be in conflict with. */
export type Standing = {
  dealId: string;
  payerId: string;
  customer: Customer;
  /** Organisations that take part, without the payer. */
  partnerIds: readonly string[];
  revisionId: string;
  /** When that revision was submitted. */
  submittedAt: number;
  protectedUntil: number | null;
};

/** What a registration would be, before it is submitted. */
export type Intended = Pick<Standing, "dealId" | "payerId" | "customer" | "partnerIds">;

const under: readonly RegistrationStatus[] = ["submitted", "action_required", "in_review", "approved"];

/** Null for a draft, for one that is given up, and where no partner is left in it. */
export function standingOf(whole: DealWhole, now: number): Standing | null {
  const { status, revision, terms, answers, protectedUntil } = registrationOf(whole, now);
  if (!revision || !terms || status === "withdrawn") return null;
  if (!under.includes(status) && protectedUntil === null) return null;
  const partnerIds = answers
    .filter(({ organisationId, state }) => organisationId !== terms.payerId && state !== "left")
    .map(({ organisationId }) => organisationId);
  if (partnerIds.length === 0) return null;
  return {
    dealId: revision.dealId,
    payerId: terms.payerId,
    customer: terms.customer,
    partnerIds,
    revisionId: revision.id,
    submittedAt: revision.submittedAt,
    protectedUntil,
  };
}

/** The same partners together again is no conflict: another deal of theirs, or the same one renewed. */
export function areInConflict(a: Intended, b: Intended): boolean {
  if (a.dealId === b.dealId || a.payerId !== b.payerId) return false;
  const others = new Set(b.partnerIds);
  const isSame = others.size === new Set(a.partnerIds).size && a.partnerIds.every((id) => others.has(id));
  return !isSame && isSameCompany(a.customer, b.customer);
}

/** Two organisations that the payer keeps apart. */
export type Rivals = readonly [string, string];

/** The organisations that our marks name. */
export function rivalRowsOf(
  marks: CompetitorMark[],
  partnerships: ReadonlyMap<string, Pick<Partnership, "partner">>,
): { marks: CompetitorMark[]; pairs: Rivals[] } {
  const pairs = marks.flatMap(({ partnershipIds }): Rivals[] => {
    const [one, other] = partnershipIds.map((id) => partnerships.get(id)?.partner.id);
    return one && other ? [[one, other]] : [];
  });
  return { marks, pairs };
}

/** Whether nobody of the one may learn anything of the other. */
export function areKeptApart(
  a: Pick<Intended, "partnerIds">,
  b: Pick<Intended, "partnerIds">,
  rivals: readonly Rivals[],
): boolean {
  return rivals.some(
    ([one, other]) =>
      (a.partnerIds.includes(one) && b.partnerIds.includes(other)) ||
      (a.partnerIds.includes(other) && b.partnerIds.includes(one)),
  );
}

/** The first two of these that are kept apart. */
export function rivalsAmong(organisationIds: readonly string[], rivals: readonly Rivals[]): Rivals | null {
  return rivals.find((pair) => pair.every((id) => organisationIds.includes(id))) ?? null;
}

/** Of one of the two deals, as the record writes it; and of the record, as that deal sees it: the same turn. */
export function turned(row: Conflict, dealId: string, outcome: ConflictOutcome): ConflictOutcome {
  if (outcome === "both" || row.dealId === dealId) return outcome;
  return outcome === "this" ? "other" : "this";
}

/** As `dealId` sees the outcome that the record, which lies in one of the two, tells. */
export const outcomeFor = (row: Conflict, dealId: string): ConflictOutcome | null =>
  row.resolution && turned(row, dealId, row.resolution.outcome);

/** The record of this very meeting, whichever deal it lies in. */
export function recordOf(conflicts: readonly Conflict[], a: Standing, b: Standing): Conflict | null {
  const revisions = [a.revisionId, b.revisionId];
  return (
    conflicts.find(
      ({ dealId, otherDealId, endedAt, revisionIds }) =>
        endedAt === null &&
        ((dealId === a.dealId && otherDealId === b.dealId) ||
          (dealId === b.dealId && otherDealId === a.dealId)) &&
        revisions.every((id) => revisionIds.includes(id)),
    ) ?? null
  );
}

export type AgainstApproval = {
  other: Standing;
  /** `protected`: nobody has decided yet. `lost`: somebody decided for the other. */
  reason: "protected" | "lost";
  record: Conflict | null;
};

/** What stands against approving it: another that is protected, unless the payer's manager has said why not. */
export function againstApproval(
  it: Standing,
  others: readonly Standing[],
  conflicts: readonly Conflict[],
  now: number,
): AgainstApproval | null {
  for (const other of others) {
    if (!areInConflict(it, other)) continue;
    const record = recordOf(conflicts, it, other);
    const outcome = record && outcomeFor(record, it.dealId);
    if (outcome === "other") return { other, reason: "lost", record };
    const isProtected = other.protectedUntil !== null && other.protectedUntil > now;
    if (isProtected && outcome === null) return { other, reason: "protected", record };
  }
  return null;
}

/** The two meet, and nobody has decided that `it` goes ahead: alone or beside the other, protected or not. */
export function isMetUndecided(it: Standing, other: Standing, conflicts: readonly Conflict[]): boolean {
  if (!areInConflict(it, other)) return false;
  const record = recordOf(conflicts, it, other);
  const outcome = record && outcomeFor(record, it.dealId);
  return outcome === null || outcome === "other";
}

/** The other side of a conflict, for its payer. */
export function sideOf(whole: DealWhole, now: number): ConflictSide | null {
  const [deal] = whole.deal;
  const { status, terms, answers, protectedUntil } = registrationOf(whole, now);
  const submissions = whole.registration_revision.filter(isSubmitted).map(({ submittedAt }) => submittedAt);
  if (!deal || !terms || submissions.length === 0) return null;
  const since = Math.min(...submissions);
  const partners = answers
    .filter(({ organisationId, state }) => organisationId !== terms.payerId && state !== "left")
    .map(({ name }) => name);
  return {
    dealId: deal.id,
    name: deal.name,
    customer: terms.customer,
    partners,
    status,
    since,
    protectedUntil,
  };
}
