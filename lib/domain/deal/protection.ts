// How long an approval protects: what the version of the policy says that its revision is pinned to. Called by whoever decides,
// and by the card that says beforehand what approving gives.
import { USUAL_PROTECTION_DAYS } from "../../contract/credit-policy.ts";
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { PolicyOffer } from "../../contract/policy-offer.ts";

export const DAY = 86_400_000;

/** Days. Where no policy is followed, or this device does not hold it: the usual ones. */
export function protectionDays(
  { policyVersionId, payerId }: Pick<RegistrationTerms, "policyVersionId" | "payerId">,
  version: (policyId: string, publisherId: string) => PolicyOffer | string | null,
): number {
  const offer = policyVersionId === null ? null : version(policyVersionId, payerId);
  return offer !== null && typeof offer === "object" ? offer.terms.protectionDays : USUAL_PROTECTION_DAYS;
}
