// Slows guessing down: counts attempts per account, per network address and per letter in windows of time.
// Called before the costly or guessable step, so that parallel attempts count too. Keys are hashed: the table
// holds no address of anyone.
import { createHash } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { Tables } from "../db/tables.ts";
import { say } from "../messages/say.ts";

const minute = 60_000;

/** `max` attempts per window (milliseconds). */
export const limits = {
  /** Wrong passwords for one account. */
  signInAccount: { max: 5, window: 15 * minute },
  /** Wrong passwords from one network address: a company may sit behind one. */
  signInAddress: { max: 200, window: 15 * minute },
  /** Letters to one person. */
  letterAccount: { max: 5, window: 60 * minute },
  /** Letters asked for from one network address. */
  letterAddress: { max: 300, window: 60 * minute },
  /** Wrong codes for one person, over all letters. */
  codeAccount: { max: 50, window: 24 * 60 * minute },
} as const;
export type LimitName = keyof typeof limits;

const keyOf = (name: LimitName, what: string) => createHash("sha256").update(`${name}:${what}`).digest("hex");

/** Takes one attempt; answers how long to wait (milliseconds), 0 when it may go on. */
export async function takeAttempt(
  trx: Transaction<Tables>,
  name: LimitName,
  what: string,
  now: number,
): Promise<number> {
  const { max, window } = limits[name];
  const ends = now + window;
  const row = await trx
    .insertInto("identity_limit")
    .values({ key: keyOf(name, what), count: 1, window_ends_at: ends })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({
        count: sql`case when identity_limit.window_ends_at <= ${now} then 1 else identity_limit.count + 1 end`,
        window_ends_at: sql`case when identity_limit.window_ends_at <= ${now} then ${ends}
          else identity_limit.window_ends_at end`,
      }),
    )
    .returning(["count", "window_ends_at"])
    .executeTakeFirstOrThrow();
  return row.count <= max ? 0 : Math.max(1, row.window_ends_at - now);
}

/** After a success: earlier misses no longer count. */
export async function forgetAttempts(trx: Transaction<Tables>, name: LimitName, what: string): Promise<void> {
  await trx.deleteFrom("identity_limit").where("key", "=", keyOf(name, what)).execute();
}

/** Gives one attempt back: it was none. */
export async function returnAttempt(trx: Transaction<Tables>, name: LimitName, what: string): Promise<void> {
  await trx
    .updateTable("identity_limit")
    .set((value) => ({ count: value("count", "-", 1) }))
    .where("key", "=", keyOf(name, what))
    .where("count", ">", 0)
    .execute();
}

/** "Try again in 14 minutes." */
export function waitText(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / minute);
  if (minutes > 90) return say("signIn.againInHours", { hours: Math.ceil(minutes / 60) });
  return say("signIn.againInMinutes", { count: minutes });
}
