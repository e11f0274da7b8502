// From which stage on each check of the joint plan applies: how every organisation begins, and what each has set. Called by
// the checks' callers and by the options.
import type { CheckFrom, CheckSettings as SetChecks } from "../../contract/settings.ts";
import type { PlanCheck } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";

/** From which stage on each check applies. Each organisation may have its own. */
export type CheckSettings = Record<PlanCheck, CheckFrom>;

export const startingSettings: CheckSettings = {
  relationship_owner: "discovery",
  customer_outcome: "discovery",
  contributions: "discovery",
  account_executives: "discovery",
  credit_agreement: "discovery",
  next_review: "discovery",
  commitments: "demo",
  stakeholder_map: "demo",
  stage_leads: "demo",
  recent_touchpoint: "demo",
  close_plan: "proposal",
  post_sale_owners: "negotiation",
};

/** `set`: what the organisation changed; null: nothing. */
export const settingsFrom = (set: Pick<SetChecks, "from"> | null): CheckSettings => ({
  ...startingSettings,
  ...set?.from,
});

/** Of one participant, by what it tells the deal. */
export function settingsIn(whole: Pick<DealWhole, "deal_checks">, organisationId: string): CheckSettings {
  return settingsFrom(whole.deal_checks.find((each) => each.organisationId === organisationId) ?? null);
}
