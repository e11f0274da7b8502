// What the mutators of outcome, statements, payouts, disputes and hand-over share: finding the deal, ids of their own, and
// keeping a version that was made. Called by the mutators in this folder only.
import type { KeptStatement, StatementCause } from "../../contract/statements.ts";
import { statementHash } from "../credit/statement-hash.ts";
import type { NextStatement, PolicyVersion } from "../deal/next-statement.ts";
import type { DealWhole } from "../deal-whole.ts";
import { idTaken, isTaken, put, type Refusal } from "./deal-rows.ts";
import type { MutatorContext, MutatorState, RowChange } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";

export const policyVersions =
  (state: MutatorState): PolicyVersion =>
  (policyId, publisherId) => {
    const found = state.policyVersion(policyId, publisherId);
    return typeof found === "object" ? found : null;
  };

/** Null where each is new to the deal and given once. */
export function takenAmong(whole: DealWhole, ids: readonly string[]): Refusal | null {
  const isFree = ids.every((id, at) => ids.indexOf(id) === at && !isTaken(whole, id));
  return isFree ? null : idTaken;
}

export function keep(
  made: Extract<NextStatement, { outcome: "made" }>,
  { cause, ...of }: { id: string; dealId: string; cause: StatementCause; reason: string | null },
  context: MutatorContext,
): RowChange {
  const { statement, evidence, revisionId, isTakenBack } = made;
  const row: KeptStatement = {
    ...of,
    statement,
    hash: statementHash(statement),
    revisionId,
    evidence,
    cause: isTakenBack ? "taken_back" : cause,
    issued: authorOf(context),
  };
  return put({ entity: "statement", row });
}
