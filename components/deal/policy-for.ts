// Which credit policy a deal would be registered under, and what it proposes. Called by the registration form and by the
// card of a deal. The server decides by the same rule (`lib/domain/deal/terms-under-policy.ts`).
import type { CreditTerms, ModelTerms, Range } from "#lib/contract/credit-policy.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import { type CoSellModel, coSellModel } from "#lib/contract/words.ts";
import { defaultShares, rateRanges } from "#lib/domain/credit/shares.ts";
import type { PartnershipPolicies, PoliciesView } from "#lib/messaging/surface-port.ts";
import type { DealValues } from "./deal-values.ts";
import { isIntroduction } from "./motion-answers.ts";

export type PolicyFor = {
  /** Of the first partner that has one. */
  offer: PolicyOffer | null;
  /** The tier reached between the two of them; null: none, or more partners than one, who must not learn each other's. */
  tier: string | null;
  /** Partners without a policy in force, and those with another version than the first. */
  missing: string[];
  differing: string[];
};

/** The version in force between us and one partner, by which `payerId` pays: `wantedId` while both stand to it, else the latest. */
export function inForceWith(
  policies: PartnershipPolicies,
  payerId: string,
  ourId: string,
  wantedId: string | null = null,
): PolicyOffer | null {
  const standings = (payerId === ourId ? policies.ours : policies.theirs).filter(({ inForce }) => inForce);
  const wanted = standings.find(({ offer }) => offer.policyId === wantedId);
  return (wanted ?? standings[0])?.offer ?? null;
}

/**
 * Where a partner pays, only our agreement with that partner counts. `pinnedId`: the version the deal is pinned to and goes
 * on with, where every partner of it still may; else the latest.
 */
export function policyFor(
  view: PoliciesView,
  payerId: string,
  ourId: string,
  partnerIds: readonly string[],
  pinnedId: string | null = null,
): PolicyFor {
  const pinned = collect(view, payerId, ourId, partnerIds, pinnedId);
  const isKept = pinnedId !== null && pinned.offer?.policyId === pinnedId && pinned.differing.length === 0;
  return isKept || pinnedId === null ? pinned : collect(view, payerId, ourId, partnerIds, null);
}

function collect(
  { partnerships }: PoliciesView,
  payerId: string,
  ourId: string,
  partnerIds: readonly string[],
  wantedId: string | null,
): PolicyFor {
  const found: PolicyFor = { offer: null, tier: null, missing: [], differing: [] };
  for (const policies of partnerships) {
    const { partner } = policies.partnership;
    if (!partnerIds.includes(partner.id)) continue;
    if (payerId !== ourId && payerId !== partner.id) continue;
    const offer = inForceWith(policies, payerId, ourId, wantedId);
    if (!offer) found.missing.push(partner.name);
    else if (!found.offer) {
      found.offer = offer;
      const reached = payerId === ourId ? policies.tiers?.ours : policies.tiers?.theirs;
      found.tier = partnerIds.length === 1 ? (reached ?? null) : null;
    } else if (found.offer.policyId !== offer.policyId) found.differing.push(partner.name);
  }
  return found;
}

/** A version by its id, whoever published it; null where this device does not know it. */
export function policyById({ partnerships }: PoliciesView, policyId: string | null): PolicyOffer | null {
  const standings = partnerships.flatMap(({ ours, theirs }) => [...ours, ...theirs]);
  return standings.find(({ offer }) => offer.policyId === policyId)?.offer ?? null;
}

export const modelsOf = (terms: CreditTerms | null): CoSellModel[] =>
  terms ? coSellModel.options.filter((model) => terms.models[model]) : [...coSellModel.options];

/** The rate of the tier reached where it has one, else the model's own. */
export function rateOf(terms: CreditTerms, model: CoSellModel, tier: string | null): Range | null {
  const own = terms.models[model];
  if (!own) return null;
  return rateRanges(terms, model, own, tier ?? undefined)?.[0] ?? own.rate;
}

/** Model, rate and shares a policy proposes: of `wanted`, or of the first model it offers; the rate by the tier reached. */
export function proposed(
  terms: CreditTerms | null,
  wanted: CoSellModel,
  tier: string | null = null,
): Pick<DealValues, "model" | "rateBp" | "shares"> {
  const model = terms && !terms.models[wanted] ? (modelsOf(terms)[0] ?? wanted) : wanted;
  const own: ModelTerms | undefined = terms?.models[model];
  return {
    model,
    rateBp: (terms && rateOf(terms, model, tier)?.default) ?? 0,
    shares: own ? defaultShares(own) : [],
  };
}

/** What is proposed for these answers: an introduction stays one, also where the policy does not offer it. */
export function proposedFor(
  terms: CreditTerms,
  values: DealValues,
  tier: string | null = null,
): Pick<DealValues, "model" | "rateBp" | "shares"> {
  if (isIntroduction(values) && !terms.models.sell_to) return { model: "sell_to", rateBp: 0, shares: [] };
  return proposed(terms, values.model, tier);
}
