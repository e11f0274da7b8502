// Which registrations of a payer are on one customer. Every statement runs as the payer: row-level security shows its own
// alone. Called by the job that settles conflicts, by the guard of approvals and by the check before submitting.
import { sql, type Transaction } from "kysely";
import type { Conflict } from "../../lib/contract/conflict.ts";
import type { Customer } from "../../lib/contract/shapes.ts";
import { nameKey } from "../../lib/domain/company-name.ts";
import { type Standing, standingOf } from "../../lib/domain/deal/conflicts.ts";
import { registrationOf } from "../../lib/domain/deal/registration-status.ts";
import { type DealWhole, gatherDeal } from "../../lib/domain/deal-whole.ts";
import type { Tables } from "../db/tables.ts";
import { findDealRows } from "../sync/entities/scope-row.ts";

export type Subject = {
  dealId: string;
  whole: DealWhole;
  /** Null where it is none, or another pays by now. */
  standing: Standing | null;
};

/** One at a time for each payer, until the commit: of two approvals the second sees what the first protects. */
export async function lockConflicts(trx: Transaction<Tables>, payerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`conflicts ${payerId}`}, 0))`.execute(trx);
}

/** Registrations that share a domain or a name with this one, as they were written last. */
async function neighboursOf(trx: Transaction<Tables>, payerId: string, dealId: string): Promise<string[]> {
  const { rows } = await sql<{ deal_id: string }>`
    select other.deal_id from conflict_subject mine
    join conflict_subject other on other.payer_id = mine.payer_id
      and (other.domain = mine.domain or other.name_key = mine.name_key and mine.name_key <> '')
    where mine.payer_id = ${payerId} and mine.deal_id = ${dealId} and other.deal_id <> mine.deal_id`.execute(
    trx,
  );
  return rows.map(({ deal_id }) => deal_id);
}

/**
 * Writes anew which customer each registration is on that is to be looked at again, and forgets those that are not ours to
 * pay any more. Answers which they are and since when, with those that were near them before.
 */
export async function refreshSubjects(
  trx: Transaction<Tables>,
  payerId: string,
  now: number,
): Promise<{ wanted: Map<string, number>; near: string[] }> {
  const rows = await trx
    .selectFrom("conflict_subject")
    .select(["deal_id", "wanted_at"])
    .where("payer_id", "=", payerId)
    .where("wanted_at", "<=", now)
    .orderBy("deal_id")
    .execute();
  const near: string[] = [];
  for (const { deal_id: dealId } of rows) {
    near.push(...(await neighboursOf(trx, payerId, dealId)));
    const whole = gatherDeal(await findDealRows(trx, dealId, { history: false }));
    const terms = whole && registrationOf(whole, now).terms;
    const mine = { payer_id: payerId, deal_id: dealId };
    if (terms?.payerId !== payerId) {
      await trx
        .deleteFrom("conflict_subject")
        .where((where) => where.and(mine))
        .execute();
      continue;
    }
    const { domain, name } = terms.customer;
    await trx
      .updateTable("conflict_subject")
      .set({ domain, name_key: nameKey(name) })
      .where((where) => where.and(mine))
      .execute();
  }
  return { wanted: new Map(rows.map(({ deal_id, wanted_at }) => [deal_id, wanted_at ?? now])), near };
}

async function loadSubject(
  trx: Transaction<Tables>,
  payerId: string,
  dealId: string,
  now: number,
): Promise<Subject | null> {
  const whole = gatherDeal(await findDealRows(trx, dealId, { history: false }));
  if (!whole) return null;
  const standing = standingOf(whole, now);
  return { dealId, whole, standing: standing?.payerId === payerId ? standing : null };
}

/** Our registrations that can be on this customer, with those of which nobody has looked yet which they are on. */
export async function subjectsOn(
  trx: Transaction<Tables>,
  payerId: string,
  { name, domain }: Customer,
  now: number,
): Promise<Subject[]> {
  const key = nameKey(name);
  const rows = await trx
    .selectFrom("conflict_subject")
    .select("deal_id")
    .where("payer_id", "=", payerId)
    .where((where) =>
      where.or([
        where("domain", "=", domain),
        where.and([where("name_key", "=", key), where("name_key", "!=", "")]),
        where("wanted_at", "<=", now),
      ]),
    )
    .execute();
  const found: Subject[] = [];
  for (const { deal_id } of rows) {
    const subject = await loadSubject(trx, payerId, deal_id, now);
    if (subject) found.push(subject);
  }
  return found;
}

/** These and all that share a customer with them, directly or by another; for the job, after `refreshSubjects`. */
export async function subjectsAround(
  trx: Transaction<Tables>,
  payerId: string,
  dealIds: readonly string[],
  now: number,
): Promise<Subject[]> {
  const found: Subject[] = [];
  const seen = new Set(dealIds);
  for (const dealId of seen) {
    for (const id of await neighboursOf(trx, payerId, dealId)) seen.add(id);
    const subject = await loadSubject(trx, payerId, dealId, now);
    if (subject) found.push(subject);
  }
  return found;
}

export const conflictsIn = (subjects: readonly Subject[]): Conflict[] =>
  subjects.flatMap(({ whole }) => whole.conflict);
