// What is kept of a partnership's channel: its settings, whether it arrives, and when it is given up. Never answers its whole
// address. Called by routes and by the job.
import type { Transaction } from "kysely";
import type { Channel, DeliveryProblem } from "../../lib/contract/digest.ts";
import type { Tables } from "../db/tables.ts";
import { lastFailure } from "./deliveries.ts";
import { nextDue } from "./schedule.ts";

/** Tries in a row, of digests and tests: two working days of a digest that is tried four times. */
export const giveUpAfter = 8;

/** The host, and the end of a long path: enough to know it again. */
export function shownOf(url: string): string {
  const { host, pathname, search } = new URL(url);
  const rest = `${pathname}${search}`;
  return rest.length >= 24 ? `${host}/…${rest.slice(-4)}` : `${host}/…`;
}

/** Under the policies of who reads. */
export async function readChannel(
  trx: Transaction<Tables>,
  partnershipId: string,
  now: number,
): Promise<Channel | null> {
  const row = await trx
    .selectFrom("digest_channel")
    .selectAll()
    .where("partnership_id", "=", partnershipId)
    .executeTakeFirst();
  if (!row) return null;
  const { audience, hour, time_zone: timeZone, off_kinds: off } = row;
  const problem =
    row.problem && row.tried_at !== null ? { problem: row.problem, triedAt: row.tried_at } : null;
  const failure = problem ?? (await interrupted(trx, partnershipId, row.tried_at ?? row.set_at, now));
  return {
    settings: { audience, hour, timeZone, off },
    shown: row.shown,
    setByName: row.set_by_name,
    setAt: row.set_at,
    arrivedAt: row.arrived_at,
    failure: failure && { ...failure, givenUp: row.next_at === null },
  };
}

/** Left by a server that stopped, and nothing tried since. */
async function interrupted(trx: Transaction<Tables>, partnershipId: string, after: number, now: number) {
  const failure = await lastFailure(trx, partnershipId, now);
  return failure?.problem.code === "interrupted" && failure.triedAt > after ? failure : null;
}

/** Keeps what became of a try. One that arrived takes up again what was given up. */
export async function channelTried(
  trx: Transaction<Tables>,
  partnershipId: string,
  problem: DeliveryProblem | null,
  now: number,
): Promise<void> {
  const row = await trx
    .selectFrom("digest_channel")
    .select(["failures", "next_at", "hour", "time_zone"])
    .where("partnership_id", "=", partnershipId)
    .forUpdate()
    .executeTakeFirst();
  // Removed while it was being sent.
  if (!row) return;
  const resumed = nextDue(now, { hour: row.hour, timeZone: row.time_zone });
  const failures = row.failures + 1;
  await trx
    .updateTable("digest_channel")
    .set(
      problem === null
        ? { arrived_at: now, tried_at: now, failures: 0, problem: null, next_at: row.next_at ?? resumed }
        : {
            tried_at: now,
            failures,
            problem: JSON.stringify(problem),
            ...(failures >= giveUpAfter ? { next_at: null } : {}),
          },
    )
    .where("partnership_id", "=", partnershipId)
    .execute();
}
