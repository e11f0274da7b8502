// Notes, with a change of a registration, that its payer's side must look at it again. In the transaction of the change, by
// whoever made it; it tells them nothing. Called by push.
import { sql, type Transaction } from "kysely";
import type { MutatorState, RowChange } from "../../lib/domain/mutators/mutator.ts";
import type { Tables } from "../db/tables.ts";
import { registrationAfter } from "./registration-after.ts";

/** What a conflict can depend on. */
const matters: ReadonlySet<string> = new Set([
  "registration_revision",
  "registration_answer",
  "registration_decision",
  "deal_participant",
  "deal_link",
  "conflict",
]);

/** Answers the payers whose side must look. Before anybody is let out of the deal. */
export async function wantConflictChecks(
  trx: Transaction<Tables>,
  state: MutatorState,
  changes: readonly RowChange[],
  now: number,
): Promise<string[]> {
  const changed = changes.filter(({ entity }) => matters.has(entity));
  const dealIds = new Set(
    changed.flatMap(({ scopes }) => scopes.map((scope) => scope.slice("deal:".length))),
  );
  const payers: string[] = [];
  for (const dealId of dealIds) {
    // Nobody else sees a draft.
    const payerId = registrationAfter(state, dealId, changes, now).revision?.terms.payerId;
    if (payerId === undefined) continue;
    await sql`select want_conflict_check(${dealId}, ${payerId}, ${now})`.execute(trx);
    payers.push(payerId);
  }
  return payers;
}
