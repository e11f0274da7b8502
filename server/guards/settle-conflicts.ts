// The payer's side of conflicts, by itself: whenever a registration changed, and when a protection runs out, it looks at all
// of the payer's registrations on that customer, keeps what it sees of a conflict and tells each what the policy discloses.
// Acts as the payer and for no person. Never part of what anybody waits for: how long it takes tells nothing.
import { sql, type Transaction } from "kysely";
import { v7 as newId } from "uuid";
import type { Row } from "../../lib/contract/records.ts";
import { dealScope } from "../../lib/contract/scope.ts";
import { settle, type Told } from "../../lib/domain/deal/settle-conflicts.ts";
import type { RowChange } from "../../lib/domain/mutators/mutator.ts";
import type { Context, ServerActor } from "../context.ts";
import { NO_MEMBER } from "../db/acting-as.ts";
import type { Tables } from "../db/tables.ts";
import { appendFeed } from "../feed/append.ts";
import { inRounds } from "../in-rounds.ts";
import { describeError } from "../log.ts";
import { entriesOf } from "../sync/change-entries.ts";
import { applyRowChange } from "../sync/entities/registry.ts";
import { conflictsIn, lockConflicts, refreshSubjects, subjectsAround } from "./conflict-subjects.ts";
import { toDealInConflict } from "./deal-in-conflict.ts";
import { loadRivals } from "./rivals.ts";

const EVERY = 60_000;

/** What is wanted of one payer, in one transaction. */
async function settleNow(context: Context, payerId: string): Promise<void> {
  const actor: ServerActor = { organisationId: payerId, memberId: NO_MEMBER };
  await context.db.as(actor, async (trx) => {
    await lockConflicts(trx, payerId);
    const now = context.now();
    const { wanted, near } = await refreshSubjects(trx, payerId, now);
    if (wanted.size === 0) return;
    const subjects = await subjectsAround(trx, payerId, [...wanted.keys(), ...near], now);
    const deals = [];
    for (const subject of subjects) deals.push(await toDealInConflict(trx, actor, subject));
    const { pairs: rivals } = await loadRivals(trx, actor);
    const { conflicts, notices } = settle({
      payerId,
      now,
      newId,
      deals,
      conflicts: conflictsIn(subjects),
      rivals,
    });
    const changes = [
      ...conflicts.map((row): RowChange => ({ op: "put", entity: "conflict", ...inDeal(row) })),
      ...notices.map((row): RowChange => ({ op: "put", entity: "conflict_notice", ...inDeal(row) })),
    ];
    for (const change of changes) await applyRowChange(trx, actor, change);
    for (const notice of notices) await keepTold(trx, notice);
    for (const { dealId, standing } of subjects) {
      const read = wanted.get(dealId);
      if (read !== undefined) await wantAgain(trx, payerId, dealId, read, standing?.protectedUntil ?? null);
    }
    await appendFeed(trx, entriesOf(changes));
  });
}

const inDeal = <R extends { dealId: string }>(row: R) => ({ scopes: [dealScope(row.dealId)], row });

async function keepTold(
  trx: Transaction<Tables>,
  { organisationId, dealId, revisionId, disclosure, exists, until }: Row<"conflict_notice">,
): Promise<void> {
  const told: Told = { revisionId, disclosure, exists, until };
  await trx
    .updateTable("conflict_subject")
    .set({ told: JSON.stringify(told) })
    .where("payer_id", "=", organisationId)
    .where("deal_id", "=", dealId)
    .execute();
}

/** When its protection ends, else never by itself; unless somebody wanted it meanwhile. */
async function wantAgain(
  trx: Transaction<Tables>,
  payerId: string,
  dealId: string,
  read: number,
  next: number | null,
): Promise<void> {
  await trx
    .updateTable("conflict_subject")
    .set({ wanted_at: next })
    .where("payer_id", "=", payerId)
    .where("deal_id", "=", dealId)
    .where("wanted_at", "=", read)
    .execute();
}

/** What runs or waits to, per server: a payer's registrations are settled one after the other. */
const running = new WeakMap<Context, Map<string, Promise<void>>>();

/** After the commit that wanted it. Never throws, and nobody waits: what fails the next round takes up. */
export function settleSoon(context: Context, payerId: string): Promise<void> {
  const known = running.get(context) ?? new Map<string, Promise<void>>();
  running.set(context, known);
  const before = known.get(payerId) ?? Promise.resolve();
  const turn = before
    .then(() => settleNow(context, payerId))
    .catch((error: unknown) => {
      context.log.error({ err: describeError(error) }, "conflicts could not be settled; tried again later");
    });
  known.set(payerId, turn);
  void turn.then(() => known.get(payerId) === turn && known.delete(payerId));
  return turn;
}

/** All that is wanted by now, of every payer; answers when it is done. */
export async function settleConflicts(context: Context): Promise<void> {
  const { rows } = await context.db.asNobody((trx) =>
    sql<{ payer_id: string }>`select * from conflict_checks_wanted(${context.now()})`.execute(trx),
  );
  for (const { payer_id } of rows) await settleSoon(context, payer_id);
}

/** Now and every minute; the returned function ends it. */
export function superviseConflicts(context: Context): () => Promise<void> {
  const end = inRounds(EVERY, () =>
    settleConflicts(context).catch((error: unknown) => {
      context.log.error({ err: describeError(error) }, "wanted conflict checks could not be read");
    }),
  );
  return async () => {
    await end();
    await Promise.all(running.get(context)?.values() ?? []);
  };
}
