// Closed words and shares as people read them, for sentences that are made where no message catalogue is: refusals, and what
// an act says when it is listed or copied. The words are those of the catalogues: a test compares them.
import type {
  CoSellModel,
  CreditRole,
  Duty,
  InvestmentTier,
  MemberRole,
  MilestoneStatus,
  Motion,
  PartnerType,
  PlanCheck,
  PlanTextField,
  Play,
  SharedField,
  StakeholderRole,
  Stance,
  TouchpointType,
} from "../contract/words.ts";

export const memberRoleWords: Record<MemberRole, string> = {
  rep: "Rep",
  partner_manager: "Partner manager",
  manager: "Manager",
  admin: "Admin",
};

export const partnerTypeWords: Record<PartnerType, string> = {
  technology: "Technology",
  services: "Services",
  reseller: "Reseller",
  distributor: "Distributor",
  msp: "Managed services",
  referral: "Referral",
  cloud_marketplace: "Cloud marketplace",
};

export const tierWords: Record<InvestmentTier, string> = {
  strategic: "Strategic",
  growth: "Growth",
  emerging: "Emerging",
};

export const sharedFieldWords: Record<SharedField, string> = {
  owner_name: "Owner’s name",
  owner_title: "Owner’s title",
  owner_email: "Owner’s e-mail",
  owner_phone: "Owner’s phone",
};

export const motionWords: Record<Motion, string> = {
  co_sell: "Co-sell",
  referral: "Referral",
  resale: "Resale",
  oem: "OEM",
  marketplace: "Marketplace",
};

export const modelWords: Record<CoSellModel, string> = {
  sell_with: "Sell with",
  sell_through: "Sell through",
  sell_to: "Introduction",
};

export const creditRoleWords: Record<CreditRole, string> = {
  sourcing: "Sourcing",
  selling: "Selling",
  technical_validation: "Technical validation",
  implementation: "Implementation",
  influence: "Influence",
};

/** Stages are led, so they are duties, too. */
export const dutyWords: Record<Duty, string> = {
  discovery: "Discovery",
  demo: "Demo",
  technical_validation: "Technical validation",
  proposal: "Proposal",
  negotiation: "Negotiation",
  close: "Close",
  onboarding: "Onboarding",
  support: "Support",
  renewal: "Renewal",
  account_executive: "Account executive",
};

export const planCheckWords: Record<PlanCheck, string> = {
  customer_outcome: "customer outcome",
  contributions: "contributions",
  stakeholder_map: "stakeholder map",
  close_plan: "close plan",
  credit_agreement: "credit agreement",
  relationship_owner: "relationship owner",
  stage_leads: "stage leads",
  post_sale_owners: "post-sale owners",
  commitments: "minimum commitments",
  account_executives: "account executives",
  recent_touchpoint: "recent touchpoint",
  next_review: "next review",
};

export const planTextWords: Record<PlanTextField, string> = {
  customer_outcome: "Customer outcome",
  joint_message: "Joint message",
  next_review_agenda: "Agenda",
};

export const milestoneStatusWords: Record<MilestoneStatus, string> = {
  open: "Open",
  in_progress: "In progress",
  done: "Done",
  cancelled: "Cancelled",
};

export const stakeholderRoleWords: Record<StakeholderRole, string> = {
  economic_buyer: "Economic buyer",
  technical_buyer: "Technical buyer",
  user_buyer: "User buyer",
  champion: "Champion",
};

export const stanceWords: Record<Stance, string> = {
  supporter: "Supporter",
  neutral: "Neutral",
  sceptic: "Sceptic",
  opponent: "Opponent",
};

export const playWords: Record<Play, string> = {
  intro: "Introduction",
  intel: "Intel",
  reference: "Reference",
  joint_selling: "Joint selling",
  marketplace: "Marketplace",
};

export const touchpointTypeWords: Record<TouchpointType, string> = {
  introduction: "Introduction",
  meeting: "Meeting",
  demo: "Demo",
  email: "E-mail",
  call: "Call",
  proposal_review: "Proposal review",
  poc: "Proof of concept",
  technical_workshop: "Technical workshop",
  executive_sponsorship: "Executive sponsorship",
  content_shared: "Content shared",
  referral: "Referral",
};

/** Within a sentence: "Technical validation" reads "technical validation", "OEM" stays. */
export const inSentence = (words: string): string =>
  /^\p{Lu}\p{Lu}/u.test(words) ? words : words.replace(/^./, (first) => first.toLowerCase());

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A moment's day: "16 Feb 2027", which nobody reads as another one. */
export const dayInWords = (at: number): string => day.format(at);

/** A day by the calendar ("2027-02-16"), the same way. */
export const calendarDayInWords = (value: string): string => dayInWords(Date.parse(value));

/** Basis points: 2,750 reads "27.5%". */
export const percentInWords = (bp: number): string => `${bp / 100}%`;
