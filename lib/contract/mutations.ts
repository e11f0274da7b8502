// The mutations a device may queue, with their arguments. One mutator per name in `lib/domain/mutators/`
// runs on both sides. Everything else a person commands goes over `api.ts` and needs the server.
import { z } from "zod";
import { type AccountLinkCommand, accountLinkMutationArgs } from "./account-link.ts";
import { type CoSellCommand, coSellMutationArgs } from "./co-sell.ts";
import { competeArgs, resolveConflictArgs } from "./conflict.ts";
import { type CorrectionCommand, correctionMutationArgs } from "./correction.ts";
import { creditTerms } from "./credit-policy.ts";
import { type CrmTableCommand, crmTableMutationArgs } from "./crm-table/crm-table.ts";
import { acceptedBy, registrationTerms } from "./deal.ts";
import { touchpointDetails } from "./evidence.ts";
import { type EvidenceCommand, evidenceMutationArgs } from "./evidence-mutations.ts";
import { offlineMutationArgs } from "./offline-mutations.ts";
import { type PlanCommand, planMutationArgs } from "./plan-mutations.ts";
import { answerPlayArgs, requestPlayArgs, withdrawPlayArgs } from "./play.ts";
import { type QuotaCommand, quotaMutationArgs } from "./quota.ts";
import { keepAs, type RemovalCommand, removalMutationArgs } from "./removal.ts";
import { type SettingsCommand, settingsMutationArgs } from "./settings.ts";
import { customer, id, line, text, time } from "./shapes.ts";
import { type StatementCommand, statementMutationArgs } from "./statement-mutations.ts";
import { touchpointType, visibility } from "./words.ts";

export const recordTouchpointArgs = z.object({
  touchpointId: id,
  type: touchpointType,
  customer,
  person: z.object({ name: line, title: line.nullable() }),
  /** By the device's corrected clock. */
  occurredAt: time,
  /** Partnerships that see it; none: internal. Each share's id is made by the device. */
  sharedWith: z.array(z.object({ shareId: id, partnershipId: id })).max(50),
  /** Everyone in this deal sees it, now and later, and nobody in `sharedWith`. The row's id is made by the device. */
  deal: z.object({ dealId: id, rowId: id }).nullish(),
  details: touchpointDetails.optional(),
  note: z.object({ noteId: id, text: text.min(1), visibility }).nullable(),
  accountId: id.nullable(),
  recordRef: z.string().max(500).nullable(),
});
export type RecordTouchpointArgs = z.infer<typeof recordTouchpointArgs>;

export const removeTouchpointArgs = z.object({ touchpointId: id, keepAs });
export type RemoveTouchpointArgs = z.infer<typeof removeTouchpointArgs>;

/** The person's own CRM record and account for a deal; null where there is none. */
const link = z.object({ recordRef: z.string().max(500).nullable(), accountId: id.nullable() });
const reason = text.trim().min(1);

const draftContent = { name: line, terms: registrationTerms, link };
/** What an undo takes the place of: refused where the draft says something else by now. */
const over = z.object(draftContent).optional();

/** Begins a deal, or changes the draft of one; private until it is submitted. Ids are made with the form. */
export const draftDealArgs = z.object({
  dealId: id,
  participantId: id,
  revisionId: id,
  linkId: id,
  ...draftContent,
  over,
});
export const discardDealArgs = z.object({ dealId: id, keepAs, over });

/** Submits the draft, or a new revision: asks everyone, and accepts for the submitter's own organisation. */
export const submitDealArgs = z.object({
  dealId: id,
  /** The draft's own, or a new one. */
  revisionId: id,
  terms: registrationTerms,
  /** A row's id for each participant that is not in the deal yet. */
  invitations: z.array(z.object({ participantId: id, organisationId: id })).max(20),
  answerId: id,
  acceptedBy,
  termsHash: z.string(),
});

export const answerDealArgs = z.object({
  dealId: id,
  revisionId: id,
  answerId: id,
  /** Of the terms that were shown. */
  termsHash: z.string(),
  answer: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("accepted"), acceptedBy }),
    z.object({ kind: z.literal("objected"), reason }),
  ]),
});

export const decideDealArgs = z.object({
  dealId: id,
  revisionId: id,
  decisionId: id,
  decision: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("approved") }),
    z.object({ kind: z.literal("rejected"), reason }),
  ]),
});

export const withdrawDealArgs = z.object({ dealId: id, decisionId: id, reason });
export const leaveDealArgs = z.object({ dealId: id, reason });
export const linkDealArgs = z.object({ dealId: id, linkId: id, ...link.shape });

/** Publishes a version and offers it to the partnerships named. */
export const publishPolicyArgs = z.object({
  policyId: id,
  terms: creditTerms,
  offers: z
    .array(z.object({ offerId: id, partnershipId: id }))
    .min(1)
    .max(200),
});

export const acceptPolicyArgs = z.object({
  partnershipId: id,
  policyId: id,
  acceptanceId: id,
  acceptedBy,
});

