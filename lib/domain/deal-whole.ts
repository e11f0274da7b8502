// A deal as a whole: gathering its rows by kind, and keeping them in step with changes. Used by the device's replay,
// by the server's push and by views.
import type { Row } from "../contract/records.ts";
import { type DealEntity, dealEntities, isDealEntity } from "../contract/shared-rows.ts";

/** All rows of a deal that the reader's organisation may see, by kind. */
export type DealWhole = { [E in DealEntity]: Row<E>[] };

export type DealRow = { [E in DealEntity]: { entity: E; row: Row<E> } }[DealEntity];

export function emptyDeal(): DealWhole {
  return {
    deal: [],
    deal_participant: [],
    registration_revision: [],
    registration_answer: [],
    registration_decision: [],
    review_reason: [],
    deal_link: [],
    plan_text: [],
    contribution: [],
    stakeholder: [],
    stakeholder_stance: [],
    milestone: [],
    assignment: [],
    commitment: [],
    next_review: [],
    stage_report: [],
    check_mark: [],
    deal_checks: [],
    deal_touchpoint: [],
    touchpoint_verdict: [],
    attribution_ruling: [],
    conflict: [],
    conflict_notice: [],
    deal_event: [],
    deal_event_own: [],
    outcome_report: [],
    statement: [],
    payout: [],
    dispute: [],
    dispute_resolution: [],
    hand_over: [],
    booked_amount: [],
  };
}

export const dealEntityNames: readonly DealEntity[] = Object.keys(dealEntities).filter(isDealEntity);

/** Puts a row in, in the place of its older self. */
export function putDealRow(whole: DealWhole, { entity, row }: DealRow): void {
  const rows: { id: string }[] = whole[entity];
  const at = rows.findIndex((each) => each.id === row.id);
  if (at < 0) rows.push(row);
  else rows[at] = row;
}

export function removeDealRow(whole: DealWhole, entity: DealEntity, id: string): void {
  const rows: { id: string }[] = whole[entity];
  const at = rows.findIndex((each) => each.id === id);
  if (at >= 0) rows.splice(at, 1);
}

/** Null where the deal itself is not among the rows. */
export function gatherDeal(rows: Iterable<DealRow>): DealWhole | null {
  const whole = emptyDeal();
  for (const row of rows) putDealRow(whole, row);
  return whole.deal.length === 0 ? null : whole;
}
