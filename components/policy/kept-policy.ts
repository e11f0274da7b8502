// A policy version being written, as it is kept on this device: half-written, with numbers that do not fit together yet.
// Called by the section that shows the editor.
import { z } from "zod";
import { bonus, creditTerms, policyTier } from "#lib/contract/credit-policy.ts";
import { basisPoints } from "#lib/contract/money.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import { coSellModel, creditRole } from "#lib/contract/words.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import { newId } from "#lib/util/new-id.ts";

const anyRange = z.object({ min: basisPoints, default: basisPoints, max: basisPoints });

export const keptPolicy = z.object({
  /** Comes back by itself. */
  open: z.boolean(),
  /** The version it started from; null: from usual numbers. */
  basedOn: z.string().nullable(),
  /** Given with the first word, so that what is published twice stays one. */
  policyId: z.uuid(),
  /** By partnership, the id of its offer. */
  offers: z.record(z.string(), z.uuid()),
  terms: creditTerms.extend({
    directRate: anyRange,
    models: z.partialRecord(
      coSellModel,
      z.object({ rate: anyRange, roles: z.array(z.object({ creditRole, share: anyRange })) }),
    ),
    tiers: z.array(policyTier.extend({ name: z.string(), rates: z.partialRecord(coSellModel, anyRange) })),
    bonuses: z.array(bonus.extend({ creditRoles: z.array(creditRole) })),
  }),
  /** Partnerships it is offered to. */
  chosen: z.array(z.string()),
});
export type KeptPolicy = z.infer<typeof keptPolicy>;

/** A new version of `latest`, offered to all. */
export const beginPolicy = (latest: PolicyOffer | null, partnershipIds: readonly string[]): KeptPolicy => ({
  open: true,
  basedOn: latest?.policyId ?? null,
  policyId: newId(),
  offers: {},
  terms: latest?.terms ?? startingTerms,
  chosen: [...partnershipIds],
});

const written = ({ basedOn, terms, chosen }: KeptPolicy): string =>
  JSON.stringify([basedOn, keptPolicy.shape.terms.parse(terms), chosen]);

/** Whether something was written that `fresh` does not have. */
export const isOther = (draft: KeptPolicy, fresh: KeptPolicy): boolean => written(draft) !== written(fresh);
