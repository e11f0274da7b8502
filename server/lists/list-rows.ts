// Reads and writes the rows of `account_list` and its rejected rows: the state of an upload and its import. Called by
// the routes and the running import; always under the organisation's own row-level security.
import { sql, type Transaction } from "kysely";
import type { ListProgress } from "../../lib/contract/lists.ts";
import type { AccountListTable } from "../db/account-tables.ts";
import type { Tables } from "../db/tables.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import type { RejectedRow } from "./import-row.ts";

export type ListKey = { organisationId: string; listId: string };
export type ListRow = Awaited<ReturnType<typeof readList>>;

/** The rejected rows kept and offered for download; beyond them only their number is known. */
export const REJECTED_KEPT = 10_000;
const SHOWN_IN_PROGRESS = 100;

/** Throws `ProblemError` (not-found). */
export async function readList(trx: Transaction<Tables>, { organisationId, listId }: ListKey) {
  const list = await trx
    .selectFrom("account_list")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("id", "=", listId)
    .executeTakeFirst();
  if (list === undefined) throw new ProblemError("not-found", say("lists.listGone"));
  return list;
}

export type ListUpdate = Partial<
  Pick<AccountListTable, "state" | "failure" | "finished_at" | "imported_by" | "imported_by_name"> & {
    reading: string;
    bytes_read: number;
    row_count: number;
    added: number;
    changed: number;
    unchanged: number;
    rejected: number;
    overlap_count: number;
  }
>;

export async function updateList(trx: Transaction<Tables>, key: ListKey, update: ListUpdate): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("account_list")
    .set(update)
    .where("organisation_id", "=", key.organisationId)
    .where("id", "=", key.listId)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error("the list to update was not there");
}

export async function addRejected(
  trx: Transaction<Tables>,
  { organisationId, listId }: ListKey,
  rows: readonly RejectedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into account_list_rejected (organisation_id, list_id, line, column_name, reason)
    select ${organisationId}, ${listId}, r.line, r."column", r.reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(line int4, "column" text, reason text)
    on conflict do nothing`.execute(trx);
}

export async function readRejected(
  trx: Transaction<Tables>,
  { organisationId, listId }: ListKey,
  atMost = REJECTED_KEPT + 1,
): Promise<RejectedRow[]> {
  return await trx
    .selectFrom("account_list_rejected")
    .select(["line", "column_name as column", "reason"])
    .where("organisation_id", "=", organisationId)
    .where("list_id", "=", listId)
    .orderBy("line")
    .orderBy("column_name")
    .limit(atMost)
    .execute();
}

/** Throws `ProblemError` (conflict) before the file arrived. */
export async function readProgress(trx: Transaction<Tables>, key: ListKey): Promise<ListProgress> {
  const list = await readList(trx, key);
  if (list.state === "announced") {
    throw new ProblemError("conflict", say("lists.uploadFirst"));
  }
  return {
    listId: list.id,
    fileName: list.file_name,
    state: list.state,
    bytesRead: list.bytes_read,
    bytes: list.bytes,
    rows: list.row_count,
    added: list.added,
    changed: list.changed,
    unchanged: list.unchanged,
    rejected: list.rejected,
    rejectedRows: await readRejected(trx, key, SHOWN_IN_PROGRESS),
    overlaps: list.overlap_count,
    failure: list.failure,
  };
}
