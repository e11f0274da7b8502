// CRMs that an organisation published to its members: rows of it alone, read by the policies of `scope_row`. What the database holds
// besides: one per CRM, whatever devices say at once, and written by an admin of it alone. Decision:
// docs/decisions/032-crm-tables-of-an-organisation.md.
import type { Kysely } from "kysely";
import { runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  // Looks at `member` under the reader's own policies: who acts is one of its organisation.
  const byAdmin = `(entity <> 'crm_table' or exists (
    select from member m
    where m.organisation_id = app_org() and m.id = app_member()
      and m.role = 'admin' and m.status = 'active'))`;
  await runAll(db, [
    `create unique index scope_row_crm_table on scope_row (scope_id, (row #>> '{file,table,crm}'))
       where entity = 'crm_table'`,
    `create policy app_insert_crm_table on scope_row as restrictive for insert to tandem_app with check (${byAdmin})`,
    `create policy app_update_crm_table on scope_row as restrictive for update to tandem_app
       using (${byAdmin}) with check (${byAdmin})`,
    `create policy app_delete_crm_table on scope_row as restrictive for delete to tandem_app using (${byAdmin})`,
  ]);
}
