// The mutations of the joint plan, with their arguments. An edit names the version it was based on, the version it makes
// and the kept versions it settles; `mutations.ts` lists them with all others.
import { z } from "zod";
import { holder, KEPT, planValues } from "./plan.ts";
import { id, text } from "./shapes.ts";
import { duty, planCheck, planTextField } from "./words.ts";

export const editOf = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    /** Made with the edit. */
    version: id,
    /** The version that was shown; null where there was none. */
    base: id.nullable(),
    /** Kept versions that this edit decides about: taken, or not wanted. */
    settles: z.array(id).max(KEPT),
  });
export type Edit<T> = { value: T; version: string; base: string | null; settles: string[] };

export const textEdit = z.object({
  ...editOf(planValues.text).shape,
  /** The text that was shown: what the other side wrote since is merged with the difference to it. */
  baseText: planValues.text,
  /** What the versions of `settles` said to who decided about them, in that order: merged on the server, one may say more there. */
  settledTexts: z.array(planValues.text).max(KEPT).optional(),
});
export type TextEdit = z.infer<typeof textEdit>;

/** Takes back the first edit of a row that had none before, as long as nothing was made of it since; the row goes with it. */
export const firstBack = z.object({ takesBack: id });
export type FirstBack = z.infer<typeof firstBack>;

const inDeal = { dealId: id };
/** A row's id, used where this is the first of its kind; else the row that is there keeps its own. */
const firstOfItsKind = { ...inDeal, rowId: id };

export const editPlanTextArgs = z.object({ ...firstOfItsKind, field: planTextField, edit: textEdit });
/** Of one's own, or of a partner that does not use Tandem and is ours: its word is recorded. */
const spokenFor = { organisationId: id.optional() };
export const editContributionArgs = z.object({ ...firstOfItsKind, ...spokenFor, edit: textEdit });

/** Adds a milestone, or edits those fields of it that are given. A new one needs `title` and `order`. */
export const putMilestoneArgs = z.object({
  ...inDeal,
  milestoneId: id,
  order: editOf(planValues.order).optional(),
  title: editOf(planValues.title).optional(),
  owner: editOf(planValues.owner).optional(),
  date: editOf(planValues.day).optional(),
  status: editOf(planValues.milestoneStatus).optional(),
  dependsOn: editOf(planValues.dependsOn).optional(),
  evidence: editOf(planValues.evidence).optional(),
});

/** Adds a stakeholder, or edits those fields that are given. A new one needs `name` and `order`. */
export const putStakeholderArgs = z.object({
  ...inDeal,
  stakeholderId: id,
  order: editOf(planValues.order).optional(),
  name: editOf(planValues.title).optional(),
  title: editOf(planValues.personTitle).optional(),
  role: editOf(planValues.stakeholderRole).optional(),
  /** Our own side's. */
  contact: editOf(planValues.contact).optional(),
});

export const setStanceArgs = z.object({
  ...firstOfItsKind,
  stakeholderId: id,
  edit: editOf(planValues.stance),
});

const removableKind = z.enum(["milestone", "stakeholder"]);
export const removePlanRowArgs = z.object({
  ...inDeal,
  kind: removableKind,
  rowId: id,
  /** Every version in the row that was shown: what was edited since is not removed unseen. */
  seen: z.array(id).max(1_000),
});
export const restorePlanRowArgs = z.object({ ...inDeal, kind: removableKind, rowId: id });

const slot = { duty, forOrganisationId: id.nullable() };
export const proposeAssignmentArgs = z.object({
  ...firstOfItsKind,
  ...slot,
  edit: editOf(planValues.holder),
});
export const answerAssignmentArgs = z.object({
  ...inDeal,
  ...slot,
  /** As it was shown. */
  holder,
  answer: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("accepted") }),
    z.object({ kind: z.literal("declined"), reason: text.trim().min(1) }),
  ]),
});

export const setCommitmentArgs = z.object({
  ...firstOfItsKind,
  /** Whose commitment; another organisation's is a proposal to it. */
  organisationId: id,
  edit: z.union([editOf(planValues.commitment), firstBack]),
});
export const acceptCommitmentArgs = z.object({
  ...inDeal,
  ...spokenFor,
  /** As it was shown. */
  terms: planValues.commitment,
});

export const setReviewArgs = z.object({ ...firstOfItsKind, edit: editOf(planValues.day) });
/** For our own organisation. */
export const setStageArgs = z.object({
  ...firstOfItsKind,
  edit: z.union([editOf(planValues.stage), firstBack]),
});

export const markCheckArgs = z.object({ ...firstOfItsKind, check: planCheck, edit: editOf(planValues.mark) });

export const planMutationArgs = {
  "plan.text.edit": editPlanTextArgs,
  "plan.contribution.edit": editContributionArgs,
  "plan.milestone.put": putMilestoneArgs,
  "plan.stakeholder.put": putStakeholderArgs,
  "plan.stance.set": setStanceArgs,
  "plan.row.remove": removePlanRowArgs,
  "plan.row.restore": restorePlanRowArgs,
  "plan.assignment.propose": proposeAssignmentArgs,
  "plan.assignment.answer": answerAssignmentArgs,
  "plan.commitment.set": setCommitmentArgs,
  "plan.commitment.accept": acceptCommitmentArgs,
  "plan.review.set": setReviewArgs,
  "plan.stage.set": setStageArgs,
  "plan.check.mark": markCheckArgs,
} as const;
export type PlanCommand = keyof typeof planMutationArgs;
