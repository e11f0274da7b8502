// What a deal would pay, as far as this device may know: a preview of the statement under the policy of its terms.
// Called by the form, by the card of a deal and by the view of its credit.
import type { CreditEvidence } from "#lib/contract/credit.ts";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { StatementResult } from "#lib/domain/credit/statement.ts";
import { statementFrom } from "#lib/domain/deal/next-statement.ts";

/** Null where nothing is paid by a policy, or the policy is not known here. */
export function previewOf(
  terms: RegistrationTerms,
  offer: PolicyOffer | null,
  evidence: readonly CreditEvidence[] = [],
): StatementResult | null {
  return offer && statementFrom({ terms, offer, evidence, kind: "preview", previous: null });
}
