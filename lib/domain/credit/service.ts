// Rewards that are no money: a shorter review, a faster payout, leads first. What was earned by wins, alone or with a tier, holds
// for the rest of its quarter and the one after, as a tier's rates do, and changes a clock or an order. Known to who pays and who
// earned it alone: others hold no such rows. Called by the clocks and orders it changes. Decision: docs/decisions/014, 024.
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import type { serviceReward } from "../../contract/credit-policy.ts";
import { standingIn } from "./bonuses.ts";
import { quarterAfter, quarterAt } from "./promises.ts";

export type ServiceReward = (typeof serviceReward.options)[number];

/** Why a clock is shorter or a place earlier: what screens make the sentence of. */
export type ServiceHeld = {
  service: ServiceReward;
  beneficiaryId: string;
  /** Whose wins earned it. */
  quarter: string;
  /** How many there were. */
  wins: number;
  /** The tier it came with; null: by itself. */
  tier: string | null;
};

/** What holds for that company at `at` (milliseconds UTC); null: nothing of that kind. The one of most wins. */
export function serviceHeld(
  entries: readonly BonusEntry[],
  service: ServiceReward,
  { payerId, beneficiaryId }: { payerId: string; beneficiaryId: string },
  at: number,
): ServiceHeld | null {
  const now = quarterAt(at);
  const held = standingIn(entries)
    .filter((each) => each.organisationId === payerId && each.beneficiaryId === beneficiaryId)
    .filter(({ quarter }) => quarter === now || quarterAfter(quarter) === now)
    .flatMap(({ quarter, what: { promise } }): ServiceHeld[] => {
      const { gives, wins } = promise;
      const isTier = gives.kind === "tier" && gives.rewards.includes(service);
      if (!isTier && !(gives.kind === "service" && gives.service === service)) return [];
      return [{ service, beneficiaryId, quarter, wins, tier: gives.kind === "tier" ? gives.name : null }];
    })
    .sort((a, b) => b.wins - a.wins);
  return held[0] ?? null;
}
