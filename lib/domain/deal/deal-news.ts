// What happened to a deal that nobody may miss and that asks for nothing: a side lost it, took back how it had ended, or its
// amount is another now. Told to every other company in it, whatever the member's role, until it is seen there. Called by
// `notices-of.ts`.
import type { OutcomeReport } from "../../contract/statements.ts";
import type { DealWhole } from "../deal-whole.ts";
import type { Notice, Viewer } from "../notice.ts";
import { dealChanges } from "./deal-changes.ts";
import { latestReport, payerOf } from "./deal-outcome.ts";
import { mayInDeal } from "./may.ts";
import { versionsOf } from "./next-statement.ts";
import { DAY } from "./protection.ts";
import { registrationOf } from "./registration-status.ts";

/** Longer than a holiday; a device that is new to an old deal tells none of its past. The deal itself says it for good. */
export const NEWS_FOR_MS = 30 * DAY;

const told = (
  kind: "deal_lost" | "deal_reopened" | "amount_changed",
  { changeId, at, subject }: { changeId: string; at: number; subject: string | null },
): Notice => ({
  kind,
  key: `change/${changeId}`,
  at,
  dueAt: null,
  subject,
  place: { at: "change", changeId },
});

/** A first win is no news of this kind: hand-over and statement follow it. */
function kindOf({ outcome, number }: OutcomeReport): "deal_lost" | "deal_reopened" | null {
  if (outcome === "lost") return "deal_lost";
  return number > 1 ? "deal_reopened" : null;
}

/** `toldAt`: when a statement told the member what the payer's word and the amount came to; what came before is known. */
type Reader = { ourId: string; payerId: string | null; toldAt: number };

/** The latest word of each other side, unless we gave ours since. */
function ofOutcomes(whole: DealWhole, { ourId, payerId, toldAt }: Reader): Notice[] {
  const answeredAt = latestReport(whole, ourId)?.reported.at ?? Number.NEGATIVE_INFINITY;
  return whole.deal_participant.flatMap(({ organisation: { id, name } }): Notice[] => {
    const last = id === ourId ? undefined : latestReport(whole, id);
    const kind = last ? kindOf(last) : null;
    const knownAt = id === payerId ? Math.max(answeredAt, toldAt) : answeredAt;
    if (!last || kind === null || last.reported.at <= knownAt) return [];
    return [told(kind, { changeId: last.id, at: last.reported.at, subject: name })];
  });
}

/** The amount that counts now, where it came after another one. Whoever decided on it, or asked for it where a policy did, knows. */
function ofAmount(whole: DealWhole, { ourId, toldAt }: Reader): Notice[] {
  const agreed = dealChanges(whole).find((each) => each.kind === "amount" && each.state === "agreed");
  const decision = whole.registration_decision.find(({ revisionId }) => revisionId === agreed?.id);
  if (!agreed || !decision || decision.decidedAt <= toldAt) return [];
  const knows = decision.byPolicy ? agreed.by.organisationId : decision.organisationId;
  if (knows === ourId) return [];
  return [told("amount_changed", { changeId: agreed.id, at: decision.decidedAt, subject: null })];
}

/** `now`: milliseconds UTC, by the corrected clock. */
export function dealNews(whole: DealWhole, viewer: Viewer, now: number): Notice[] {
  if (!mayInDeal("deal.outcome.report", whole, viewer, now).allowed) return [];
  const version = versionsOf(whole).at(-1);
  // A version is shown to who could contest it, and to nobody else.
  const isShown = version && mayInDeal("dispute.raise", whole, viewer, now).allowed;
  const reader = {
    ourId: viewer.organisationId,
    payerId: payerOf(whole, registrationOf(whole, now).terms),
    toldAt: isShown ? version.issued.at : Number.NEGATIVE_INFINITY,
  };
  return [...ofOutcomes(whole, reader), ...ofAmount(whole, reader)].filter(
    ({ at }) => now - at < NEWS_FOR_MS,
  );
}
