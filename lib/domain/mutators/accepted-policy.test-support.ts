// A credit policy in force between two companies, for worlds of tests.
import type { AcceptedBy } from "../../contract/deal.ts";
import type { Organisation } from "../../contract/records.ts";
import { defaultShares } from "../credit/shares.ts";
import { startingTerms } from "../credit/starting-terms.ts";
import type { PolicyRows } from "./mutator.ts";

const { sell_with: sellWith } = startingTerms.models;
/** Of "sell with", as the usual terms propose them. */
export const usualShares = sellWith ? defaultShares(sellWith) : [];

/** `ids`: of the offer and of the two acceptances. The first of the `parties` published it. */
export function acceptedPolicy(
  partnershipId: string,
  parties: readonly [Organisation, Organisation],
  policyId: string,
  acceptedBy: (organisation: Organisation) => AcceptedBy,
  ids: readonly [string, string, string],
  at: number,
): PolicyRows {
  const by = { name: "Grace Kim", title: "Partner manager" };
  const [offerId, ...acceptanceIds] = ids;
  const offer = {
    id: offerId,
    partnershipId,
    policyId,
    version: 1,
    organisation: parties[0],
    terms: startingTerms,
    publishedBy: by,
    publishedAt: at,
  };
  const acceptances = acceptanceIds.map((id, index) => {
    const party = parties[index === 0 ? 0 : 1];
    return {
      id,
      partnershipId,
      policyId,
      organisationId: party.id,
      acceptedBy: acceptedBy(party),
      answeredBy: by,
      acceptedAt: at,
    };
  });
  return { offers: [offer], acceptances };
}
