// The closed vocabularies of Tandem, named as the field names them. Everything that crosses a trust line uses
// these; screens take their labels from the message catalogue, never from the raw value.
import { z } from "zod";

/** Our own grouping of an account; a directed sharing setting names a pair of these. */
export const segment = z.enum(["customer", "open_opportunity", "prospect"]);
export type Segment = z.infer<typeof segment>;
export const segments = segment.options;

/** What a member may command. Every active member reads what the organisation reads. */
export const memberRole = z.enum(["rep", "partner_manager", "manager", "admin"]);
export type MemberRole = z.infer<typeof memberRole>;

export const memberStatus = z.enum(["active", "deactivated"]);

export const partnerType = z.enum([
  "technology",
  "services",
  "reseller",
  "distributor",
  "msp",
  "referral",
  "cloud_marketplace",
]);
export type PartnerType = z.infer<typeof partnerType>;

/** How much effort we invest. Internal: never synced to the partner. */
export const investmentTier = z.enum(["strategic", "growth", "emerging"]);
export type InvestmentTier = z.infer<typeof investmentTier>;

export const partnershipStatus = z.enum(["active", "ended"]);

/** What one side reveals of one of its segments to a partner whose account is in another segment. */
export const reveal = z.enum(["hidden", "count", "full"]);
export type Reveal = z.infer<typeof reveal>;

/** The optional fields of an account that full sharing may carry besides name, website and segment. */
export const sharedField = z.enum(["owner_name", "owner_title", "owner_email", "owner_phone"]);
export type SharedField = z.infer<typeof sharedField>;

export const touchpointType = z.enum([
  "introduction",
  "meeting",
  "demo",
  "email",
  "call",
  "proposal_review",
  "poc",
  "technical_workshop",
  "executive_sponsorship",
  "content_shared",
  "referral",
]);
export type TouchpointType = z.infer<typeof touchpointType>;

/** `shared`: seen by every partner named in its shares. `internal`: seen by the author's organisation alone. */
export const visibility = z.enum(["internal", "shared"]);
export type Visibility = z.infer<typeof visibility>;

/** What an overlap matched on, in the order the rules are tried. */
export const matchedOn = z.enum(["domain", "name"]);
export type MatchedOn = z.infer<typeof matchedOn>;

/** How two companies sell. Only `co_sell` carries the models; the others never count as co-sell. */
export const motion = z.enum(["co_sell", "referral", "resale", "oem", "marketplace"]);
export type Motion = z.infer<typeof motion>;

/** `sell_to` reads "Introduction". */
export const coSellModel = z.enum(["sell_with", "sell_through", "sell_to"]);
export type CoSellModel = z.infer<typeof coSellModel>;

/** What credit is given for; say "credit role" in full. */
export const creditRole = z.enum([
  "sourcing",
  "selling",
  "technical_validation",
  "implementation",
  "influence",
]);
export type CreditRole = z.infer<typeof creditRole>;

/** Who is recognised for an opportunity: its origin, or who materially advanced it. */
export const attribution = z.enum(["sourced", "influenced", "none"]);
export type Attribution = z.infer<typeof attribution>;

/** A counterpart's word on a touchpoint that another side recorded in a deal. */
export const verdict = z.enum(["confirmed", "contested"]);
export type Verdict = z.infer<typeof verdict>;

/** How far an organisation is in a deal. `left`: it was in it once. */
export const dealLevel = z.enum(["invited", "accepted", "left"]);
export type DealLevel = z.infer<typeof dealLevel>;

/** A participant's answer to a revision of the registration. No answer yet: pending. */
export const registrationAnswerKind = z.enum(["accepted", "objected", "recorded"]);
export type RegistrationAnswerKind = z.infer<typeof registrationAnswerKind>;

/** Computed from revisions, answers and decisions (`lib/domain/deal/registration-status.ts`), never stored. */
export const registrationStatus = z.enum([
  "draft",
  "submitted",
  "action_required",
  "in_review",
  "approved",
  "rejected",
  "expired",
  "withdrawn",
]);
export type RegistrationStatus = z.infer<typeof registrationStatus>;

