// Whether a joint plan is complete: each check with its reason, who owes it and where it is mended. Called by views and,
// later, by reports. Knows no clock: the caller gives it. Rules: docs/decisions/006-the-plan.md.
import type { CheckMark } from "../../contract/plan.ts";
import type { CheckFrom } from "../../contract/settings.ts";
import {
  type CreditRole,
  type Duty,
  dealStage,
  type PlanCheck,
  type PlanTextField,
  type StakeholderRole,
  type TouchpointType,
} from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import type { CheckSettings } from "./check-settings.ts";
import { type Asked, checkRules, type Gap } from "./plan-check-rules.ts";
import { planOf } from "./plan-of.ts";
import { registrationOf } from "./registration-status.ts";
import { stageOf } from "./stage-of.ts";

/** What is not there; the screens word it. */
export type CheckReason =
  | { code: "not_written" }
  | { code: "missing_stakeholder_roles"; roles: StakeholderRole[] }
  | { code: "too_few_milestones"; have: number; need: number }
  | { code: "milestones_without_owner_or_date"; milestoneIds: string[] }
  | { code: "milestones_overdue"; milestoneIds: string[] }
  | { code: "not_accepted" }
  | { code: "relationship_owner_not_accepted" }
  | { code: "duties_open"; duties: Duty[] }
  /** Who held it is no longer with that organisation; `more`: further duties that the check misses. */
  | { code: "holder_left"; person: string; organisation: string; duty: Duty | null; more: number }
  | { code: "no_recent_touchpoint"; days: number }
  | { code: "no_review_planned" }
  | { code: "review_is_past" }
  /** It holds by its rule; a manager of the viewer's organisation says it is not good enough. */
  | { code: "marked"; reason: string; by: string; at: number };

/** The field that closes the gap. */
export type FixPlace =
  | { at: "plan_text"; field: PlanTextField }
  | { at: "contribution" }
  | { at: "stakeholder" }
  | { at: "milestone"; milestoneId: string | null }
  | { at: "registration" }
  | { at: "assignment"; duty: Duty; forOrganisationId: string | null }
  | { at: "commitment"; organisationId: string }
  /** In this credit role and of this type; null: whichever it was. */
  | { at: "touchpoint"; creditRole: CreditRole | null; type: TouchpointType | null }
  | { at: "next_review" };

/** Applies from the stage `from` on; before, it says what is still to come. */
export type CheckResult = { check: PlanCheck; from: CheckFrom; applies: boolean; marks: CheckMark[] } & (
  | { holds: true; reason: null; owedBy: readonly []; fix: null }
  /** `owedBy`: organisations; the viewer's own first. */
  | { holds: false; reason: CheckReason; owedBy: readonly string[]; fix: FixPlace }
);

/** A shared touchpoint of this deal's customer, by whom and when. Internal ones never come here. */
export type SharedTouchpoint = { organisationId: string; type: TouchpointType; occurredAt: number };

export type CheckContext = {
  viewerId: string;
  touchpoints: readonly SharedTouchpoint[];
  settings: CheckSettings;
  /** Milliseconds UTC, by the corrected clock. */
  now: number;
};

/** Where each check is mended once it holds by its rule. */
const places: Record<PlanCheck, FixPlace> = {
  customer_outcome: { at: "plan_text", field: "customer_outcome" },
  contributions: { at: "contribution" },
  stakeholder_map: { at: "stakeholder" },
  close_plan: { at: "milestone", milestoneId: null },
  credit_agreement: { at: "registration" },
  relationship_owner: { at: "registration" },
  stage_leads: { at: "assignment", duty: "discovery", forOrganisationId: null },
  post_sale_owners: { at: "assignment", duty: "onboarding", forOrganisationId: null },
  commitments: { at: "commitment", organisationId: "" },
  account_executives: { at: "assignment", duty: "account_executive", forOrganisationId: null },
  recent_touchpoint: { at: "touchpoint", creditRole: null, type: null },
  next_review: { at: "next_review" },
};

/** Only the viewer's own organisation's mark makes a check fail; others' are shown. */
function markedGap(check: PlanCheck, marks: readonly CheckMark[], { viewerId, parties }: Asked): Gap | null {
  const own = marks.find(({ organisationId }) => organisationId === viewerId)?.reason;
  if (!own?.value) return null;
  const { person, at } = own.edited;
  const place = places[check];
  return {
    reason: { code: "marked", reason: own.value, by: person.name, at },
    owedBy: parties,
    fix: place.at === "commitment" ? { ...place, organisationId: viewerId } : place,
  };
}

const isCheck = (name: string): name is PlanCheck => Object.hasOwn(checkRules, name);
/** In the order of the plan. */
export const planCheckNames: readonly PlanCheck[] = Object.keys(checkRules).filter(isCheck);

/** Every check of a co-sell deal, in order; none for the other motions, which get a light record. */
export function planChecks(whole: DealWhole, context: CheckContext): CheckResult[] {
  const { viewerId, settings, now } = context;
  const registration = registrationOf(whole, now);
  const { terms } = registration;
  if (terms?.motion !== "co_sell") return [];
  const plan = planOf(whole);
  // Where nobody has said, it is early.
  const stage = stageOf(plan, terms, viewerId)?.stage.value ?? "discovery";
  const left = registration.answers.filter(({ state }) => state === "left");
  const parties = terms.participants
    .map(({ organisationId }) => organisationId)
    .filter((id) => !left.some(({ organisationId }) => organisationId === id))
    .sort((a, b) => Number(b === viewerId) - Number(a === viewerId));
  const asked = { ...context, whole, plan, terms, registration, parties, stage };
  const reached = (from: CheckFrom) =>
    from !== "never" && dealStage.options.indexOf(from) <= dealStage.options.indexOf(stage);
  return planCheckNames.map((check): CheckResult => {
    // A mark that was taken back has no reason any more.
    const marks = whole.check_mark.filter((mark) => mark.check === check && mark.reason.value !== null);
    const gap = checkRules[check](asked) ?? markedGap(check, marks, asked);
    const at = { check, from: settings[check], applies: reached(settings[check]), marks };
    if (!gap) return { ...at, holds: true, reason: null, owedBy: [], fix: null };
    return { ...at, holds: false, ...gap };
  });
}

/** How many of the checks that apply hold. */
export function completeness(results: readonly CheckResult[]): { held: number; of: number } {
  const applying = results.filter(({ applies }) => applies);
  return { held: applying.filter(({ holds }) => holds).length, of: applying.length };
}
