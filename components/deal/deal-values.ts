// A registration being written: what the form holds, how it survives a reload, and the terms it becomes. Called by the
// form, and by what opens it.
import { z } from "zod";
import { creditShare, roleAssignment } from "#lib/contract/credit.ts";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import { basisPoints } from "#lib/contract/money.ts";
import { day } from "#lib/contract/plan.ts";
import type { Organisation, Partnership } from "#lib/contract/records.ts";
import { coSellModel } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { readAmount } from "./money.ts";
import { closing, invoicing, motionOf, otherPart, sellerOf } from "./motion-answers.ts";

const needed = (message: string) => z.string().trim().min(1, message).max(300);

export const dealValues = z
  .object({
    closes: closing,
    invoices: invoicing,
    part: otherPart.nullable(),
    model: coSellModel,
    /** Organisations, in the order chosen; ours is always in. */
    partnerIds: z.array(z.string()),
    name: needed(t("register.problem.name")),
    customer: needed(t("register.problem.customer")),
    website: z.string().trim().max(253),
    /** The day by the calendar on which the payer's opportunity was created. */
    createdOn: day.nullable(),
    amount: z.string().trim(),
    currency: z.string(),
    payerId: z.string(),
    ownerOf: z.string(),
    owner: needed(t("register.problem.owner")),
    ownerTitle: z.string().nullable(),
    rateBp: basisPoints,
    shares: z.array(creditShare),
    roles: z.array(roleAssignment),
    acceptedBy: needed(t("register.problem.acceptedBy")),
    authority: needed(t("register.problem.authority")),
  })
  .superRefine(({ amount, currency }, context) => {
    const message = t("register.problem.amount");
    if (readAmount(amount, currency) === null)
      context.addIssue({ code: "custom", path: ["amount"], message });
  });
export type DealValues = z.infer<typeof dealValues>;
export type DealField = keyof DealValues;

/** Where a prefilled value was taken from, in words, by field. */
export const origins = z.partialRecord(z.string(), z.string());
export type Origins = z.infer<typeof origins>;

/** Made once with the form: whatever is sent twice stays one. */
export const dealIds = z.object({
  dealId: z.uuid(),
  participantId: z.uuid(),
  revisionId: z.uuid(),
  linkId: z.uuid(),
  answerId: z.uuid(),
  submitActId: z.uuid(),
  /** A participant's row for each organisation that may be invited. */
  invitations: z.record(z.string(), z.uuid()),
});
export type DealIds = z.infer<typeof dealIds>;

/** `revision`: of a deal that was submitted before; else a draft, new or one that is there. */
export const keptDeal = z.object({
  open: z.boolean(),
  kind: z.enum(["draft", "revision"]),
  ids: dealIds,
  origins,
  /** The version its rate and shares were written under; null: none, or not known. */
  policyId: z.string().nullable().default(null),
  // Half-written values are kept, too.
  values: z.object({
    ...dealValues.shape,
    part: otherPart.nullable().default(null),
    name: z.string(),
    customer: z.string(),
    createdOn: z.string().nullable().default(null),
    owner: z.string(),
    acceptedBy: z.string(),
    authority: z.string(),
  }),
});
export type KeptDeal = z.infer<typeof keptDeal>;

/**
 * What everyone would accept, also while something is missing: names may be empty and the amount zero. `known`: who
 * was in the deal's earlier terms and is not our partner.
 */
export function termsOf(
  values: DealValues,
  us: Organisation,
  partnerships: readonly Partnership[],
  policyId: string | null,
  known: RegistrationTerms["participants"] = [],
): RegistrationTerms {
  const motion = motionOf(values);
  const isCoSell = motion === "co_sell";
  const others = values.partnerIds.flatMap((partnerId): RegistrationTerms["participants"] => {
    const partnership = partnerships.find(({ partner }) => partner.id === partnerId);
    if (!partnership) return known.filter(({ organisationId }) => organisationId === partnerId);
    const { id, partner, partnerType } = partnership;
    return [{ organisationId: partner.id, name: partner.name, partnershipId: id, partnerType }];
  });
  const sells = sellerOf(values);
  const seller = sells === "us" ? us.id : sells === "partner" ? others[0]?.organisationId : undefined;
  // A light record asks for no payer: whoever sells pays, where it uses Tandem and can approve.
  const isOffline = partnerships.some(({ partner, offline }) => partner.id === seller && offline);
  const payingSeller = isOffline ? undefined : seller;
  return {
    motion,
    model: isCoSell ? values.model : null,
    customer: { name: values.customer.trim(), domain: values.website.trim() || null },
    participants: [
      { organisationId: us.id, name: us.name, partnershipId: null, partnerType: null },
      ...others,
    ],
    payerId: (!isCoSell && payingSeller) || values.payerId,
    policyVersionId: isCoSell ? policyId : null,
    basis: { minor: readAmount(values.amount, values.currency) ?? "0", currency: values.currency },
    ...(seller ? { sellerId: seller } : {}),
    ...(values.createdOn ? { opportunityCreatedOn: values.createdOn } : {}),
    rateBp: isCoSell ? values.rateBp : 0,
    shares: isCoSell ? values.shares : [],
    roles: isCoSell ? values.roles : [],
    relationshipOwner: {
      organisationId: values.ownerOf,
      person: { name: values.owner.trim(), title: values.ownerTitle },
    },
  };
}
