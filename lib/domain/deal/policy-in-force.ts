// Which credit policy a deal may be registered under: the latest version of the payer's that both sides of the
// partnership have accepted, or the one the deal is pinned to. Called by the registration form, by views and by the mutator that submits.
import type { CreditPolicy } from "../../contract/credit-policy.ts";
import type { Recording } from "../../contract/offline.ts";
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import type { PolicyRows } from "../mutators/mutator.ts";

export type PolicyStanding = {
  offer: PolicyOffer;
  /** Organisations that accepted this version. */
  acceptedBy: string[];
  inForce: boolean;
  /** Of a partner that does not use Tandem, how its acceptance came to us. */
  recorded?: Recording;
};

/** Every version offered by `payerId` in a partnership of two, latest first. `parties`: both organisations' ids. */
export function policyStandings(
  { offers, acceptances }: PolicyRows,
  payerId: string,
  parties: readonly string[],
): PolicyStanding[] {
  return offers
    .filter(({ organisation }) => organisation.id === payerId)
    .toSorted((a, b) => b.version - a.version)
    .map((offer) => {
      const acceptedBy = parties.filter((party) =>
        acceptances.some((each) => each.policyId === offer.policyId && each.organisationId === party),
      );
      const recorded = acceptances.find(
        (each) => each.policyId === offer.policyId && each.recorded,
      )?.recorded;
      return {
        offer,
        acceptedBy,
        inForce: acceptedBy.length === parties.length,
        ...(recorded ? { recorded } : {}),
      };
    });
}

/** Null: none yet. */
export function policyInForce(
  rows: PolicyRows,
  payerId: string,
  parties: readonly string[],
): PolicyOffer | null {
  return policyStandings(rows, payerId, parties).find(({ inForce }) => inForce)?.offer ?? null;
}

/**
 * The version a deal may be registered under: the one it is pinned to while both sides still stand to it and a revision
 * names it, else the latest. Null: none yet.
 */
export function policyFor(
  rows: PolicyRows,
  payerId: string,
  parties: readonly string[],
  wanted: { pinnedId: string | null; namedId: string | null },
): PolicyOffer | null {
  const standings = policyStandings(rows, payerId, parties).filter(({ inForce }) => inForce);
  const pinned =
    wanted.pinnedId !== null && wanted.pinnedId === wanted.namedId
      ? standings.find(({ offer }) => offer.policyId === wanted.pinnedId)
      : undefined;
  return (pinned ?? standings[0])?.offer ?? null;
}

/** As the credit rules take it. */
export const creditPolicyOf = ({ policyId, version, terms }: PolicyOffer): CreditPolicy => ({
  ...terms,
  id: policyId,
  version,
});
