// One row per digest that leaves: whoever inserts it may send, so that with any number of instances each leaves once. At most
// once: a row that a stopped server left as being sent is not taken up again; the next digest tells what it would have told.
// Decision: docs/decisions/016-digests.md. Called by the job and by the screens' routes.
import type { Transaction } from "kysely";
import type { DeliveryProblem } from "../../lib/contract/digest.ts";
import type { Tables } from "../db/tables.ts";

const DAY = 86_400_000;
/** After each failed try; then the day's digest is given up. */
const RETRY_AFTER = [5 * 60_000, 30 * 60_000, 2 * 3_600_000];
/** What is told as changed goes back no further. */
const LONGEST = 7 * DAY;
const KEPT = 60 * DAY;
/** Longer than any sending takes. */
const STALE = 60_000;

export type Delivery = {
  organisationId: string;
  recipientId: string;
  partnershipId: string;
  period: string;
};

const keyOf = ({ organisationId, recipientId, partnershipId, period }: Delivery) => ({
  organisation_id: organisationId,
  recipient_id: recipientId,
  partnership_id: partnershipId,
  period,
});

const mayHaveArrived = ({ code }: DeliveryProblem) => code === "no_answer" || code === "interrupted";

/** Until when the recipient was told, milliseconds UTC. */
export async function toldUntil(
  trx: Transaction<Tables>,
  { recipientId, partnershipId }: Omit<Delivery, "period">,
  now: number,
): Promise<number> {
  const last = await trx
    .selectFrom("digest_delivery")
    .select((eb) => [
      eb.fn.max("at").filterWhere("state", "=", "sent").as("sent"),
      eb.fn.min("at").as("first"),
    ])
    .where("recipient_id", "=", recipientId)
    .where("partnership_id", "=", partnershipId)
    .executeTakeFirst();
  // Of a recipient whom nothing ever reached: a day before the first that was to.
  const from = last?.sent ?? (last?.first ?? now) - DAY;
  return Math.max(from, now - LONGEST);
}

/** Whether this instance may send it. `at`: when was read what it tells. */
export async function claim(
  trx: Transaction<Tables>,
  delivery: Delivery,
  at: number,
  isRetry: boolean,
): Promise<boolean> {
  const key = keyOf(delivery);
  if (isRetry) {
    const { numUpdatedRows } = await trx
      .updateTable("digest_delivery")
      .set((eb) => ({ state: "sending", attempts: eb("attempts", "+", 1), next_try_at: null, at }))
      .where((eb) => eb.and(key))
      .where("state", "=", "waiting")
      .where("next_try_at", "<=", at)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
  const written = await trx
    .insertInto("digest_delivery")
    .values({ ...key, state: "sending", attempts: 1, next_try_at: null, problem: null, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("period")
    .executeTakeFirst();
  return written !== undefined;
}

/** What became of it. Tried again only where it certainly did not arrive, and a few times. */
export async function settle(
  trx: Transaction<Tables>,
  delivery: Delivery,
  problem: DeliveryProblem | null,
  now: number,
): Promise<void> {
  const key = keyOf(delivery);
  const { attempts } = await trx
    .selectFrom("digest_delivery")
    .select("attempts")
    .where((eb) => eb.and(key))
    .executeTakeFirstOrThrow();
  const wait = problem === null || mayHaveArrived(problem) ? undefined : RETRY_AFTER[attempts - 1];
  await trx
    .updateTable("digest_delivery")
    .set({
      state: problem === null ? "sent" : wait === undefined ? "failed" : "waiting",
      next_try_at: wait === undefined ? null : now + wait,
      problem: problem && JSON.stringify(problem),
    })
    .where((eb) => eb.and(key))
    .execute();
  await trx
    .deleteFrom("digest_delivery")
    .where("recipient_id", "=", delivery.recipientId)
    .where("partnership_id", "=", delivery.partnershipId)
    .where("at", "<", now - KEPT)
    .execute();
}

/** A retry that has nothing to tell any more, or that nobody wants any more. */
export async function forget(trx: Transaction<Tables>, delivery: Delivery): Promise<void> {
  await trx
    .deleteFrom("digest_delivery")
    .where((eb) => eb.and(keyOf(delivery)))
    .where("state", "=", "waiting")
    .execute();
}

/** Why the recipient's last digest did not arrive; null: it did, or there was none. */
export async function lastFailure(
  trx: Transaction<Tables>,
  recipientId: string,
  now: number,
): Promise<{ problem: DeliveryProblem; triedAt: number } | null> {
  const last = await trx
    .selectFrom("digest_delivery")
    .select(["state", "problem", "at"])
    .where("recipient_id", "=", recipientId)
    .executeTakeFirst();
  if (!last) return null;
  if (last.state === "sending" && now - last.at > STALE) {
    return { problem: { code: "interrupted", status: null }, triedAt: last.at };
  }
  return last.problem && { problem: last.problem, triedAt: last.at };
}
