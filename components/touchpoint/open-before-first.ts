// Whether a touchpoint would be the first conversation with the customer in a deal that is not agreed yet, and what is open.
// Called by the form, and where a contact with the customer is planned.
import type { PlanCheck, TouchpointType } from "#lib/contract/words.ts";
import { withCustomer } from "#lib/domain/deal/first-conversation.ts";
import type { CheckResult } from "#lib/domain/deal/plan-checks.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";

export type Gap = Extract<CheckResult, { holds: false }>;

/** To be agreed before the customer is spoken to, at whichever stage the deal is. */
const first: readonly PlanCheck[] = [
  "relationship_owner",
  "stage_leads",
  "post_sale_owners",
  "commitments",
  "credit_agreement",
];

/** Empty where somebody has spoken to the customer already, or nothing is open. `type` null: not said yet, only planned. */
export function openBeforeFirst(
  { checks: { results, timing } }: DealView,
  type: TouchpointType | null,
): Gap[] {
  const hasSpoken = timing.state !== "open" && timing.state !== "agreed";
  if (hasSpoken || (type !== null && !withCustomer.includes(type))) return [];
  return results.filter((result): result is Gap => !result.holds && first.includes(result.check));
}
