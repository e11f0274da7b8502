// Whether a registration's money follows a policy that is in force, or the version the deal is pinned to: with every
// partner the submitter has, for the payer it names. What others agreed among themselves the submitter cannot see. Called by the mutator that submits. Which
// partnership is meant is looked up, never taken from the terms.
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import type { CreditTerms } from "../../contract/credit-policy.ts";
import type { RegistrationTerms } from "../../contract/deal.ts";
import { calculateStatement } from "../credit/statement.ts";
import { say } from "../messages/say.ts";
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
      return say("rule.policy.noneInForce", { name });
    }
    if (offer.policyId !== policyVersionId) {
      const { version } = offer;
      return pinnedId !== null && pinnedId === policyVersionId
        ? say("rule.policy.pinnedNotAccepted", { name, version })
        : say("rule.policy.changed", { name, version });
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
  return isCovered ? null : say("rule.policy.noneBetween");
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
