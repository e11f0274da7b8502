// All that is told of a deal's credit besides its registration, in one value: how it ended, versions of the statement,
// payments, disputes, hand-over, what changed. Called by the view of a deal and by the data of screens.
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import type { CreditEvidence } from "../../contract/credit.ts";
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import type { KeptStatement, OutcomeReport } from "../../contract/statements.ts";
import type { DealOutcome } from "../../contract/words.ts";
import { statementHash } from "../credit/statement-hash.ts";
import type { DealWhole } from "../deal-whole.ts";
import { type DealChange, dealChanges } from "./deal-changes.ts";
import { agreedRevision, latestReport, outcomeFor, payerOf } from "./deal-outcome.ts";
import { disputesOf, type ShownDispute } from "./disputes.ts";
import { evidenceOf } from "./evidence.ts";
import { handOversOf, type ShownHandOver } from "./hand-overs.ts";
import {
  calculatedAgain,
  type NextStatement,
  nextStatement,
  policyVersionIn,
  versionsOf,
} from "./next-statement.ts";
import { type Expected, expectedByQuarter, type PayoutDue, payoutsOf } from "./payouts.ts";
import { registrationOf } from "./registration-status.ts";
import { type ReviewClock, reviewClock } from "./service-clocks.ts";

export type ShownVersion = {
  kept: KeptStatement;
  /** A later version counts. */
  kind: "final" | "superseded";
  /** Whether this device comes to the same bytes from what it holds; null: it does not hold the policy. */
  verified: boolean | null;
};

export type CreditStanding = {
  /** The payer's word: it counts for credit. */
  outcome: DealOutcome;
  /** The latest of each organisation that said something. */
  reports: OutcomeReport[];
  /** What money is calculated from; null: no revision was approved yet. */
  agreed: RegistrationTerms | null;
  evidence: CreditEvidence[];
  /** The latest first. */
  versions: ShownVersion[];
  /** What a version made now would be: the payer is shown that one is due. */
  next: NextStatement;
  /** Until when the payer decides on the registration; null: nothing is to be decided. */
  review: ReviewClock | null;
  payouts: PayoutDue[];
  expected: Expected[];
  disputes: ShownDispute[];
  handOvers: ShownHandOver[];
  /** What nobody may miss, the latest first. */
  changes: DealChange[];
};

/** `offers`: of credit policies, `bonuses`: of what was earned beside the pool, all that this device holds. */
export function creditStanding(
  whole: DealWhole,
  offers: readonly PolicyOffer[],
  now: number,
  bonuses: readonly BonusEntry[] = [],
): CreditStanding {
  const policyVersion = policyVersionIn(offers);
  const { terms } = registrationOf(whole, now);
  const payerId = payerOf(whole, terms);
  const versions = versionsOf(whole).toReversed();
  const payouts = payoutsOf(whole, bonuses);
  const organisations = new Set(whole.outcome_report.map(({ organisationId }) => organisationId));
  return {
    outcome: payerId === null ? "open" : outcomeFor(whole, payerId),
    reports: [...organisations].flatMap((id) => latestReport(whole, id) ?? []),
    agreed: agreedRevision(whole)?.terms ?? null,
    evidence: evidenceOf(whole),
    versions: versions.map((kept, at) => {
      const again = calculatedAgain(whole, kept, policyVersion);
      return {
        kept,
        kind: at === 0 ? "final" : "superseded",
        verified: again && statementHash(again) === kept.hash,
      };
    }),
    next: nextStatement(whole, policyVersion),
    review: reviewClock(whole, bonuses, now),
    payouts,
    expected: expectedByQuarter(payouts),
    disputes: disputesOf(whole, now),
    handOvers: handOversOf(whole, now),
    changes: dealChanges(whole),
  };
}
