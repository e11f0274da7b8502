// Whether the credit policy that a registration was written under is in force no more, and another one is. Called by the
// form's state. The server would refuse the old one; here it is said first, and nothing is changed without a word.
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { PoliciesView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import type { DealProblem } from "./deal-problems.ts";
import { policyById } from "./policy-for.ts";

export type Replaced = {
  /** null: this device does not know it. */
  before: PolicyOffer | null;
  now: PolicyOffer;
};

export function replacedPolicy(
  policies: PoliciesView,
  writtenUnder: string | null,
  inForce: PolicyOffer | null,
): Replaced | null {
  if (writtenUnder === null || inForce === null || inForce.policyId === writtenUnder) return null;
  return { before: policyById(policies, writtenUnder), now: inForce };
}

export const replacedProblem = ({ now }: Replaced): DealProblem => ({
  at: "policy",
  message: t("register.problem.replaced", { version: now.version }),
});
