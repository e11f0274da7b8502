// Programme and co-sell plan: an organisation's rules for all its partnerships, its own alone, and what two companies agree for
// one partnership, edited by both. Fields and removable rows as in the joint plan. Decision: docs/decisions/017-co-sell-plans.md.
import { z } from "zod";
import { namedPerson } from "./departure.ts";
import { say } from "./messages/say.ts";
import { dealAmount } from "./money.ts";
import { fieldOf, planValues, removable } from "./plan.ts";
import { editOf, textEdit } from "./plan-mutations.ts";
import { customer, id, time } from "./shapes.ts";
import { motion } from "./words.ts";

/** Per quarter: co-sell wins, or their amount, or both. */
export const coSellTarget = z
  .object({
    wins: z.int().min(1).max(999).nullable(),
    // Asked of any text, also one that is no amount: refinements run after a check that failed.
    amount: dealAmount.refine(({ minor }) => /^[1-9]/.test(minor), say("money.moreThanNothing")).nullable(),
  })
  .refine(({ wins, amount }) => wins !== null || amount !== null, say("coSell.target"));
export type CoSellTarget = z.infer<typeof coSellTarget>;

/** What is edited; of all but the message null: nothing is said. */
export const coSellValues = {
  motion: motion.nullable(),
  /** Between two reviews. */
  reviewWeeks: z.int().min(1).max(52).nullable(),
  target: coSellTarget.nullable(),
  /** What either side has to answer a request of the other; a month at most. */
  responseHours: z.int().min(1).max(720).nullable(),
  message: planValues.text,
  nextReview: planValues.day,
  /** The version of our credit policy that is our standard one. */
  policyId: id.nullable(),
  /** Of a member of that side with their key, of which others read a name and no more. */
  person: namedPerson.nullable(),
} as const;

/** What the programme says for every partnership and a plan for one. A field is null until somebody edits it. */
const rules = {
  motion: fieldOf(coSellValues.motion).nullable(),
  reviewWeeks: fieldOf(coSellValues.reviewWeeks).nullable(),
  target: fieldOf(coSellValues.target).nullable(),
  responseHours: fieldOf(coSellValues.responseHours).nullable().default(null),
  message: fieldOf(coSellValues.message).nullable(),
};
const step = { id, ...removable, order: fieldOf(planValues.order), title: fieldOf(planValues.title) };

/** Our template. One per organisation. */
export const programme = z.object({
  id,
  organisationId: id,
  ...rules,
  policyId: fieldOf(coSellValues.policyId).nullable(),
});
export type Programme = z.infer<typeof programme>;
/** Of our playbook. */
export const programmeStep = z.object({ organisationId: id, ...step });
export type ProgrammeStep = z.infer<typeof programmeStep>;

/** One per partnership. */
export const coSellPlan = z.object({
  id,
  partnershipId: id,
  ...rules,
  nextReview: fieldOf(coSellValues.nextReview).nullable(),
});
export type CoSellPlan = z.infer<typeof coSellPlan>;
/** Of the pursuit playbook of both. */
export const coSellStep = z.object({ partnershipId: id, ...step });
export type CoSellStep = z.infer<typeof coSellStep>;
/** A company that both sell to, named as a target. Each side finds it in its own list. */
export const coSellAccount = z.object({ id, partnershipId: id, ...removable, customer });
export type CoSellAccount = z.infer<typeof coSellAccount>;
/** Who answers for the plan on one side. One per side, named by that side. */
export const coSellOwner = z.object({
  id,
  partnershipId: id,
  organisationId: id,
  person: fieldOf(coSellValues.person),
  /** Since when the one named is no longer with that side. The server says it, the next owner named ends it; older rows have none. */
  leftAt: time.nullish(),
});
export type CoSellOwner = z.infer<typeof coSellOwner>;

/** null: our programme. */
const place = { partnershipId: id.nullable() };
const removableKind = z.enum(["step", "account"]);

export const coSellMutationArgs = {
  "co-sell.edit": z.object({
    ...place,
    /** Used where this is the first edit; else the row that is there keeps its own. */
    rowId: id,
    motion: editOf(coSellValues.motion).optional(),
    reviewWeeks: editOf(coSellValues.reviewWeeks).optional(),
    target: editOf(coSellValues.target).optional(),
    responseHours: editOf(coSellValues.responseHours).optional(),
    message: textEdit.optional(),
    /** Of a plan. */
    nextReview: editOf(coSellValues.nextReview).optional(),
    /** Of the programme. */
    policyId: editOf(coSellValues.policyId).optional(),
  }),
  /** Adds a step, or edits those fields of it that are given. A new one needs both. */
  "co-sell.step.put": z.object({
    ...place,
    stepId: id,
    order: editOf(planValues.order).optional(),
    title: editOf(planValues.title).optional(),
  }),
  "co-sell.row.remove": z.object({
    ...place,
    kind: removableKind,
    rowId: id,
    /** Every version in the row that was shown. */
    seen: z.array(id).max(1_000),
  }),
  "co-sell.row.restore": z.object({ ...place, kind: removableKind, rowId: id }),
  /** Tells the partner that it is in our list, which it can see there already. */
  "co-sell.account.name": z.object({ partnershipId: id, targetId: id, accountId: id }),
  "co-sell.owner.set": z.object({
    partnershipId: id,
    rowId: id,
    /** Our own, or of a placeholder of ours. */
    organisationId: id,
    edit: editOf(coSellValues.person),
  }),
} as const;
export type CoSellCommand = keyof typeof coSellMutationArgs;
