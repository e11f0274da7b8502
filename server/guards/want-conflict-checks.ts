// Notes, with a change of a registration, that its payer's side must look at it again. In the transaction of the change, by
// whoever made it; it tells them nothing. Called by push.
import { sql, type Transaction } from "kysely";
import { isDealEntity } from "../../lib/contract/shared-rows.ts";
import { registrationOf } from "../../lib/domain/deal/registration-status.ts";
import { type DealRow, emptyDeal, putDealRow } from "../../lib/domain/deal-whole.ts";
import type { MutatorState, RowChange } from "../../lib/domain/mutators/mutator.ts";
import type { Tables } from "../db/tables.ts";

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
    const payerId = payerAfter(state, dealId, changes, now);
    if (payerId === null) continue;
    await sql`select want_conflict_check(${dealId}, ${payerId}, ${now})`.execute(trx);
    payers.push(payerId);
  }
  return payers;
}

/** Null for a draft, which nobody else sees. */
function payerAfter(
  state: MutatorState,
  dealId: string,
  changes: readonly RowChange[],
  now: number,
): string | null {
  const before = state.deal(dealId);
  const after = emptyDeal();
  if (typeof before === "object") after.registration_revision.push(...before.registration_revision);
  for (const change of changes) {
    if (change.op === "put" && isDealEntity(change.entity)) putDealRow(after, change as DealRow);
  }
  const { revision } = registrationOf(after, now);
  return revision?.terms.payerId ?? null;
}
