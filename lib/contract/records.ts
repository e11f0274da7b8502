// One zod schema per record, as a member's device receives it (always from its own organisation's side).
// Server tables and device tables are made from these; types are inferred, never written twice.
import { z } from "zod";
import { accountLink } from "./account-link.ts";
import { bonusEntry } from "./bonus-entry.ts";
import { coSellAccount, coSellOwner, coSellPlan, coSellStep, programme, programmeStep } from "./co-sell.ts";
import { competitorMark, conflict, conflictNotice } from "./conflict.ts";
import { overlapCorrection } from "./correction.ts";
import { crmTable } from "./crm-table/crm-table.ts";
import {
  deal,
  dealLink,
  dealParticipant,
  registrationAnswer,
  registrationDecision,
  registrationRevision,
} from "./deal.ts";
import { departure } from "./departure.ts";
import { attributionRuling, dealTouchpoint, touchpointDetails, touchpointVerdict } from "./evidence.ts";
import { dealEvent, ownEvent, partnershipEvent } from "./history.ts";
import { offlinePartner } from "./offline.ts";
import {
  assignment,
  checkMark,
  commitment,
  contribution,
  milestone,
  nextReview,
  planText,
  stageReport,
  stakeholder,
  stakeholderStance,
} from "./plan.ts";
import { playAnswer, playRequest } from "./play.ts";
import { policyAcceptance, policyOffer } from "./policy-offer.ts";
import { bookedAmount, quotaSetting } from "./quota.ts";
import { removal } from "./removal.ts";
import { reviewReason } from "./review.ts";
import { checkSettings, crmStage, dealChecks, outreachSetting } from "./settings.ts";
import { customer, id, line, person, text, time } from "./shapes.ts";
import { dispute, disputeResolution, handOver, keptStatement, outcomeReport, payout } from "./statements.ts";
import {
  investmentTier,
  matchedOn,
  memberRole,
  memberStatus,
  partnershipStatus,
  partnerType,
  segment,
  touchpointType,
  visibility,
} from "./words.ts";

export const organisation = z.object({ id, name: line });
export type Organisation = z.infer<typeof organisation>;

export const member = z.object({
  id,
  organisationId: id,
  name: line,
  email: z.email(),
  title: line.nullable(),
  role: memberRole,
  status: memberStatus,
});
export type Member = z.infer<typeof member>;

/** A partnership as one side sees it: type and tier are ours alone. */
export const partnership = z.object({
  id,
  partner: organisation,
  partnerType: partnerType.nullable(),
  investmentTier: investmentTier.nullable(),
  status: partnershipStatus,
  startedAt: time,
  endedAt: time.nullable(),
  /** Of a partner that does not use Tandem; else left out or null. Ours alone. */
  offline: offlinePartner.nullish(),
});
export type Partnership = z.infer<typeof partnership>;

/** What the partner shows us for one pair of segments. `hidden` and never uploaded read alike: `not_shared`. */
export const overlapCell = z.object({
  ours: segment,
  theirs: segment,
  shared: z.enum(["not_shared", "count", "full"]),
  /** null where not shared; 0 to 4 are sent as null with `belowFive`, unless shared in full. */
  count: z.int().nonnegative().nullable(),
  belowFive: z.boolean(),
});
/** One per partnership and side; its id is the partnership's. */
export const overlapMatrix = z.object({ id, cells: z.array(overlapCell), updatedAt: time });
export type OverlapMatrix = z.infer<typeof overlapMatrix>;

/** A dated act on an account by a named person of an organisation: evidence. */
export const touchpoint = z.object({
  id,
  organisationId: id,
  organisationName: line,
  /** Who acted; usually the member who recorded it. */
  person,
  recordedBy: id,
  type: touchpointType,
  customer,
  visibility,
  occurredAt: time,
  /** The server's clock; null until the server has it. */
  recordedAt: time.nullable(),
  /** Left out of rows of an older version: read with `detailsOf` (`lib/domain/touchpoint-details.ts`). */
  details: touchpointDetails.optional(),
});
export type Touchpoint = z.infer<typeof touchpoint>;

/** Says which partnership sees a touchpoint. A row of its own: a partner learns nothing of other audiences. */
export const touchpointShare = z.object({ id, touchpointId: id, partnershipId: id });
export type TouchpointShare = z.infer<typeof touchpointShare>;

/** What the author's organisation keeps for itself: which of our accounts and CRM records it belongs to. */
export const touchpointSubject = z.object({
  /** The touchpoint's id. */
  id,
  accountId: id.nullable(),
  /** Canonical reference (`lib/domain/record-ref.ts`), or null. */
  recordRef: z.string().max(500).nullable(),
  /** The deal that everyone in it sees the touchpoint in, and its row there. */
  deal: z.object({ dealId: id, rowId: id }).nullish(),
});
export type TouchpointSubject = z.infer<typeof touchpointSubject>;

