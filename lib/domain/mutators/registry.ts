// Every mutator by name. The device's replay and the server's push both run mutations through `prepareMutation`.
import type { z } from "zod";
import { type MutationName, mutationArgs, mutationName } from "../../contract/mutations.ts";
import { say } from "../messages/say.ts";
import { linkAccount } from "./account-link.ts";
import { unlinkAccount } from "./account-unlink.ts";
import { overruleAttribution } from "./attribution-overrule.ts";
import { applyCheck } from "./check-apply.ts";
import { nameAccount } from "./co-sell-account-name.ts";
import { editCoSell } from "./co-sell-edit.ts";
import { setCoSellOwner } from "./co-sell-owner-set.ts";
import { removeCoSellRow } from "./co-sell-row-remove.ts";
import { restoreCoSellRow } from "./co-sell-row-restore.ts";
import { putCoSellStep } from "./co-sell-step-put.ts";
import { resolveConflict } from "./conflict-resolve.ts";
import { publishCrm } from "./crm-publish.ts";
import { retractCrm } from "./crm-retract.ts";
import { answerDeal } from "./deal-answer.ts";
import { decideDeal } from "./deal-decide.ts";
import { discardDeal } from "./deal-discard.ts";
import { draftDeal } from "./deal-draft.ts";
import { leaveDeal } from "./deal-leave.ts";
import { linkDeal } from "./deal-link.ts";
import { reportOutcome } from "./deal-outcome-report.ts";
import { recordAnswer } from "./deal-record.ts";
import { renameInDeal } from "./deal-rename.ts";
import { submitDeal } from "./deal-submit.ts";
import { succeedInDeal } from "./deal-succeed.ts";
import { withdrawDeal } from "./deal-withdraw.ts";
import { raiseDispute } from "./dispute-raise.ts";
import { resolveDispute } from "./dispute-resolve.ts";
import { judgeEvidence } from "./evidence-judge.ts";
import { answerHandOver } from "./handover-answer.ts";
import { type ToldCommand, withHistory } from "./history.ts";
import type { Mutator, MutatorContext, MutatorResult, MutatorState, Needs, Telling } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { setOutreach } from "./outreach-set.ts";
import { correctOverlap } from "./overlap-correct.ts";
import { keepCorrection } from "./overlap-correct-keep.ts";
import { competePartners } from "./partners-compete.ts";
import { setPayout } from "./payout-set.ts";
import { answerAssignment } from "./plan-assignment-answer.ts";
import { proposeAssignment } from "./plan-assignment-propose.ts";
import { markCheck } from "./plan-check-mark.ts";
import { acceptCommitment } from "./plan-commitment-accept.ts";
import { setCommitment } from "./plan-commitment-set.ts";
import { editContribution } from "./plan-contribution-edit.ts";
import { putMilestone } from "./plan-milestone-put.ts";
import { setReview } from "./plan-review-set.ts";
import { removePlanRow } from "./plan-row-remove.ts";
import { restorePlanRow } from "./plan-row-restore.ts";
import { setStage } from "./plan-stage-set.ts";
import { putStakeholder } from "./plan-stakeholder-put.ts";
import { setStance } from "./plan-stance-set.ts";
import { editPlanText } from "./plan-text-edit.ts";
import { answerPlay } from "./play-answer.ts";
import { requestPlay } from "./play-request.ts";
import { withdrawPlay } from "./play-withdraw.ts";
import { acceptPolicy } from "./policy-accept.ts";
import { publishPolicy } from "./policy-publish.ts";
import { recordPolicy } from "./policy-record.ts";
import { bookAmount } from "./quota-book.ts";
import { setQuota } from "./quota-set.ts";
import { undoRemoval } from "./removal-undo.ts";
import { mapStage } from "./stage-map.ts";
import { unmapStage } from "./stage-unmap.ts";
import { issueStatement } from "./statement-issue.ts";
import { recordTouchpoint } from "./touchpoint-record.ts";
import { removeTouchpoint } from "./touchpoint-remove.ts";

