// A credit policy: an organisation's published, versioned rules of who earns what in a joint deal. A version is never
// edited; a deal is pinned to one. Rules: docs/decisions/005-credit.md. Called by the rules in `lib/domain/credit/`,
// `POST /v1/credit/preview` and whatever stores or edits policies.
import { z } from "zod";
import { say } from "./messages/say.ts";
import { basisPoints, money } from "./money.ts";
import { id, line } from "./shapes.ts";
import { conflictDisclosure, coSellModel, creditRole, policyApproval, touchpointType } from "./words.ts";

/** What may be chosen, in basis points, and what is proposed. */
export const range = z
  .object({ min: basisPoints, default: basisPoints, max: basisPoints })
  .refine((bp) => bp.min <= bp.default && bp.default <= bp.max, {
    message: say("policy.rangeAscends"),
    path: ["default"],
  });
export type Range = z.infer<typeof range>;

/** One co-sell model's terms. The order of `roles` is the role order: it decides ties. */
export const modelTerms = z.object({
  /** Of the basis: what all lines together are paid. */
  rate: range,
  roles: z
    .array(z.object({ creditRole, share: range }))
    .min(1)
    .refine((roles) => new Set(roles.map((role) => role.creditRole)).size === roles.length, {
      message: say("policy.roleTwice"),
    })
    .refine((roles) => roles.reduce((sum, role) => sum + role.share.default, 0) === 10_000, {
      message: say("policy.sharesAdd"),
    }),
});
export type ModelTerms = z.infer<typeof modelTerms>;

export const serviceReward = z.enum(["shorter_review", "faster_payout", "lead_priority"]);

/** A level a partner reaches by co-sell wins in a quarter: better rates, better service. Not the investment tier. */
export const policyTier = z.object({
  name: line,
  wins: z.int().positive(),
  /** In place of the model's own rate. */
  rates: z.partialRecord(coSellModel, range),
  rewards: z.array(serviceReward),
});

/** Apart from the pool: private to who earns it and who pays it, pinned at the win. */
export const bonus = z.object({
  /** Co-sell wins in one quarter in which the organisation held one of `creditRoles`. */
  wins: z.int().positive(),
  creditRoles: z.array(creditRole).min(1),
  reward: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("amount"), amount: money }),
    /** Added to the rate of its part in deals won in the quarter after. */
    z.object({ kind: z.literal("points"), bp: basisPoints }),
    z.object({ kind: z.literal("service"), service: serviceReward }),
  ]),
});

/** Of policies published before it could be chosen, and of deals that follow none. */
export const USUAL_PROTECTION_DAYS = 90;
export const LONGEST_PROTECTION_DAYS = 365;

/** What the calculation needs, and how a registration under it is decided; an editor works on these. */
export const creditTerms = z.object({
  /** What a partner earns alone: the reader's outcome is compared with it. */
  directRate: range,
  /** A model that is left out is not offered. */
  models: z.partialRecord(coSellModel, modelTerms),
  /** Where the share of a credit role goes that nobody holds: to the others in proportion, or to the payer. */
  unfilled: z.enum(["pro_rata", "to_payer"]),
  /** Any one of these shared touchpoints pays the credit role; a role left out needs none. */
  requiredEvidence: z.partialRecord(creditRole, z.array(touchpointType).min(1)),
  tiers: z.array(policyTier).max(10),
  bonuses: z.array(bonus).max(20),
  /** What we, as the payer, tell the other participants of a conflict, once they have submitted. */
  conflictDisclosure: conflictDisclosure.default("exists"),
  /** How long others need a reason after an approval. */
  protectionDays: z.int().min(1).max(LONGEST_PROTECTION_DAYS).default(USUAL_PROTECTION_DAYS),
  approval: policyApproval.default("manager"),
});
export type CreditTerms = z.infer<typeof creditTerms>;

export const creditPolicy = creditTerms.extend({
  /** Of this version. */
  id,
  version: z.int().positive(),
});
export type CreditPolicy = z.infer<typeof creditPolicy>;
