// Where the last answer to a registration came in and its policy approves by itself: in the same transaction and as the payer,
// under its row-level security, the policy approves or leaves it to the payer's people. Called by push after the rows of the
// act are written. Holds the payer's conflicts from then on, so that of two approvals at once the second sees the first.
import type { Transaction } from "kysely";
import { v7 as newId } from "uuid";
import type { ReviewCause } from "../../lib/contract/review.ts";
import { dealScope } from "../../lib/contract/scope.ts";
import { dealEntities, isDealEntity } from "../../lib/contract/shared-rows.ts";
import { isMetUndecided, standingOf } from "../../lib/domain/deal/conflicts.ts";
import type { DealWhole } from "../../lib/domain/deal-whole.ts";
import { approvalNeeds, approveByPolicy, awaitsPolicy } from "../../lib/domain/mutators/approve-by-policy.ts";
import type { MutatorState, RowChange } from "../../lib/domain/mutators/mutator.ts";
import type { ServerActor } from "../context.ts";
import { actingAs } from "../db/acting-as.ts";
import type { Tables } from "../db/tables.ts";
import { dealRowEntry, type FeedEntry } from "../feed/append.ts";
import { applyRowChange } from "../sync/entities/registry.ts";
import { loadState } from "../sync/mutator-state.ts";
import { conflictsIn, lockConflicts, subjectsOn } from "./conflict-subjects.ts";
import { toDealInConflict } from "./deal-in-conflict.ts";
import { registrationAfter } from "./registration-after.ts";

/** Whom to tell of what it wrote. `state`: before the changes, as the actor holds it: no more is read unless a policy is to decide. */
export async function approveByPolicies(
  trx: Transaction<Tables>,
  state: Pick<MutatorState, "deal">,
  changes: readonly RowChange[],
  now: number,
): Promise<FeedEntry[]> {
  const answered = changes.flatMap((change) =>
    change.op === "put" && change.entity === "registration_answer" ? [change.row.dealId] : [],
  );
  const entries: FeedEntry[] = [];
  for (const dealId of new Set(answered)) {
    const { status, terms } = registrationAfter(state, dealId, changes, now);
    if (status !== "in_review" || !terms || terms.policyVersionId === null) continue;
    const { payerId } = terms;
    const made = await actingAs(trx, payerId, (payer) => decide(trx, payer, dealId, now));
    entries.push(...made.map((change) => entryOf(change, dealId, payerId)));
  }
  return entries;
}

async function decide(
  trx: Transaction<Tables>,
  payer: ServerActor,
  dealId: string,
  now: number,
): Promise<RowChange[]> {
  const state = await loadState(trx, payer, approvalNeeds(dealId));
  const awaiting = awaitsPolicy(state, dealId, now);
  if (!awaiting) return [];
  await lockConflicts(trx, payer.organisationId);
  const met = await whatItMeets(trx, payer, awaiting.whole, now);
  const changes = approveByPolicy(state, dealId, { met, now, newId });
  for (const change of changes) await applyRowChange(trx, payer, change);
  return changes;
}

/** What the guard of a manager's approval asks, and what the payer's side would note of conflicts. */
async function whatItMeets(
  trx: Transaction<Tables>,
  payer: ServerActor,
  whole: DealWhole,
  now: number,
): Promise<Extract<ReviewCause, "conflict" | "direct_deal">[]> {
  const it = standingOf(whole, now);
  if (!it) return [];
  const subjects = await subjectsOn(trx, payer.organisationId, it.customer, now);
  const standings = subjects.flatMap(({ standing }) => standing ?? []);
  const conflicts = [...whole.conflict, ...conflictsIn(subjects)];
  const here = { dealId: it.dealId, whole, standing: it };
  const { directAccountId } = await toDealInConflict(trx, payer, here);
  const isDecided = whole.conflict.some(
    ({ accountId, endedAt, resolution }) =>
      accountId === directAccountId &&
      endedAt === null &&
      resolution !== null &&
      resolution.outcome !== "other",
  );
  return [
    ...(standings.some((other) => isMetUndecided(it, other, conflicts)) ? (["conflict"] as const) : []),
    ...(directAccountId !== null && !isDecided ? (["direct_deal"] as const) : []),
  ];
}

function entryOf(change: RowChange, dealId: string, payerId: string): FeedEntry {
  const { op, entity } = change;
  const id = change.op === "put" ? change.row.id : change.id;
  if (!isDealEntity(entity)) throw new Error(`A policy approves with rows of a deal only, not ${entity}.`);
  if (dealEntities[entity] !== "own") return dealRowEntry(op, entity, id, dealId);
  // The payer's alone, though somebody else set it off.
  return { op, entity, id, scope: dealScope(dealId), to: "one", dealId, organisationId: payerId };
}