/** A mutation with its arguments parsed: what to load, then how to run. */
export type PreparedMutation = {
  outcome: "prepared";
  needs: Needs;
  run(state: MutatorState, context: MutatorContext): MutatorResult;
};
export type Refusal = Extract<MutatorResult, { outcome: "refused" }>;
type Untold = PreparedMutation & { told: ToldCommand["told"] };
type Prepare = (args: unknown) => Untold | Refusal;

function prepareWith<Schema extends z.ZodType>(
  schema: Schema,
  mutator: {
    needs(args: z.infer<Schema>): Needs;
    run(state: MutatorState, args: z.infer<Schema>, context: MutatorContext): MutatorResult;
    history?: Telling<z.infer<Schema>>;
  },
): Prepare {
  return (unparsed) => {
    const parsed = schema.safeParse(unparsed);
    if (!parsed.success) {
      const where = parsed.error.issues
        .map((issue) => `${issue.path.join(".")}: ${issue.message}`)
        .join("; ");
      return refused("bad_arguments", say("act.unreadable", { where }));
    }
    const args = parsed.data;
    const { history = "readers" } = mutator;
    return {
      outcome: "prepared",
      told:
        typeof history === "function"
          ? { to: "readers", argsFor: (partnershipId) => history(args, partnershipId) }
          : { to: history, argsFor: () => args },
      needs: mutator.needs(args),
      run: (state, context) => mutator.run(state, args, context),
    };
  };
}

const mutators: { [N in MutationName]: Mutator<N> } = {
  "touchpoint.record": recordTouchpoint,
  "touchpoint.remove": removeTouchpoint,
  "deal.draft": draftDeal,
  "deal.discard": discardDeal,
  "deal.submit": submitDeal,
  "deal.answer": answerDeal,
  "deal.record": recordAnswer,
  "deal.succeed": succeedInDeal,
  "deal.rename": renameInDeal,
  "deal.decide": decideDeal,
  "deal.withdraw": withdrawDeal,
  "deal.leave": leaveDeal,
  "deal.link": linkDeal,
  "policy.publish": publishPolicy,
  "policy.accept": acceptPolicy,
  "policy.record": recordPolicy,
  "play.request": requestPlay,
  "play.withdraw": withdrawPlay,
  "play.answer": answerPlay,
  "plan.text.edit": editPlanText,
  "plan.contribution.edit": editContribution,
  "plan.milestone.put": putMilestone,
  "plan.stakeholder.put": putStakeholder,
  "plan.stance.set": setStance,
  "plan.row.remove": removePlanRow,
  "plan.row.restore": restorePlanRow,
  "plan.assignment.propose": proposeAssignment,
  "plan.assignment.answer": answerAssignment,
  "plan.commitment.set": setCommitment,
  "plan.commitment.accept": acceptCommitment,
  "plan.review.set": setReview,
  "plan.stage.set": setStage,
  "plan.check.mark": markCheck,
  "evidence.judge": judgeEvidence,
  "attribution.overrule": overruleAttribution,
  "deal.outcome.report": reportOutcome,
  "statement.issue": issueStatement,
  "payout.set": setPayout,
  "dispute.raise": raiseDispute,
  "dispute.resolve": resolveDispute,
  "handover.answer": answerHandOver,
  "conflict.resolve": resolveConflict,
  "partners.compete": competePartners,
  "quota.set": setQuota,
  "quota.book": bookAmount,
  "check.apply": applyCheck,
  "outreach.set": setOutreach,
  "stage.map": mapStage,
  "stage.unmap": unmapStage,
  "co-sell.edit": editCoSell,
  "co-sell.step.put": putCoSellStep,
  "co-sell.row.remove": removeCoSellRow,
  "co-sell.row.restore": restoreCoSellRow,
  "co-sell.account.name": nameAccount,
  "co-sell.owner.set": setCoSellOwner,
  "removal.undo": undoRemoval,
  "overlap.correct": correctOverlap,
  "overlap.correct.keep": keepCorrection,
  "account.link": linkAccount,
  "account.unlink": unlinkAccount,
  "crm.publish": publishCrm,
  "crm.retract": retractCrm,
};

