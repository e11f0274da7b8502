// What stands against a mutation beyond the deal it names, asked on the server alone, after its mutator and before anything
// is written. Called by push. Refuses only the payer's own members, in words that are for them.
import type { Transaction } from "kysely";
import { againstApproval, standingOf } from "../../lib/domain/deal/conflicts.ts";
import type { DealWhole } from "../../lib/domain/deal-whole.ts";
import { dayInWords } from "../../lib/domain/in-words.ts";
import type { Refusal } from "../../lib/domain/mutators/deal-rows.ts";
import type { MutatorState, RowChange } from "../../lib/domain/mutators/mutator.ts";
import { refused } from "../../lib/domain/mutators/mutator.ts";
import type { Tables } from "../db/tables.ts";
import { say } from "../messages/say.ts";
import type { Viewer } from "../sync/viewer.ts";
import { conflictsIn, lockConflicts, subjectsOn } from "./conflict-subjects.ts";

/** Null: nothing. */
export async function guard(
  trx: Transaction<Tables>,
  actor: Viewer,
  state: MutatorState,
  changes: readonly RowChange[],
  now: number,
): Promise<Refusal | null> {
  for (const change of changes) {
    if (change.op !== "put") continue;
    // Not while the payer's side settles: it would write over what is decided here.
    if (change.entity === "conflict") await lockConflicts(trx, actor.organisationId);
    if (change.entity === "registration_decision" && change.row.outcome === "approved") {
      const whole = state.deal(change.row.dealId);
      return typeof whole === "object" ? await againstProtection(trx, actor, whole, now) : null;
    }
  }
  return null;
}

async function againstProtection(
  trx: Transaction<Tables>,
  { organisationId: payerId }: Viewer,
  whole: DealWhole,
  now: number,
): Promise<Refusal | null> {
  await lockConflicts(trx, payerId);
  const it = standingOf(whole, now);
  if (!it) return null;
  const subjects = await subjectsOn(trx, payerId, it.customer, now);
  const standings = subjects.flatMap(({ standing }) => standing ?? []);
  const against = againstApproval(it, standings, [...whole.conflict, ...conflictsIn(subjects)], now);
  if (!against) return null;
  const name = subjects.find((each) => each.dealId === against.other.dealId)?.whole.deal[0]?.name ?? "";
  if (against.reason === "lost") {
    const by = against.record?.resolution?.resolvedBy.name ?? "";
    return refused("protected", say("guard.lost", { by, name }));
  }
  const until = dayInWords(against.other.protectedUntil ?? now);
  return refused("protected", say("guard.protected", { name, until }));
}
