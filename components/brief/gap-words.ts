// A gap of the joint plan in words: what is missing, and the one verb that leads to the field that closes it.

import type { PlanCheck } from "#lib/contract/words.ts";
import type { CheckReason, CheckResult, FixPlace } from "#lib/domain/deal/plan-checks.ts";
import { type MessageKey, t } from "../messages/t.ts";

type Gap = Extract<CheckResult, { holds: false }>;

function ofReason(check: PlanCheck, reason: CheckReason): string {
  switch (reason.code) {
    case "not_written":
      return t(check === "contributions" ? "gap.contributions" : "gap.customer_outcome");
    case "missing_stakeholder_roles":
      if (reason.roles.length > 1) return t("gap.missing_both");
      return t(reason.roles[0] === "champion" ? "gap.missing_champion" : "gap.missing_economic_buyer");
    case "too_few_milestones":
      return t("gap.few_milestones", { have: reason.have, need: reason.need });
    case "milestones_without_owner_or_date":
      return t("gap.milestones_open", { count: reason.milestoneIds.length });
    case "milestones_overdue":
      return t("gap.milestones_overdue", { count: reason.milestoneIds.length });
    case "not_accepted":
      return t(check === "commitments" ? "gap.commitments" : "gap.credit_agreement");
    case "relationship_owner_not_accepted":
      return t("gap.relationship_owner");
    case "duties_open": {
      const [first, ...more] = reason.duties;
      if (check === "account_executives" || !first) return t("gap.account_executives");
      const duty = t(`duty.${first}`);
      return more.length === 0 ? t("gap.duty", { duty }) : t("gap.duties", { duty, count: more.length });
    }
    case "no_recent_touchpoint":
      return t("gap.recent_touchpoint", { days: reason.days });
    case "no_review_planned":
      return t("gap.no_review");
    case "review_is_past":
      return t("gap.review_past");
    case "holder_left": {
      const { person, organisation, duty, more } = reason;
      const named = duty ?? (check === "account_executives" ? "account_executive" : null);
      const what = named
        ? t("gap.leftDuty", { duty: t(`duty.${named}`), person, organisation })
        : t("gap.left", { person, organisation });
      return more > 0 ? t("gap.leftMore", { what, count: more }) : what;
    }
    case "marked":
      return t("gap.marked", { check: t(`check.${check}`) });
  }
}

export const gapTitle = ({ check, reason }: Gap): string => ofReason(check, reason);

const verbs: Record<FixPlace["at"], MessageKey & `gap.do.${string}`> = {
  plan_text: "gap.do.write",
  contribution: "gap.do.write",
  stakeholder: "gap.do.add",
  milestone: "gap.do.add",
  registration: "gap.do.see",
  assignment: "gap.do.assign",
  commitment: "gap.do.set",
  touchpoint: "gap.do.log",
  next_review: "gap.do.set",
};

/** What only others can close, one looks at. */
export function gapVerb({ fix, owedBy, reason }: Gap, ourId: string): string {
  const isOurs = owedBy.includes(ourId);
  if (reason.code === "marked") return t("gap.do.see");
  if (reason.code === "holder_left") return t("left.nameAnother");
  const isNamed = fix.at === "assignment" && fix.duty !== "account_executive" && owedBy.length === 1;
  // Where one company alone owes it, somebody is named there, who has to answer.
  if (isNamed) return t(isOurs ? "brief.answer" : "gap.do.see");
  if (!isOurs && fix.at !== "assignment") return t("gap.do.see");
  if (fix.at === "milestone" && fix.milestoneId !== null) return t("gap.do.see");
  return t(verbs[fix.at]);
}
