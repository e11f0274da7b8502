// Which touchpoints pay a line: any one of those the policy requires for its credit role, by the organisation itself.
// Called by `statement.ts`. Rule: Tandem credit rules, docs/decisions/005-credit.md.
import type { CreditEvidence } from "../../contract/credit.ts";
import type { CreditTerms } from "../../contract/credit-policy.ts";
import type { StatementLine } from "../../contract/credit-statement.ts";
import type { CreditRole } from "../../contract/words.ts";

/** Recorded later than this after it happened, a touchpoint decides nothing until the other side confirms it. */
export const LATE_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

export function decidesNothingYet({ occurredAt, recordedAt, confirmed }: CreditEvidence): boolean {
  return !confirmed && recordedAt - occurredAt > LATE_AFTER_MS;
}

/** What speaks for one organisation in one credit role. `anyOf` empty: the policy asks for nothing. */
export function evidenceFor(
  required: CreditTerms["requiredEvidence"],
  evidence: readonly CreditEvidence[],
  line: { creditRole: CreditRole; organisationId: string },
): StatementLine["evidence"] {
  const anyOf = required[line.creditRole] ?? [];
  const fitting = evidence.filter(
    (one) =>
      one.creditRole === line.creditRole &&
      one.organisationId === line.organisationId &&
      anyOf.includes(one.type),
  );
  const waiting = fitting.filter(decidesNothingYet).length;
  return { anyOf: [...anyOf], counted: fitting.length - waiting, waiting };
}
