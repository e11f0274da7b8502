// What a new credit policy starts from: sums that make joint deals worth more than lone ones. Called by the editor of
// policies and the examples of the API. Introductions are left out: their numbers are a decision of each company.
import { type CreditTerms, type Range, USUAL_PROTECTION_DAYS } from "../../contract/credit-policy.ts";

const range = (min: number, proposed: number, max: number): Range => ({ min, default: proposed, max });

export const startingTerms: CreditTerms = {
  directRate: range(2_000, 2_000, 2_000),
  models: {
    sell_with: {
      rate: range(2_500, 2_700, 3_000),
      roles: [
        { creditRole: "sourcing", share: range(1_000, 2_000, 4_000) },
        { creditRole: "selling", share: range(3_000, 4_000, 6_000) },
        { creditRole: "technical_validation", share: range(1_500, 2_500, 3_500) },
        { creditRole: "influence", share: range(0, 1_500, 2_500) },
      ],
    },
    sell_through: {
      rate: range(2_500, 2_700, 3_000),
      roles: [
        { creditRole: "selling", share: range(6_000, 7_000, 8_000) },
        { creditRole: "influence", share: range(2_000, 3_000, 4_000) },
      ],
    },
  },
  unfilled: "pro_rata",
  requiredEvidence: {
    sourcing: ["introduction", "referral"],
    selling: ["meeting", "call", "demo", "proposal_review"],
    technical_validation: ["demo", "poc", "technical_workshop"],
    influence: ["introduction", "executive_sponsorship", "content_shared"],
  },
  tiers: [],
  bonuses: [],
  conflictDisclosure: "exists",
  protectionDays: USUAL_PROTECTION_DAYS,
  approval: "manager",
};