/** A note on a touchpoint; internal by default, else it goes where the touchpoint goes. */
export const note = z.object({
  id,
  touchpointId: id,
  organisationId: id,
  authorName: line,
  text,
  visibility,
  writtenAt: time,
});
export type Note = z.infer<typeof note>;

/** A company in our private list. Travels in packs (`accounts:bucket`). */
export const account = z.object({
  id,
  name: line,
  /** Registrable domain, or null. */
  domain: z.string().max(253).nullable(),
  /** Normalised name (`lib/domain/company-name.ts`). */
  nameKey: z.string().max(300),
  segment,
  /** Canonical CRM record references from the import (`lib/domain/record-ref.ts`). */
  recordRefs: z.array(z.string().max(500)),
  ownerName: line.nullable(),
  ownerEmail: z.string().max(320).nullable(),
  /** Whether any partner's account matches it: what the device holds first. */
  hasOverlap: z.boolean(),
});
export type Account = z.infer<typeof account>;

/** One of our accounts matched with one of a partner's, named from our side. Travels in packs. */
export const overlap = z.object({
  accountId: id,
  partnershipId: id,
  theirs: z.object({
    name: line,
    domain: z.string().max(253).nullable(),
    segment,
    ownerName: line.nullable(),
    ownerTitle: line.nullable(),
    ownerEmail: z.string().max(320).nullable(),
    ownerPhone: z.string().max(100).nullable(),
  }),
  matchedOn,
  /** "zapier.com", or the normalised name. */
  matchedValue: z.string().max(300),
  /** The partner's member who imported that list. */
  sharedByName: line.nullable(),
  sharedAt: time,
  /** Left out or null: found by matching. Else the correction of ours that names it (`overlap_correction`). */
  correctionId: id.nullish(),
});
export type Overlap = z.infer<typeof overlap>;

/** Rows that travel one by one, by entity name. */
export const rowSchemas = {
  organisation,
  member,
  partnership,
  overlap_matrix: overlapMatrix,
  touchpoint,
  touchpoint_share: touchpointShare,
  touchpoint_subject: touchpointSubject,
  note,
  deal,
  deal_participant: dealParticipant,
  registration_revision: registrationRevision,
  registration_answer: registrationAnswer,
  registration_decision: registrationDecision,
  review_reason: reviewReason,
  deal_link: dealLink,
  plan_text: planText,
  contribution,
  stakeholder,
  stakeholder_stance: stakeholderStance,
  milestone,
  assignment,
  commitment,
  next_review: nextReview,
  stage_report: stageReport,
  check_mark: checkMark,
  deal_checks: dealChecks,
  departure,
  deal_touchpoint: dealTouchpoint,
  touchpoint_verdict: touchpointVerdict,
  attribution_ruling: attributionRuling,
  conflict,
  conflict_notice: conflictNotice,
  deal_event: dealEvent,
  deal_event_own: dealEvent,
  outcome_report: outcomeReport,
  statement: keptStatement,
  payout,
  dispute,
  dispute_resolution: disputeResolution,
  hand_over: handOver,
  booked_amount: bookedAmount,
  competitor_mark: competitorMark,
  quota_setting: quotaSetting,
  check_settings: checkSettings,
  outreach_setting: outreachSetting,
  removal,
  crm_stage: crmStage,
  overlap_correction: overlapCorrection,
  account_link: accountLink,
  crm_table: crmTable,
  own_event: ownEvent,
  partnership_event: partnershipEvent,
  policy_offer: policyOffer,
  policy_acceptance: policyAcceptance,
  programme,
  programme_step: programmeStep,
  co_sell_plan: coSellPlan,
  co_sell_step: coSellStep,
  co_sell_account: coSellAccount,
  co_sell_owner: coSellOwner,
  play_request: playRequest,
  play_answer: playAnswer,
  bonus_entry: bonusEntry,
} as const;
export type Entity = keyof typeof rowSchemas;
export type Row<E extends Entity> = z.infer<(typeof rowSchemas)[E]>;
export const entity = z.enum(Object.keys(rowSchemas) as [Entity, ...Entity[]]);

/** Rows that travel packed by bucket and are replaced as a whole. */
export const packSchemas = { accounts: account, overlaps: overlap } as const;
export type PackKind = keyof typeof packSchemas;

export const BUCKETS = 512;
/** The bucket of an account and of its overlaps: the random tail of its UUIDv7, modulo 512. */
export function bucketOf(accountId: string): number {
  return Number.parseInt(accountId.slice(-3), 16) % BUCKETS;
}
