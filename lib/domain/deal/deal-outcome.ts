// How a deal ended, for each of its companies and for credit: computed from what each reported. Called by the mutators of
// outcome and statements, by views and by the standing of credit.
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { OutcomeReport } from "../../contract/statements.ts";
import type { DealOutcome } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import { isSubmitted, type Submitted, sameTermsAs } from "./registration-status.ts";

/** The latest revision that the payer approved: what money is calculated from. A later one that waits changes nothing. */
export function agreedRevision(whole: DealWhole): Submitted | null {
  const approved = whole.registration_decision
    .filter(({ outcome }) => outcome === "approved")
    .map(({ revisionId }) => revisionId);
  const found = whole.registration_revision
    .filter(isSubmitted)
    .filter((each) => sameTermsAs(whole, each).some(({ id }) => approved.includes(id)))
    .sort((a, b) => b.number - a.number);
  return found[0] ?? null;
}

/** Who pays: of what was agreed, else of what is asked. */
export function payerOf(whole: DealWhole, asked: RegistrationTerms | null): string | null {
  return agreedRevision(whole)?.terms.payerId ?? asked?.payerId ?? null;
}

/** Of one organisation, the first one first. */
export function reportsOf(whole: DealWhole, organisationId: string): OutcomeReport[] {
  return whole.outcome_report
    .filter((each) => each.organisationId === organisationId)
    .sort((a, b) => a.number - b.number);
}

/** Null: it has said nothing, which reads as open. */
export const latestReport = (whole: DealWhole, organisationId: string): OutcomeReport | null =>
  reportsOf(whole, organisationId).at(-1) ?? null;

export const outcomeFor = (whole: DealWhole, organisationId: string): DealOutcome =>
  latestReport(whole, organisationId)?.outcome ?? "open";
