// What changed about a deal that nobody may miss: its amount, and a side's word on how it ended. Computed from what is
// there, so that no change is silent. Called by the standing of credit.
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { Author } from "../../contract/plan.ts";
import type { OutcomeReport } from "../../contract/statements.ts";
import type { DealOutcome } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import { isSubmitted } from "./registration-status.ts";

type Amount = RegistrationTerms["basis"];
export type DealChange = { id: string; by: Author } & (
  | {
      kind: "amount";
      from: Amount;
      to: Amount;
      /** `asked`: it counts once everybody accepted it and the payer approved it. */
      state: "asked" | "agreed" | "rejected";
    }
  | { kind: "outcome"; from: DealOutcome; to: DealOutcome; reason: string | null; organisationId: string }
);

function amountChanges(whole: DealWhole): DealChange[] {
  const revisions = whole.registration_revision.filter(isSubmitted).sort((a, b) => a.number - b.number);
  const agreed: Amount[] = [];
  return revisions.flatMap(({ id, terms, submittedBy, submittedAt }, at): DealChange[] => {
    const decision = whole.registration_decision.find(({ revisionId }) => revisionId === id);
    // Against what counted then: an amount that was never agreed changed nothing.
    const from = agreed.at(-1) ?? revisions[at - 1]?.terms.basis;
    const outcome = decision?.outcome;
    if (outcome === "approved") agreed.push(terms.basis);
    if (!from || (from.minor === terms.basis.minor && from.currency === terms.basis.currency)) return [];
    const state = outcome === "approved" ? "agreed" : outcome === undefined ? "asked" : "rejected";
    const isPast = state === "asked" && at < revisions.length - 1;
    return isPast
      ? []
      : [{ id, by: { ...submittedBy, at: submittedAt }, kind: "amount", from, to: terms.basis, state }];
  });
}

/** Of every side, each report that took another back. */
function outcomeChanges(whole: DealWhole): DealChange[] {
  const before = ({ organisationId, number }: OutcomeReport) =>
    whole.outcome_report.find((each) => each.organisationId === organisationId && each.number === number - 1);
  return whole.outcome_report.flatMap((report): DealChange[] => {
    const from = before(report);
    const { id, outcome: to, reason, organisationId, reported: by } = report;
    return from ? [{ id, by, kind: "outcome", from: from.outcome, to, reason, organisationId }] : [];
  });
}

/** The latest first. */
export function dealChanges(whole: DealWhole): DealChange[] {
  return [...amountChanges(whole), ...outcomeChanges(whole)].sort((a, b) => b.by.at - a.by.at);
}
