// Rows that lie in a scope's one table, `scope_row`: which scope each kind lies in and who reads it there. The audience
// is a property of the record, so that no caller can choose it. Read by mutators, the store and the server.
import { dealScope, type Scope } from "./scope.ts";

/**
 * `invited`: everyone in the deal, also before accepting. `accepted`: those who accepted. `own`: the author's
 * organisation alone.
 */
export type Audience = "invited" | "accepted" | "own";

/** Every kind of row that lies in a deal. `deal` itself is named by its own id, all others by `dealId`. */
export const dealEntities = {
  deal: "invited",
  deal_participant: "invited",
  registration_revision: "invited",
  registration_answer: "invited",
  registration_decision: "invited",
  review_reason: "own",
  deal_link: "own",
  plan_text: "accepted",
  contribution: "accepted",
  stakeholder: "accepted",
  stakeholder_stance: "own",
  milestone: "accepted",
  assignment: "accepted",
  commitment: "accepted",
  next_review: "accepted",
  stage_report: "accepted",
  check_mark: "accepted",
  deal_checks: "accepted",
  departure: "accepted",
  deal_touchpoint: "accepted",
  touchpoint_verdict: "accepted",
  attribution_ruling: "accepted",
  conflict: "own",
  conflict_notice: "accepted",
  deal_event: "accepted",
  deal_event_own: "own",
  outcome_report: "accepted",
  statement: "accepted",
  payout: "accepted",
  dispute: "accepted",
  dispute_resolution: "accepted",
  hand_over: "accepted",
  booked_amount: "own",
} as const satisfies Record<string, Audience>;
/**
 * Rows that every participant may rewrite: who takes part (by accepting or leaving) and what of a joint plan or a co-sell
 * plan is not one side's own word. All others are their author's organisation's alone; the database holds that.
 */
const common: ReadonlySet<string> = new Set<DealEntity | PartnershipEntity>([
  "deal_participant",
  "plan_text",
  "stakeholder",
  "milestone",
  "assignment",
  "commitment",
  "next_review",
  "co_sell_plan",
  "co_sell_step",
  "co_sell_account",
]);
export const isCommon = (entity: string): boolean => common.has(entity);

export type DealEntity = keyof typeof dealEntities;

/** What was done in a deal. */
export const historyEntities = ["deal_event", "deal_event_own"] as const satisfies readonly DealEntity[];
const appended: ReadonlySet<string> = new Set<DealEntity | PartnershipEntity | OwnEntity>([
  ...historyEntities,
  "conflict_notice",
  "bonus_entry",
  "own_event",
  "partnership_event",
]);
/** Rows that are only ever added, also by one who does not read them. */
export const isAppended = (entity: string): boolean => appended.has(entity);

/** Rows that both sides of a partnership read, and that either may add to. */
export const partnershipEntities = {
  policy_offer: "invited",
  policy_acceptance: "invited",
  play_request: "invited",
  play_answer: "invited",
  bonus_entry: "invited",
  co_sell_plan: "invited",
  co_sell_step: "invited",
  co_sell_account: "invited",
  co_sell_owner: "invited",
  partnership_event: "invited",
} as const satisfies Record<string, Audience>;
export type PartnershipEntity = keyof typeof partnershipEntities;

/** Rows of our organisation alone, in `org`. */
export const ownEntities = {
  check_settings: "own",
  outreach_setting: "own",
  crm_stage: "own",
  programme: "own",
  programme_step: "own",
  removal: "own",
  overlap_correction: "own",
  account_link: "own",
  crm_table: "own",
  own_event: "own",
} as const satisfies Record<string, Audience>;
export type OwnEntity = keyof typeof ownEntities;

export const isPartnershipEntity = (entity: string): entity is PartnershipEntity =>
  Object.hasOwn(partnershipEntities, entity);

export function isDealEntity(entity: string): entity is DealEntity {
  return Object.hasOwn(dealEntities, entity);
}

export const dealIdOf = (row: { id: string; dealId?: string }): string => row.dealId ?? row.id;

export const scopeOfDealRow = (row: { id: string; dealId?: string }): Scope => dealScope(dealIdOf(row));
