// What the touchpoints of a deal prove: which of them count, and the evidence that credit is calculated from. The same on
// device and server. Called by views, checks, attribution and statements. Decision: docs/decisions/007-evidence.md.
import type { CreditEvidence } from "../../contract/credit.ts";
import type { DealTouchpoint, TouchpointVerdict } from "../../contract/evidence.ts";
import { LATE_AFTER_MS } from "../credit/evidence.ts";
import type { DealWhole } from "../deal-whole.ts";
import type { SharedTouchpoint } from "./plan-checks.ts";

/** `waits`: recorded late, and no other side has confirmed it. Only what `counts` decides anything. */
export type EvidenceState = "counts" | "waits" | "contested";

export type Evidence = {
  touchpoint: DealTouchpoint;
  state: EvidenceState;
  /** How long after it happened it was recorded, in milliseconds, where that is too long; else null. */
  lateBy: number | null;
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
  return whole.deal_touchpoint.map((touchpoint): Evidence => {
    const { id, organisationId, occurredAt, recordedAt } = touchpoint;
    const verdicts = whole.touchpoint_verdict
      .filter((each) => each.dealTouchpointId === id && each.organisationId !== organisationId)
      .sort(inOrderGiven);
    const standing = verdicts.filter((each) => stands(whole, each));
    const after = (recordedAt ?? now) - occurredAt;
    const lateBy = after > LATE_AFTER_MS ? after : null;
    const isConfirmed = standing.some(({ verdict }) => verdict === "confirmed");
    const isContested = standing.some(({ verdict }) => verdict === "contested");
    const state = isContested ? "contested" : lateBy !== null && !isConfirmed ? "waits" : "counts";
    return { touchpoint, state, lateBy, verdicts };
  });
}

/** What a statement is calculated from: what the server has, nobody contests and names the credit role it supports. */
export function evidenceOf(whole: DealWhole): CreditEvidence[] {
  return evidenceIn(whole, 0).flatMap(({ touchpoint, state, verdicts }) => {
    const { creditRole, organisationId, type, occurredAt, recordedAt } = touchpoint;
    if (creditRole === null || recordedAt === null || state === "contested") return [];
    const confirmed = verdicts.some(({ verdict }) => verdict === "confirmed");
    return [{ creditRole, organisationId, type, occurredAt, recordedAt, confirmed }];
  });
}

/** What the plan's checks and its timing look at; also what this device has recorded and the server does not have yet. */
export function countingTouchpoints(whole: DealWhole, now: number): SharedTouchpoint[] {
  return evidenceIn(whole, now).flatMap(({ touchpoint: { organisationId, type, occurredAt }, state }) =>
    state === "counts" ? [{ organisationId, type, occurredAt }] : [],
  );
}
