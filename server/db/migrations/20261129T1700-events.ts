// The history of what lies outside of deals: added to by the organisation that acted, never rewritten. Who reads it follows from
// where it lies, as for every row. Decision: docs/decisions/023-corrections.md.
import type { Kysely } from "kysely";
import { runAll } from "../migration-kit.ts";

const events = `entity in ('own_event', 'partnership_event')`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create policy app_insert_outside_event on scope_row as restrictive for insert to tandem_app
       with check (not ${events} or organisation_id = app_org())`,
    `create policy app_update_outside_event on scope_row as restrictive for update to tandem_app using (not ${events})`,
    `create policy app_delete_outside_event on scope_row as restrictive for delete to tandem_app using (not ${events})`,
  ]);
}
