// Whether a registration's money follows a policy that is in force: with every partner the author has, for the payer it
// names. What others agreed among themselves the author cannot see. Called by the mutator that submits.
import type { RegistrationTerms } from "../../contract/deal.ts";
import { calculateStatement } from "../credit/statement.ts";
import type { MutatorState } from "../mutators/mutator.ts";
import { creditPolicyOf, policyInForce } from "./policy-in-force.ts";

/** A sentence that says what is missing and what to do; null when it may be submitted. Only co-sell pays by policy. */
export function policyProblem(
  state: Pick<MutatorState, "policies">,
  terms: RegistrationTerms,
  authorId: string,
  onServer: boolean,
): string | null {
  if (terms.motion !== "co_sell" || terms.model === null) return null;
  const { payerId, policyVersionId, model } = terms;
  for (const { organisationId, name, partnershipId } of terms.participants) {
    if (partnershipId === null || organisationId === authorId) continue;
    // Between two others, or between us and one that does not pay, there is nothing to agree here.
    if (payerId !== authorId && payerId !== organisationId) continue;
    const rows = state.policies(partnershipId);
    if (rows === "unknown" && !onServer) continue;
    const offer = typeof rows === "object" ? policyInForce(rows, payerId, [authorId, organisationId]) : null;
    if (!offer) {
      return `No credit policy is in force with ${name}: publish one and have an executive of each side accept it.`;
    }
    if (offer.policyId !== policyVersionId) {
      return `The credit policy with ${name} changed to version ${offer.version}: look at the shares again and submit.`;
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
  }
  return null;
}
