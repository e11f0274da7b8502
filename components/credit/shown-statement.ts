// Which statement the credit view shows: the latest kept version, else a preview of what is agreed or asked. Called by the
// view and by the page that is printed.
import type { CreditStatement } from "#lib/contract/credit-statement.ts";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { KeptStatement } from "#lib/contract/statements.ts";
import type { DealView, PoliciesView } from "#lib/messaging/surface-port.ts";
import { previewOf } from "../deal/deal-preview.ts";
import { policyById } from "../deal/policy-for.ts";

export type Shown =
  | {
      state: "shown";
      statement: CreditStatement;
      /** The version as it was kept; null: a preview. */
      kept: KeptStatement | null;
      /** Null: this device does not know the policy, and cannot compare with selling alone. */
      offer: PolicyOffer | null;
      terms: RegistrationTerms;
    }
  /** `loading`: policies are on their way. `refused`: the agreement does not fit the policy any more. */
  | { state: "loading" | "no_terms" | "no_commission" | "no_policy" }
  | { state: "refused"; message: string };

export function shownStatement({ credit, registration }: DealView, policies: PoliciesView | null): Shown {
  const terms = credit.agreed ?? registration.terms;
  if (!terms) return { state: "no_terms" };
  const kept = credit.versions[0]?.kept ?? null;
  if (!kept && terms.model === null) return { state: "no_commission" };
  if (!policies) return { state: "loading" };
  if (kept) {
    const { statement } = kept;
    return { state: "shown", statement, kept, offer: policyById(policies, statement.policy.id), terms };
  }
  const offer = policyById(policies, terms.policyVersionId);
  const preview = previewOf(terms, offer, credit.evidence);
  if (!offer || !preview) return { state: "no_policy" };
  if (preview.outcome === "refused") {
    return { state: "refused", message: preview.problems.map(({ message }) => message).join(" ") };
  }
  return { state: "shown", statement: preview.statement, kept: null, offer, terms };
}
