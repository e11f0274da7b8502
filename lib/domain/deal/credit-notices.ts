// What the end of a deal asks of a member: hand-overs to answer, a statement to issue or to look at, disputes to answer by
// their due date. Called by `notices-of.ts`.
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import { isSenior } from "../../contract/roles.ts";
import type { DealWhole } from "../deal-whole.ts";
import type { Notice, Viewer } from "../notice.ts";
import { agreedRevision, latestReport, payerOf } from "./deal-outcome.ts";
import { departureOf } from "./departures.ts";
import { disputesOf } from "./disputes.ts";
import { handOversOf } from "./hand-overs.ts";
import { mayInDeal } from "./may.ts";
import { nextStatement, policyVersionIn, versionsOf } from "./next-statement.ts";
import { speaksFor } from "./offline.ts";
import { assignmentOf } from "./plan-of.ts";
import { registrationOf } from "./registration-status.ts";

function ofHandOvers(whole: DealWhole, viewer: Viewer, now: number): Notice[] {
  if (!mayInDeal("handover.answer", whole, viewer, now).allowed) return [];
  return handOversOf(whole, now).flatMap(({ duty, reportId, state, holder }): Notice[] => {
    if (state !== "offered" || (departureOf(whole, holder) && !isSenior(viewer.role))) return [];
    if (!speaksFor(whole, viewer.organisationId, holder.organisationId)) return [];
    const named = assignmentOf(whole, duty, null)?.holder;
    const won = whole.outcome_report.find(({ id }) => id === reportId)?.reported.at ?? 0;
    return [
      {
        kind: "hand_over_to_answer",
        key: `hand_over/${reportId}/${named?.version}`,
        // Offered by the win, or by naming somebody after it.
        at: Math.max(won, named?.edited.at ?? 0),
        dueAt: null,
        subject: holder.person.name,
        place: { at: "hand_over", duty },
      },
    ];
  });
}

/** Where what is agreed, evidenced and reported says something else than the version that counts. */
function ofStatementDue(
  whole: DealWhole,
  viewer: Viewer,
  offers: readonly PolicyOffer[],
  now: number,
): Notice[] {
  const agreed = agreedRevision(whole);
  const isOurs = agreed?.terms.payerId === viewer.organisationId;
  if (!isOurs || !mayInDeal("statement.issue", whole, viewer, now).allowed) return [];
  const next = nextStatement(whole, policyVersionIn(offers));
  if (next.outcome !== "made") return [];
  const last = versionsOf(whole).at(-1);
  const reported = latestReport(whole, viewer.organisationId)?.reported.at ?? 0;
  return [
    {
      kind: "statement_due",
      key: `statement_due/${last?.id ?? agreed.id}/${next.revisionId}`,
      at: Math.max(reported, last?.issued.at ?? 0, agreed.submittedAt),
      dueAt: null,
      subject: null,
      place: { at: "statement_due" },
    },
  ];
}

/** The version that counts, for who could contest it and has not. That it was looked at only the device knows. */
function ofStatementToCheck(whole: DealWhole, viewer: Viewer, now: number): Notice[] {
  const last = versionsOf(whole).at(-1);
  if (!last || last.issued.organisationId === viewer.organisationId) return [];
  if (!mayInDeal("dispute.raise", whole, viewer, now).allowed) return [];
  const isContested = whole.dispute.some(
    ({ organisationId, statementVersion }) =>
      organisationId === viewer.organisationId && statementVersion === last.statement.version,
  );
  if (isContested) return [];
  return [
    {
      kind: "statement_to_check",
      key: `statement/${last.id}`,
      at: last.issued.at,
      dueAt: null,
      subject: String(last.statement.version),
      place: { at: "statement", statementId: last.id },
    },
  ];
}

function ofDisputes(whole: DealWhole, viewer: Viewer, now: number): Notice[] {
  const isPayer = payerOf(whole, registrationOf(whole, now).terms) === viewer.organisationId;
  if (!isPayer || !mayInDeal("dispute.resolve", whole, viewer, now).allowed) return [];
  const named = (id: string) =>
    whole.deal_participant.find(({ organisation }) => organisation.id === id)?.organisation.name ?? null;
  return disputesOf(whole, now).flatMap(({ dispute, resolution }): Notice[] => {
    if (resolution) return [];
    const { id, raised, dueAt, organisationId } = dispute;
    return [
      {
        kind: "dispute_to_resolve",
        key: `dispute/${id}`,
        at: raised.at,
        dueAt,
        subject: named(organisationId),
        place: { at: "dispute", disputeId: id },
      },
    ];
  });
}

export function creditNotices(
  whole: DealWhole,
  viewer: Viewer,
  offers: readonly PolicyOffer[],
  now: number,
): Notice[] {
  return [
    ...ofHandOvers(whole, viewer, now),
    ...ofStatementDue(whole, viewer, offers, now),
    ...ofStatementToCheck(whole, viewer, now),
    ...ofDisputes(whole, viewer, now),
  ];
}
