// What a credit statement is calculated from: who does what in a deal, for which share, on which amount, with which
// evidence. A registration's terms have this shape. Called by `lib/domain/credit/` and `POST /v1/credit/preview`.
import { z } from "zod";
import { creditPolicy } from "./credit-policy.ts";
import { basisPoints, dealAmount } from "./money.ts";
import { id, line, time } from "./shapes.ts";
import { coSellModel, creditRole, touchpointType } from "./words.ts";

/** One organisation's part of one credit role. The parts of a role add to 10,000. */
export const roleAssignment = z.object({ creditRole, organisationId: id, partBp: basisPoints });
export type RoleAssignment = z.infer<typeof roleAssignment>;

/** A credit role's share of the pool. The shares of a deal name every role of its model and add to 10,000. */
export const creditShare = z.object({ creditRole, bp: basisPoints });
export type CreditShare = z.infer<typeof creditShare>;

/** The part of a registration that decides the money. */
export const creditAgreement = z.object({
  model: coSellModel,
  participants: z
    .array(z.object({ organisationId: id }))
    .min(2)
    .max(20),
  /** A participant: its policy and its pool pay this deal. */
  payerId: id,
  basis: dealAmount,
  rateBp: basisPoints,
  shares: z.array(creditShare).max(5),
  /** A credit role that nobody holds is left out. */
  roles: z.array(roleAssignment).max(100),
});
export type CreditAgreement = z.infer<typeof creditAgreement>;

/** A shared touchpoint, as evidence for the credit role it supports. Internal ones never come here. */
export const creditEvidence = z.object({
  creditRole,
  organisationId: id,
  type: touchpointType,
  occurredAt: time,
  /** By the server's clock. */
  recordedAt: time,
  /** The other side has confirmed it. */
  confirmed: z.boolean(),
});
export type CreditEvidence = z.infer<typeof creditEvidence>;

/** Strict, because a misspelt optional field would be a different calculation. */
export const creditPreviewRequest = z.strictObject({
  policy: creditPolicy,
  /** The policy's tier whose rates count; none: the model's own. */
  tier: line.optional(),
  ...creditAgreement.shape,
  /** Without it: the default of the policy. */
  rateBp: basisPoints.optional(),
  shares: creditAgreement.shape.shares.optional(),
  evidence: z.array(creditEvidence).max(1_000).default([]),
});
export type CreditPreviewRequest = z.infer<typeof creditPreviewRequest>;
