// All that is told of a plan besides its rows, in one value: stage, checks, when credit was agreed. Called by the view of a
// deal and by the data of screens.
import type { StageReport } from "../../contract/plan.ts";
import type { DealWhole } from "../deal-whole.ts";
import { type AgreementTiming, agreementTiming, looksLikeReferral } from "./first-conversation.ts";
import { type LastShared, lastShared } from "./last-shared.ts";
import { type CheckContext, type CheckResult, completeness, planChecks } from "./plan-checks.ts";
import { planOf } from "./plan-of.ts";
import { registrationOf } from "./registration-status.ts";
import { type SideStanding, sideStandings } from "./side-standing.ts";
import { stageOf } from "./stage-of.ts";

export type PlanStanding = {
  /** Whose word on the stage counts; null: nobody has said, and the deal is taken for an early one. */
  stage: StageReport | null;
  /** All twelve, in order; none where the deal is no co-sell. */
  results: CheckResult[];
  /** Of those that apply at this stage. */
  completeness: { held: number; of: number };
  /** Of the other companies for which it is otherwise, by what they ask for. */
  others: SideStanding[];
  timing: AgreementTiming;
  looksLikeReferral: boolean;
  /** Of companies that shared anything. */
  lastShared: LastShared[];
};

/** `settings`: of the viewer's organisation. */
export function planStanding(whole: DealWhole, context: CheckContext): PlanStanding {
  const { viewerId, touchpoints, now } = context;
  const results = planChecks(whole, context);
  const { terms } = registrationOf(whole, now);
  return {
    stage: terms && stageOf(planOf(whole), terms, viewerId),
    results,
    completeness: completeness(results),
    others: sideStandings(whole, results, context),
    // A light record of another motion has no credit to agree on.
    timing: terms && terms.motion !== "co_sell" ? { state: "open" } : agreementTiming(whole, touchpoints),
    looksLikeReferral: looksLikeReferral(whole, touchpoints, viewerId, now),
    lastShared: lastShared(touchpoints, now),
  };
}
