// The registration of a deal as it stands once these changes are written, made of what the push has loaded of the deal: nothing is
// read again. Called by the guards that follow from answers and decisions.
import { isDealEntity } from "../../lib/contract/shared-rows.ts";
import { type Registration, registrationOf } from "../../lib/domain/deal/registration-status.ts";
import { type DealRow, emptyDeal, putDealRow } from "../../lib/domain/deal-whole.ts";
import type { MutatorState, RowChange } from "../../lib/domain/mutators/mutator.ts";

/** Everyone who is in a deal reads all that a registration is made of. */
const madeOf = [
  "deal_participant",
  "registration_revision",
  "registration_answer",
  "registration_decision",
] as const;

/** Of a deal that is begun with them, too. `state`: before the changes. */
export function registrationAfter(
  state: Pick<MutatorState, "deal">,
  dealId: string,
  changes: readonly RowChange[],
  now: number,
): Registration {
  const before = state.deal(dealId);
  const after = emptyDeal();
  if (typeof before === "object") {
    for (const entity of madeOf) {
      for (const row of before[entity]) putDealRow(after, { entity, row } as DealRow);
    }
  }
  for (const change of changes) {
    if (change.op === "put" && isDealEntity(change.entity)) putDealRow(after, change as DealRow);
  }
  return registrationOf(after, now);
}
