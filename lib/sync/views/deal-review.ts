// What the pinned version of the policy says of deciding a registration, and why it left it to people. Called by the view of deals.
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import { policyVersionIn } from "../../domain/deal/next-statement.ts";
import { protectionDays } from "../../domain/deal/protection.ts";
import type { Registration } from "../../domain/deal/registration-status.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import type { DealReview } from "../../messaging/deal-review-view.ts";

export function dealReview(
  whole: DealWhole,
  { terms, revision }: Registration,
  offers: readonly PolicyOffer[],
): DealReview {
  const version = policyVersionIn(offers);
  const { policyVersionId = null, payerId = "" } = terms ?? {};
  const offer = policyVersionId === null ? null : version(policyVersionId, payerId);
  const reason = whole.review_reason.find((each) => each.revisionId === revision?.id);
  return {
    protectionDays: protectionDays({ policyVersionId, payerId }, version),
    approval: offer?.terms.approval ?? "manager",
    causes: reason?.causes ?? [],
  };
}
