// How much of an organisation's files may wait on the server's disk at once. Called when a file is announced.
import { sql, type Transaction } from "kysely";
import type { Tables } from "../db/tables.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import { KEPT_MS } from "./upload-files.ts";

export const MAX_WAITING_BYTES = 500 * 1024 * 1024;

/**
 * Throws `ProblemError` (too-large) where `bytes` more would be too many. In the transaction that announces the file:
 * two at once cannot both fit into the last gap. `now`: milliseconds UTC.
 */
export async function checkUploadQuota(
  trx: Transaction<Tables>,
  organisationId: string,
  bytes: number,
  now: number,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('uploads:' || ${organisationId}, 0))`.execute(trx);
  const { waiting } = await trx
    .selectFrom("account_list")
    .select((eb) => eb.fn.sum<number | null>("bytes").as("waiting"))
    .where("organisation_id", "=", organisationId)
    .where("state", "<>", "done")
    .where("created_at", ">", now - KEPT_MS)
    // Announced, and its ticket ran out: that file never comes.
    .where((eb) => eb.or([eb("state", "<>", "announced"), eb("ticket_expires_at", ">=", now)]))
    .executeTakeFirstOrThrow();
  if (Number(waiting ?? 0) + bytes <= MAX_WAITING_BYTES) return;
  throw new ProblemError("too-large", say("lists.quota"));
}