/** The joint stages of a deal, in order; each organisation maps its CRM's to these. */
export const dealStage = z.enum([
  "discovery",
  "demo",
  "technical_validation",
  "proposal",
  "negotiation",
  "close",
]);
export type DealStage = z.infer<typeof dealStage>;
export const postSaleDuty = z.enum(["onboarding", "support", "renewal"]);

/** What a named person is responsible for: leading a stage, what follows the sale, a side's account executive. */
export const duty = z.enum([...dealStage.options, ...postSaleDuty.options, "account_executive"]);
export type Duty = z.infer<typeof duty>;

/** What a partner can do for the other at an account. */
export const play = z.enum(["intro", "intel", "reference", "joint_selling", "marketplace"]);
export type Play = z.infer<typeof play>;

/** What waits for an organisation, or ought not to go unseen; each kind can be switched off. */
export const noticeKind = z.enum([
  "registration_to_answer",
  "registration_to_decide",
  "action_required",
  "protection_ends",
  "conflict_to_decide",
  "duty_proposed",
  "commitment_proposed",
  "milestone_proposed",
  "milestone_overdue",
  "holder_left",
  "review_due",
  "next_step",
  "touchpoint_to_judge",
  "hand_over_to_answer",
  "deal_lost",
  "deal_reopened",
  "amount_changed",
  "statement_due",
  "statement_to_check",
  "dispute_to_resolve",
  "policy_to_accept",
  "plan_owner_left",
  "request_to_answer",
  "request_overdue",
]);
export type NoticeKind = z.infer<typeof noticeKind>;

/** What a joint plan is checked for, in the order of the plan. */
export const planCheck = z.enum([
  "customer_outcome",
  "contributions",
  "stakeholder_map",
  "close_plan",
  "credit_agreement",
  "relationship_owner",
  "stage_leads",
  "post_sale_owners",
  "commitments",
  "account_executives",
  "recent_touchpoint",
  "next_review",
]);
export type PlanCheck = z.infer<typeof planCheck>;

export const planTextField = z.enum(["customer_outcome", "joint_message", "next_review_agenda"]);
export type PlanTextField = z.infer<typeof planTextField>;

export const milestoneStatus = z.enum(["open", "in_progress", "done", "cancelled"]);
export type MilestoneStatus = z.infer<typeof milestoneStatus>;

export const stakeholderRole = z.enum(["economic_buyer", "technical_buyer", "user_buyer", "champion"]);
export type StakeholderRole = z.infer<typeof stakeholderRole>;

/** What a payer tells the other participants of a conflict. */
export const conflictDisclosure = z.enum(["nothing", "exists", "exists_until"]);
export type ConflictDisclosure = z.infer<typeof conflictDisclosure>;

/** Who approves what everyone accepted: the payer's people, or the policy by itself where nothing asks for a look. */
export const policyApproval = z.enum(["manager", "automatic"]);
export type PolicyApproval = z.infer<typeof policyApproval>;

/** Which of two deals in conflict goes ahead; `this`: the one its record lies in. */
export const conflictOutcome = z.enum(["this", "other", "both"]);
export type ConflictOutcome = z.infer<typeof conflictOutcome>;

/** Where in the extension a person acted. */
export const surfaceKind = z.enum(["panel", "side_panel", "options", "welcome"]);
export type SurfaceKind = z.infer<typeof surfaceKind>;

/** Where a stakeholder stands towards this deal. */
export const stance = z.enum(["supporter", "neutral", "sceptic", "opponent"]);
export type Stance = z.infer<typeof stance>;

/** How a deal ended, for one side; the payer's counts for credit. */
export const dealOutcome = z.enum(["open", "won", "lost"]);
export type DealOutcome = z.infer<typeof dealOutcome>;

/** Where a payment stands. `reversed`: what was paid came back, or what was too much has been taken back. */
export const payoutState = z.enum(["projected", "approved", "paid", "reversed"]);
export type PayoutState = z.infer<typeof payoutState>;

export const disputeOutcome = z.enum(["upheld", "declined", "withdrawn"]);
export type DisputeOutcome = z.infer<typeof disputeOutcome>;

export const handOverAnswer = z.enum(["accepted", "refused"]);
