// The place that closes what waits: in which view it is, and the name that its element bears as `data-place`. Fields of the
// plan are opened by the plan itself. Called by the page of a record and by what it leads to.

import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { NoticePlace } from "#lib/domain/notice.ts";
import type { RecordTab } from "./deal-view-props.ts";

const tabs = {
  plan_text: "plan",
  contribution: "plan",
  stakeholder: "plan",
  milestone: "plan",
  assignment: "plan",
  commitment: "plan",
  next_review: "plan",
  registration: "brief",
  touchpoint: "brief",
  decision: "brief",
  conflict: "brief",
  change: "brief",
  dispute: "credit",
  hand_over: "credit",
  statement_due: "credit",
  statement: "credit",
  judgement: "activity",
  request: "partners",
  policy: "partners",
  co_sell_owner: "partners",
} as const satisfies Record<NoticePlace["at"], RecordTab>;

export const tabOf = (place: NoticePlace): RecordTab => tabs[place.at];

type OfPlan = Exclude<FixPlace, { at: "registration" | "touchpoint" }>;
export const isOfPlan = (place: NoticePlace): place is OfPlan => tabOf(place) === "plan";

/** `dealId`: of the deal it is in; null: of none. */
export function placeName(place: Exclude<NoticePlace, OfPlan>, dealId: string | null): string {
  switch (place.at) {
    case "decision":
      return `decision:${dealId}`;
    case "conflict":
      return `conflict:${place.conflictId}`;
    case "dispute":
      return `dispute:${place.disputeId}`;
    case "hand_over":
      return `hand_over:${place.duty}`;
    case "statement_due":
      return "statement:due";
    case "statement":
      return `statement:${place.statementId}`;
    case "change":
      return `change:${place.changeId}`;
    case "judgement":
      return `judgement:${place.dealTouchpointId}`;
    case "request":
      return `request:${place.requestId}`;
    case "policy":
      return `policy:${place.offerId}`;
    case "co_sell_owner":
      return `co_sell:${place.partnershipId}`;
    case "registration":
    case "touchpoint":
      return `deal:${dealId}`;
  }
}
