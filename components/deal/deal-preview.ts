// What a deal would pay, as far as this device may know: a preview of the statement under the policy of its terms.
// Called by the form and by the card of a deal.
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import { calculateStatement, type StatementResult } from "#lib/domain/credit/statement.ts";
import { creditPolicyOf } from "#lib/domain/deal/policy-in-force.ts";

/** Null where nothing is paid by a policy, or the policy is not known here. */
export function previewOf(terms: RegistrationTerms, offer: PolicyOffer | null): StatementResult | null {
  const { model, participants } = terms;
  if (!offer || !model || participants.length < 2) return null;
  return calculateStatement({
    policy: creditPolicyOf(offer),
    agreement: { ...terms, model },
    evidence: [],
    kind: "preview",
    previous: null,
  });
}
