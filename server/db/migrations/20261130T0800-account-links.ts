// Which of its accounts a record of an organisation's CRM is: rows of it alone, read and written by the policies of `scope_row`. What
// the database holds besides: one per record, whatever devices say at once. Decision: docs/decisions/031-which-account.md.
import type { Kysely } from "kysely";
import { runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create unique index scope_row_account_link on scope_row (scope_id, (row ->> 'recordRef'))
       where entity = 'account_link'`,
  ]);
}
