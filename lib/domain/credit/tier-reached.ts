// Which tier of a payer's policy a company has reached: what was earned and not taken back, in the quarter that runs or the one
// before, the one of most wins. Called by the view of policies, for the registration form. Known to those two alone.
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import { standingIn } from "./bonuses.ts";
import { quarterAt, quarterBefore } from "./promises.ts";

/** Its name; null: none. `now`: milliseconds UTC. */
export function tierReached(
  entries: readonly BonusEntry[],
  payerId: string,
  beneficiaryId: string,
  now: number,
): string | null {
  const quarter = quarterAt(now);
  const tiers = standingIn(entries)
    .filter((each) => each.organisationId === payerId && each.beneficiaryId === beneficiaryId)
    .filter((each) => each.quarter === quarter || each.quarter === quarterBefore(quarter))
    .flatMap(({ what: { promise } }) =>
      promise.gives.kind === "tier" ? [{ ...promise.gives, wins: promise.wins }] : [],
    )
    .sort((a, b) => b.wins - a.wins);
  return tiers[0]?.name ?? null;
}
