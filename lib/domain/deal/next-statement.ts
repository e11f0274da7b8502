// The next version of a deal's statement: what it would say by what is agreed, how the deal ended and what there is of
// evidence. Called by the mutators that make versions, by views that show whether one is due, and by whoever checks a kept
// one: the same on device and server. Decision: docs/decisions/009-statements.md.
import type { CreditEvidence } from "../../contract/credit.ts";
import type { CreditStatement, StatementKind } from "../../contract/credit-statement.ts";
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import type { KeptStatement } from "../../contract/statements.ts";
import { compare } from "../credit/allocate.ts";
import { calculateStatement, type StatementResult } from "../credit/statement.ts";
import type { DealWhole } from "../deal-whole.ts";
import { agreedRevision, outcomeFor } from "./deal-outcome.ts";
import { evidenceOf } from "./evidence.ts";
import { creditPolicyOf } from "./policy-in-force.ts";

/** First version first. */
export const versionsOf = (whole: DealWhole): KeptStatement[] =>
  whole.statement.toSorted((a, b) => a.statement.version - b.statement.version);

export type StatementFrom = {
  terms: RegistrationTerms;
  offer: PolicyOffer;
  evidence: readonly CreditEvidence[];
  kind: Exclude<StatementKind, "superseded">;
  previous: CreditStatement | null;
};

/** Null where nothing is paid by a policy. */
export function statementFrom({ terms, offer, ...rest }: StatementFrom): StatementResult | null {
  const { model, participants } = terms;
  if (model === null || participants.length < 2) return null;
  return calculateStatement({ policy: creditPolicyOf(offer), agreement: { ...terms, model }, ...rest });
}

/** Of an amount of nothing: what was owed is taken back. */
export const takenBack = (terms: RegistrationTerms): RegistrationTerms => ({
  ...terms,
  basis: { ...terms.basis, minor: "0" },
});

export type NextStatement =
  | {
      outcome: "made";
      statement: CreditStatement;
      evidence: CreditEvidence[];
      revisionId: string;
      isTakenBack: boolean;
    }
  /** `not_agreed`: no revision is approved. `no_commission`: nothing is paid by a policy here. */
  | { outcome: "none"; reason: "not_agreed" | "no_commission" | "not_won" | "unchanged" }
  /** This device, or the payer, does not hold the version of the policy that the deal is pinned to. */
  | { outcome: "no_policy" }
  | { outcome: "refused"; message: string };

/** A published version of a policy by its id and publisher; null where it is not known here. */
export type PolicyVersion = (policyId: string, publisherId: string) => PolicyOffer | null;

/** Of several offers of one version the one with the lowest id: the same on every device and on the server. */
export const policyVersionIn =
  (offers: readonly PolicyOffer[]): PolicyVersion =>
  (policyId, publisherId) =>
    offers
      .filter((each) => each.policyId === policyId && each.organisation.id === publisherId)
      .sort((a, b) => compare(a.id, b.id))[0] ?? null;

export function nextStatement(whole: DealWhole, policyVersion: PolicyVersion): NextStatement {
  const last = versionsOf(whole).at(-1) ?? null;
  const agreed = agreedRevision(whole);
  if (!agreed) return { outcome: "none", reason: "not_agreed" };
  const isWon = outcomeFor(whole, agreed.terms.payerId) === "won";
  if (!isWon && !last) return { outcome: "none", reason: "not_won" };
  if (!isWon && last?.cause === "taken_back") return { outcome: "none", reason: "unchanged" };
  // What is taken back is taken back by what it was calculated from.
  const from = isWon ? agreed : whole.registration_revision.find(({ id }) => id === last?.revisionId);
  if (!from?.terms.model || from.terms.policyVersionId === null) {
    return { outcome: "none", reason: "no_commission" };
  }
  const offer = policyVersion(from.terms.policyVersionId, from.terms.payerId);
  if (!offer) return { outcome: "no_policy" };
  const evidence = evidenceOf(whole);
  const previous = last?.statement ?? null;
  const terms = isWon ? from.terms : takenBack(from.terms);
  const result = statementFrom({ terms, offer, evidence, kind: "final", previous });
  if (!result) return { outcome: "none", reason: "no_commission" };
  if (result.outcome === "refused") {
    return { outcome: "refused", message: result.problems.map(({ message }) => message).join(" ") };
  }
  if (previous && saysTheSame(previous, result.statement)) return { outcome: "none", reason: "unchanged" };
  return { outcome: "made", statement: result.statement, evidence, revisionId: from.id, isTakenBack: !isWon };
}

/** To everyone in it: the same amounts, for the same reasons. More evidence for what is payable already is none. */
function saysTheSame(a: CreditStatement, b: CreditStatement): boolean {
  const said = ({ policy, model, basis, rateBp, lines, participants }: CreditStatement) =>
    JSON.stringify([
      policy.id,
      model,
      basis,
      rateBp,
      lines.map((each) => [
        each.creditRole,
        each.organisationId,
        each.shareBp,
        each.partBp,
        each.amount,
        each.disposition,
      ]),
      participants.map(({ organisationId }) => organisationId),
    ]);
  return said(a) === said(b);
}

/** A kept version calculated again from what the reader holds; null where the policy or the agreement is not held. */
export function calculatedAgain(
  whole: DealWhole,
  kept: KeptStatement,
  policyVersion: PolicyVersion,
): CreditStatement | null {
  const revision = whole.registration_revision.find(({ id }) => id === kept.revisionId);
  const policyId = revision?.terms.policyVersionId;
  const offer = revision && policyId ? policyVersion(policyId, revision.terms.payerId) : null;
  if (!revision || !offer) return null;
  const before = versionsOf(whole).findLast(({ statement }) => statement.version < kept.statement.version);
  const result = statementFrom({
    terms: kept.cause === "taken_back" ? takenBack(revision.terms) : revision.terms,
    offer,
    evidence: kept.evidence,
    kind: "final",
    previous: before?.statement ?? null,
  });
  return result?.outcome === "calculated" ? result.statement : null;
}
