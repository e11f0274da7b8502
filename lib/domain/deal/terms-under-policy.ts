// Whether a registration's money follows a policy that is in force, or the version the deal is pinned to: with every
// partner the submitter has, for the payer it names. What others agreed among themselves the submitter cannot see. Called by the mutator that submits. Which
// partnership is meant is looked up, never taken from the terms.
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import type { CreditTerms } from "../../contract/credit-policy.ts";
import type { RegistrationTerms } from "../../contract/deal.ts";
import { calculateStatement } from "../credit/statement.ts";
import type { MutatorState } from "../mutators/mutator.ts";
import { creditPolicyOf, policyFor } from "./policy-in-force.ts";
import { tierOf, tierRateProblem, wasAgreed } from "./tier-rate.ts";

/** A sentence that says what is missing and what to do; null when it may be submitted. Only co-sell pays by policy. */
export function policyProblem(
  state: Pick<MutatorState, "partner">,
  terms: RegistrationTerms,
  submitterId: string,
  onServer: boolean,
  {
    pinnedId,
    agreed,
    now,
  }: {
    /** The version that the registration before is pinned to; null: a first one. */
    pinnedId: string | null;
    /** What was approved last; null: nothing yet. */
    agreed: RegistrationTerms | null;
    now: number;
  },
): string | null {
  if (terms.motion !== "co_sell" || terms.model === null) return null;
  const { payerId, policyVersionId, model } = terms;
  let isCovered = false;
  for (const { organisationId, name } of terms.participants) {
    // Between two others, or between us and one that does not pay, there is nothing to agree here.
    if (organisationId === submitterId || (payerId !== submitterId && payerId !== organisationId)) continue;
    const partner = state.partner(organisationId);
    if (partner === "unknown" && !onServer) return null;
    // One that another participant brought in: between the two of us nothing can be in force.
    if (partner === "absent") continue;
    const offer =
      typeof partner === "object"
        ? policyFor(partner.policies, payerId, [submitterId, organisationId], {
            pinnedId,
            namedId: policyVersionId,
          })
        : null;
    if (!offer) {
      return `No credit policy is in force with ${name}: publish one and have an executive of each side accept it.`;
    }
    if (offer.policyId !== policyVersionId) {
      return pinnedId !== null && pinnedId === policyVersionId
        ? `With ${name} the version this deal is pinned to is not accepted by both: choose version ${offer.version} and submit.`
        : `The credit policy with ${name} changed to version ${offer.version}: look at the shares again and submit.`;
    }
    const result = calculateStatement({
      policy: creditPolicyOf(offer),
      agreement: { ...terms, model },
      evidence: [],
      kind: "preview",
      previous: null,
    });
    const [first] = result.outcome === "refused" ? result.problems : [];
    if (first) return first.message;
    const dear = typeof partner === "object" && againstTier(terms, offer.terms, partner.earned, agreed, now);
    if (dear) return dear;
    isCovered = true;
  }
  return isCovered ? null : "No credit policy is in force between who pays and the others: agree one first.";
}

/** `earned`: between the payer and the one partner, whichever of them we are. */
function againstTier(
  terms: RegistrationTerms,
  policy: CreditTerms,
  earned: readonly BonusEntry[],
  agreed: RegistrationTerms | null,
  now: number,
): string | null {
  if (wasAgreed(terms, agreed)) return null;
  const reached = tierOf(terms, () => earned, now);
  return reached === "unknown" ? null : tierRateProblem(policy, terms, reached);
}
