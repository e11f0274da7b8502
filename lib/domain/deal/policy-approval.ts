// Whether a policy approves a registration by itself, and why not: everything that a person would have to look at. Pure: what
// only the payer's server sees comes in as `met`. Called by `approve-by-policy.ts`. Decision:
// docs/decisions/021-terms-not-constants.md.
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import type { ReviewCause } from "../../contract/review.ts";
import { calculateStatement } from "../credit/statement.ts";
import type { DealWhole } from "../deal-whole.ts";
import type { KnownPartner, Lookup, RivalRows } from "../mutators/mutator.ts";
import { creditPolicyOf, policyStandings } from "./policy-in-force.ts";
import type { Submitted } from "./registration-status.ts";
import { sameTypePartners } from "./same-type.ts";
import { otherTier, tierOf } from "./tier-rate.ts";

export type ApprovalFacts = {
  /** As the payer sees it. */
  whole: DealWhole;
  revision: Submitted;
  /** The version it is pinned to. */
  offer: PolicyOffer;
  /** The payer's partnership with each of the others. */
  partner(organisationId: string): Lookup<KnownPartner>;
  rivals: RivalRows;
  /** What was found among the payer's other registrations and accounts. */
  met: readonly Extract<ReviewCause, "conflict" | "direct_deal">[];
};

function moneyCauses({ offer }: ApprovalFacts, terms: RegistrationTerms): ReviewCause[] {
  if (terms.model === null) return ["deviates"];
  const result = calculateStatement({
    policy: creditPolicyOf(offer),
    agreement: { ...terms, model: terms.model },
    evidence: [],
    kind: "preview",
    previous: null,
  });
  if (result.outcome === "refused") return ["deviates"];
  const notices = result.statement.notices.map(({ notice }) => notice);
  return [
    ...(notices.some((each) => each === "share_deviates") ? (["deviates"] as const) : []),
    ...(notices.some((each) => each === "equal_shares" || each === "equal_parts")
      ? (["equal_split"] as const)
      : []),
  ];
}

/** Whether the rate is the usual one, of the tier that was reached or of the model: also where people agreed to another before. */
function rateCauses(facts: ApprovalFacts, terms: RegistrationTerms): ReviewCause[] {
  const { offer, revision } = facts;
  const reached = tierOf(terms, (id) => earnedOf(facts, id), revision.submittedAt);
  if (reached === "unknown") return ["other_tier"];
  if (otherTier(offer.terms, terms, reached)) return ["other_tier"];
  const own = terms.model && offer.terms.models[terms.model];
  const name = reached === "none_counts" ? null : reached.tier;
  const tier = offer.terms.tiers.find((each) => each.name === name);
  const usual = (terms.model && tier?.rates[terms.model]) ?? own?.rate;
  return usual?.default === terms.rateBp ? [] : ["deviates"];
}

function earnedOf({ partner }: ApprovalFacts, organisationId: string) {
  const known = partner(organisationId);
  return typeof known === "object" ? known.earned : null;
}

/** Everyone but the payer has accepted this version with it, in a partnership that has not ended. */
function isAgreedWithAll({ offer, partner }: ApprovalFacts, terms: RegistrationTerms): boolean {
  return terms.participants
    .filter(({ organisationId }) => organisationId !== terms.payerId)
    .every(({ organisationId }) => {
      const known = partner(organisationId);
      if (typeof known !== "object" || known.partnership.status !== "active") return false;
      return policyStandings(known.policies, terms.payerId, [terms.payerId, organisationId]).some(
        (each) => each.inForce && each.offer.policyId === offer.policyId,
      );
    });
}

/** In the order of the words; empty: the policy approves. */
export function causesToLook(facts: ApprovalFacts): ReviewCause[] {
  const { whole, revision, rivals, met } = facts;
  const { terms } = revision;
  const isRejected = whole.registration_decision.some(({ outcome }) => outcome === "rejected");
  // Not only where the other has registered something: else not approving would say that it has.
  const isApart = rivals.pairs.flat().some((id) => terms.participants.some((p) => p.organisationId === id));
  const found: ReviewCause[] = [
    ...moneyCauses(facts, terms),
    ...rateCauses(facts, terms),
    ...(sameTypePartners(terms).length > 0 ? (["same_type"] as const) : []),
    ...(isAgreedWithAll(facts, terms) ? [] : (["not_agreed"] as const)),
    ...(isRejected ? (["rejected_before"] as const) : []),
    ...met,
    ...(isApart ? (["kept_apart"] as const) : []),
  ];
  return [...new Set(found)];
}