export const mutationArgs = {
  "touchpoint.record": recordTouchpointArgs,
  "touchpoint.remove": removeTouchpointArgs,
  "deal.draft": draftDealArgs,
  "deal.discard": discardDealArgs,
  "deal.submit": submitDealArgs,
  "deal.answer": answerDealArgs,
  "deal.decide": decideDealArgs,
  "deal.withdraw": withdrawDealArgs,
  "deal.leave": leaveDealArgs,
  "deal.link": linkDealArgs,
  "policy.publish": publishPolicyArgs,
  "policy.accept": acceptPolicyArgs,
  "play.request": requestPlayArgs,
  "play.withdraw": withdrawPlayArgs,
  "play.answer": answerPlayArgs,
  "conflict.resolve": resolveConflictArgs,
  "partners.compete": competeArgs,
  ...offlineMutationArgs,
  ...planMutationArgs,
  ...evidenceMutationArgs,
  ...statementMutationArgs,
  ...quotaMutationArgs,
  ...settingsMutationArgs,
  ...coSellMutationArgs,
  ...removalMutationArgs,
  ...correctionMutationArgs,
  ...accountLinkMutationArgs,
  ...crmTableMutationArgs,
} as const;
export type MutationName = keyof typeof mutationArgs;
export type MutationArgs<N extends MutationName> = z.infer<(typeof mutationArgs)[N]>;
/** What a surface asks for as it is; touchpoints have commands of their own. */
export type ActCommand =
  | AccountLinkCommand
  | CoSellCommand
  | ConflictCommand
  | CorrectionCommand
  | CrmTableCommand
  | DealCommand
  | EvidenceCommand
  | PartnersCommand
  | PlanCommand
  | PlayCommand
  | PolicyCommand
  | QuotaCommand
  | RemovalCommand
  | SettingsCommand
  | StatementCommand;
export type ConflictCommand = Extract<MutationName, `conflict.${string}`>;
export type PartnersCommand = Extract<MutationName, `partners.${string}`>;
export type PlayCommand = Extract<MutationName, `play.${string}`>;
export type PolicyCommand = Extract<MutationName, `policy.${string}`>;
/** What is done to a registration; how the deal ended is of another kind. */
export type DealCommand = Exclude<Extract<MutationName, `deal.${string}`>, StatementCommand>;
export const mutationName = z.enum(Object.keys(mutationArgs) as [MutationName, ...MutationName[]]);

/** Local mutations show as done at once; confirmed ones wait for the server's answer. */
export const mutationClass: Record<MutationName, "local" | "confirmed"> = {
  "touchpoint.record": "local",
  "touchpoint.remove": "local",
  "deal.draft": "local",
  "deal.discard": "local",
  "deal.submit": "confirmed",
  "deal.answer": "confirmed",
  "deal.record": "confirmed",
  "deal.succeed": "confirmed",
  "deal.rename": "confirmed",
  "deal.decide": "confirmed",
  "deal.withdraw": "confirmed",
  "deal.leave": "confirmed",
  "deal.link": "local",
  "policy.publish": "confirmed",
  "policy.accept": "confirmed",
  "policy.record": "confirmed",
  "play.request": "local",
  "play.withdraw": "local",
  "play.answer": "confirmed",
  "conflict.resolve": "confirmed",
  "partners.compete": "confirmed",
  "plan.text.edit": "local",
  "plan.contribution.edit": "local",
  "plan.milestone.put": "local",
  "plan.stakeholder.put": "local",
  "plan.stance.set": "local",
  "plan.row.remove": "local",
  "plan.row.restore": "local",
  "plan.assignment.propose": "local",
  "plan.assignment.answer": "confirmed",
  "plan.commitment.set": "local",
  "plan.commitment.accept": "confirmed",
  "plan.review.set": "local",
  "plan.stage.set": "local",
  "plan.check.mark": "local",
  "evidence.judge": "confirmed",
  "attribution.overrule": "confirmed",
  "deal.outcome.report": "confirmed",
  "statement.issue": "confirmed",
  "payout.set": "confirmed",
  "dispute.raise": "confirmed",
  "dispute.resolve": "confirmed",
  "handover.answer": "confirmed",
  "quota.set": "confirmed",
  "quota.book": "local",
  "check.apply": "local",
  "outreach.set": "local",
  "stage.map": "local",
  "stage.unmap": "local",
  "co-sell.edit": "local",
  "co-sell.step.put": "local",
  "co-sell.row.remove": "local",
  "co-sell.row.restore": "local",
  "co-sell.account.name": "confirmed",
  "co-sell.owner.set": "local",
  "removal.undo": "local",
  "overlap.correct": "local",
  "overlap.correct.keep": "local",
  "account.link": "local",
  "account.unlink": "local",
  "crm.publish": "confirmed",
  "crm.retract": "confirmed",
};

/** Whether it counts only once the server has said so. A name of a newer version is taken for one that does. */
export function isConfirmed(name: string): boolean {
  const known = mutationName.safeParse(name);
  return !known.success || mutationClass[known.data] === "confirmed";
}

/** Why a mutation was refused for good. Stays on the device with the content until the person decides. */
export const refusalCode = z.enum([
  "bad_arguments",
  "unknown_mutation",
  "not_a_member",
  "not_allowed",
  "not_found",
  "already_exists",
  "partnership_not_active",
  "occurs_in_future",
  "depends_on_refused",
  "terms_changed",
  "terms_incomplete",
  "already_decided",
  "protected",
  "kept_apart",
]);
export type RefusalCode = z.infer<typeof refusalCode>;
