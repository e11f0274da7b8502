// What the touchpoints of a deal prove: which of them count, and the evidence that credit is calculated from. The same on
// device and server. Called by views, checks, attribution and statements. Decision: docs/decisions/007-evidence.md.
import type { CreditEvidence } from "../../contract/credit.ts";
import type { DealTouchpoint, TouchpointVerdict } from "../../contract/evidence.ts";
import { LATE_AFTER_MS } from "../credit/evidence.ts";
import type { DealWhole } from "../deal-whole.ts";
import { presentOf } from "./offline.ts";
import type { SharedTouchpoint } from "./plan-checks.ts";
import { registrationOf } from "./registration-status.ts";

/**
 * `waits`: recorded late, or for a partner that does not use Tandem, and no other side has confirmed it. Only what `counts`
 * decides anything.
 */
export type EvidenceState = "counts" | "waits" | "contested";

export type Evidence = {
  touchpoint: DealTouchpoint;
  /** Whose act it is: of a partner that does not use Tandem, which recorded nothing itself, or of who came in its place. */
  actorId: string;
  state: EvidenceState;
  /** How long after it happened it was recorded, in milliseconds, where that is too long; else null. */
  lateBy: number | null;
  isConfirmed: boolean;
  /** Of the other sides, in the order they were given. */
  verdicts: TouchpointVerdict[];
};

const inOrderGiven = (a: TouchpointVerdict, b: TouchpointVerdict) =>
  a.judgedAt - b.judgedAt || (a.id < b.id ? -1 : 1);

/** A contest of one that left lapses: nobody could lift it. A confirmation stays: it was given. */
function stands(whole: DealWhole, { verdict, organisationId }: TouchpointVerdict): boolean {
  const has = whole.deal_participant.find(({ organisation }) => organisation.id === organisationId);
  return verdict === "confirmed" || has?.level !== "left";
}

/** `now`: when what the server does not have yet is taken to be recorded; milliseconds UTC. */
export function evidenceIn(whole: DealWhole, now: number): Evidence[] {
  const payerId = registrationOf(whole, now).terms?.payerId;
  return whole.deal_touchpoint.map((touchpoint): Evidence => {
    const { id, organisationId, occurredAt, recordedAt, actedFor } = touchpoint;
    const actorId = presentOf(whole, actedFor?.id ?? organisationId);
    const verdicts = whole.touchpoint_verdict
      .filter((each) => each.dealTouchpointId === id && each.organisationId !== organisationId)
      .sort(inOrderGiven);
    const standing = verdicts.filter((each) => stands(whole, each));
    const after = (recordedAt ?? now) - occurredAt;
    const lateBy = after > LATE_AFTER_MS ? after : null;
    // Nobody confirms its own act. What the payer itself records for one it pays speaks against its own purse.
    const isConfirmed =
      (actedFor && organisationId === payerId) ||
      standing.some((each) => each.verdict === "confirmed" && each.organisationId !== actorId);
    const waits = (lateBy !== null || actedFor) && !isConfirmed;
    const isContested = standing.some(({ verdict }) => verdict === "contested");
    const state = isContested ? "contested" : waits ? "waits" : "counts";
    return { touchpoint, actorId, state, lateBy, isConfirmed: Boolean(isConfirmed), verdicts };
  });
}

/** What a statement is calculated from: what the server has, nobody contests and names the credit role it supports. */
export function evidenceOf(whole: DealWhole): CreditEvidence[] {
  return evidenceIn(whole, 0).flatMap(({ touchpoint, actorId, state, isConfirmed }) => {
    const { creditRole, type, occurredAt, recordedAt, actedFor } = touchpoint;
    if (creditRole === null || recordedAt === null || state === "contested") return [];
    // The calculation knows what is late; what nobody confirmed for a partner that does not use Tandem it never hears of.
    if (actedFor && !isConfirmed) return [];
    return [{ creditRole, organisationId: actorId, type, occurredAt, recordedAt, confirmed: isConfirmed }];
  });
}

/** What the plan's checks and its timing look at; also what this device has recorded and the server does not have yet. */
export function countingTouchpoints(whole: DealWhole, now: number): SharedTouchpoint[] {
  return evidenceIn(whole, now).flatMap(({ touchpoint: { type, occurredAt }, actorId, state }) =>
    state === "counts" ? [{ organisationId: actorId, type, occurredAt }] : [],
  );
}