const prepare: Record<MutationName, Prepare> = {
  "touchpoint.record": prepareWith(mutationArgs["touchpoint.record"], mutators["touchpoint.record"]),
  "touchpoint.remove": prepareWith(mutationArgs["touchpoint.remove"], mutators["touchpoint.remove"]),
  "deal.draft": prepareWith(mutationArgs["deal.draft"], mutators["deal.draft"]),
  "deal.discard": prepareWith(mutationArgs["deal.discard"], mutators["deal.discard"]),
  "deal.submit": prepareWith(mutationArgs["deal.submit"], mutators["deal.submit"]),
  "deal.answer": prepareWith(mutationArgs["deal.answer"], mutators["deal.answer"]),
  "deal.record": prepareWith(mutationArgs["deal.record"], mutators["deal.record"]),
  "deal.succeed": prepareWith(mutationArgs["deal.succeed"], mutators["deal.succeed"]),
  "deal.rename": prepareWith(mutationArgs["deal.rename"], mutators["deal.rename"]),
  "deal.decide": prepareWith(mutationArgs["deal.decide"], mutators["deal.decide"]),
  "deal.withdraw": prepareWith(mutationArgs["deal.withdraw"], mutators["deal.withdraw"]),
  "deal.leave": prepareWith(mutationArgs["deal.leave"], mutators["deal.leave"]),
  "deal.link": prepareWith(mutationArgs["deal.link"], mutators["deal.link"]),
  "policy.publish": prepareWith(mutationArgs["policy.publish"], mutators["policy.publish"]),
  "policy.accept": prepareWith(mutationArgs["policy.accept"], mutators["policy.accept"]),
  "policy.record": prepareWith(mutationArgs["policy.record"], mutators["policy.record"]),
  "play.request": prepareWith(mutationArgs["play.request"], mutators["play.request"]),
  "play.withdraw": prepareWith(mutationArgs["play.withdraw"], mutators["play.withdraw"]),
  "play.answer": prepareWith(mutationArgs["play.answer"], mutators["play.answer"]),
  "plan.text.edit": prepareWith(mutationArgs["plan.text.edit"], mutators["plan.text.edit"]),
  "plan.contribution.edit": prepareWith(
    mutationArgs["plan.contribution.edit"],
    mutators["plan.contribution.edit"],
  ),
  "plan.milestone.put": prepareWith(mutationArgs["plan.milestone.put"], mutators["plan.milestone.put"]),
  "plan.stakeholder.put": prepareWith(mutationArgs["plan.stakeholder.put"], mutators["plan.stakeholder.put"]),
  "plan.stance.set": prepareWith(mutationArgs["plan.stance.set"], mutators["plan.stance.set"]),
  "plan.row.remove": prepareWith(mutationArgs["plan.row.remove"], mutators["plan.row.remove"]),
  "plan.row.restore": prepareWith(mutationArgs["plan.row.restore"], mutators["plan.row.restore"]),
  "plan.assignment.propose": prepareWith(
    mutationArgs["plan.assignment.propose"],
    mutators["plan.assignment.propose"],
  ),
  "plan.assignment.answer": prepareWith(
    mutationArgs["plan.assignment.answer"],
    mutators["plan.assignment.answer"],
  ),
  "plan.commitment.set": prepareWith(mutationArgs["plan.commitment.set"], mutators["plan.commitment.set"]),
  "plan.commitment.accept": prepareWith(
    mutationArgs["plan.commitment.accept"],
    mutators["plan.commitment.accept"],
  ),
  "plan.review.set": prepareWith(mutationArgs["plan.review.set"], mutators["plan.review.set"]),
  "plan.stage.set": prepareWith(mutationArgs["plan.stage.set"], mutators["plan.stage.set"]),
  "plan.check.mark": prepareWith(mutationArgs["plan.check.mark"], mutators["plan.check.mark"]),
  "evidence.judge": prepareWith(mutationArgs["evidence.judge"], mutators["evidence.judge"]),
  "attribution.overrule": prepareWith(mutationArgs["attribution.overrule"], mutators["attribution.overrule"]),
  "deal.outcome.report": prepareWith(mutationArgs["deal.outcome.report"], mutators["deal.outcome.report"]),
  "statement.issue": prepareWith(mutationArgs["statement.issue"], mutators["statement.issue"]),
  "payout.set": prepareWith(mutationArgs["payout.set"], mutators["payout.set"]),
  "dispute.raise": prepareWith(mutationArgs["dispute.raise"], mutators["dispute.raise"]),
  "dispute.resolve": prepareWith(mutationArgs["dispute.resolve"], mutators["dispute.resolve"]),
  "handover.answer": prepareWith(mutationArgs["handover.answer"], mutators["handover.answer"]),
  "conflict.resolve": prepareWith(mutationArgs["conflict.resolve"], mutators["conflict.resolve"]),
  "partners.compete": prepareWith(mutationArgs["partners.compete"], mutators["partners.compete"]),
  "quota.set": prepareWith(mutationArgs["quota.set"], mutators["quota.set"]),
  "quota.book": prepareWith(mutationArgs["quota.book"], mutators["quota.book"]),
  "check.apply": prepareWith(mutationArgs["check.apply"], mutators["check.apply"]),
  "outreach.set": prepareWith(mutationArgs["outreach.set"], mutators["outreach.set"]),
  "stage.map": prepareWith(mutationArgs["stage.map"], mutators["stage.map"]),
  "co-sell.edit": prepareWith(mutationArgs["co-sell.edit"], mutators["co-sell.edit"]),
  "co-sell.step.put": prepareWith(mutationArgs["co-sell.step.put"], mutators["co-sell.step.put"]),
  "co-sell.row.remove": prepareWith(mutationArgs["co-sell.row.remove"], mutators["co-sell.row.remove"]),
  "co-sell.row.restore": prepareWith(mutationArgs["co-sell.row.restore"], mutators["co-sell.row.restore"]),
  "co-sell.account.name": prepareWith(mutationArgs["co-sell.account.name"], mutators["co-sell.account.name"]),
  "co-sell.owner.set": prepareWith(mutationArgs["co-sell.owner.set"], mutators["co-sell.owner.set"]),
  "stage.unmap": prepareWith(mutationArgs["stage.unmap"], mutators["stage.unmap"]),
  "removal.undo": prepareWith(mutationArgs["removal.undo"], mutators["removal.undo"]),
  "overlap.correct": prepareWith(mutationArgs["overlap.correct"], mutators["overlap.correct"]),
  "overlap.correct.keep": prepareWith(mutationArgs["overlap.correct.keep"], mutators["overlap.correct.keep"]),
  "account.link": prepareWith(mutationArgs["account.link"], mutators["account.link"]),
  "account.unlink": prepareWith(mutationArgs["account.unlink"], mutators["account.unlink"]),
  "crm.publish": prepareWith(mutationArgs["crm.publish"], mutators["crm.publish"]),
  "crm.retract": prepareWith(mutationArgs["crm.retract"], mutators["crm.retract"]),
};

/** Parses name and arguments; answers what to load and how to run, or the refusal. What it does to a deal is told there. */
export function prepareMutation(name: string, args: unknown): PreparedMutation | Refusal {
  const known = mutationName.safeParse(name);
  if (!known.success) {
    return refused("unknown_mutation", say("act.unknown"));
  }
  const prepared = prepare[known.data](args);
  if (prepared.outcome === "refused") return prepared;
  const { needs, run, told } = prepared;
  const command: ToldCommand = { name: known.data, told };
  return {
    outcome: "prepared",
    needs,
    run: (state, context) => withHistory(run(state, context), command, state, context),
  };
}
