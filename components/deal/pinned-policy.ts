// The credit policy that a deal is pinned to, and the one in force now, where a revision may go on with either. Called by the
// form's state; the server decides by the same rule (`lib/domain/deal/policy-in-force.ts`).
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";

export type PinnedChoice = { pinned: PolicyOffer; newest: PolicyOffer };

/** `goesOn`: what would count if the deal went on with `pinnedId`. Null: there is nothing to choose. */
export function pinnedChoice(
  goesOn: PolicyOffer | null,
  newest: PolicyOffer | null,
  pinnedId: string | null,
): PinnedChoice | null {
  if (!goesOn || !newest || goesOn.policyId !== pinnedId || newest.policyId === pinnedId) return null;
  return { pinned: goesOn, newest };
}
