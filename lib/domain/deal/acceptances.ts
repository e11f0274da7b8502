// What was accepted in a deal, of every revision: by whom, for which company, with the words that were shown. The latest
// revision first, in it the order of its terms. Called by the view of a deal; it holds what its reader's organisation holds.
import type { AcceptedBy } from "../../contract/deal.ts";
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import type { DealWhole } from "../deal-whole.ts";
import { isSubmitted, sameTermsAs } from "./registration-status.ts";

export type Acceptance = {
  /** Of the answer. */
  id: string;
  organisationId: string;
  name: string;
  acceptedBy: AcceptedBy;
  answeredAt: number;
  /** The number of the revision that was accepted. */
  revision: number;
  /** Of its credit policy; null: it has none, or this device does not know it. */
  policyVersion: number | null;
  /** It stands to the latest revision. */
  isCurrent: boolean;
};

/** `offers`: of credit policies, all that this device holds. */
export function acceptancesOf(whole: DealWhole, offers: readonly PolicyOffer[]): Acceptance[] {
  const revisions = whole.registration_revision.filter(isSubmitted).toSorted((a, b) => b.number - a.number);
  const [latest] = revisions;
  const current = latest ? sameTermsAs(whole, latest).map(({ id }) => id) : [];
  return revisions.flatMap(({ id: revisionId, number, terms }): Acceptance[] => {
    const offer = offers.find(({ policyId }) => policyId === terms.policyVersionId);
    return terms.participants.flatMap(({ organisationId, name }): Acceptance[] =>
      whole.registration_answer
        .filter((each) => each.revisionId === revisionId && each.organisationId === organisationId)
        .flatMap(({ id, acceptedBy, answeredAt }) =>
          acceptedBy === null
            ? []
            : [
                {
                  id,
                  organisationId,
                  name,
                  acceptedBy,
                  answeredAt,
                  revision: number,
                  policyVersion: offer?.version ?? null,
                  isCurrent: current.includes(revisionId),
                },
              ],
        ),
    );
  });
}
