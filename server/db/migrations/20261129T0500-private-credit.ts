// What is private of credit: an organisation's quota setting, and bonuses, which lie between who pays and who earns them
// and are only ever added. Decision: docs/decisions/015-private-credit.md.
import type { Kysely } from "kysely";
import { protectTable, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create table quota_setting (
       organisation_id uuid primary key references organisation,
       quota_bp int not null check (quota_bp between 0 and 10000),
       accelerator_bp int not null check (accelerator_bp between 0 and 10000),
       set_by_name text not null,
       set_by_title text,
       set_at int8 not null
     )`,
  ]);
  await protectTable(db, "quota_setting");
  await runAll(db, [
    // Who pays writes it, in its own name; nobody changes it.
    `create policy app_insert_bonus on scope_row as restrictive for insert to tandem_app
      with check (entity <> 'bonus_entry'
        or organisation_id = app_org() and row ->> 'organisationId' = app_org()::text)`,
    `create policy app_update_bonus on scope_row as restrictive for update to tandem_app
      using (entity <> 'bonus_entry')`,
    `create policy app_delete_bonus on scope_row as restrictive for delete to tandem_app
      using (entity <> 'bonus_entry')`,
    // A payer's wins of a quarter, found without reading every deal.
    `create index scope_row_reported on scope_row (organisation_id, ((row #>> '{reported,at}')::int8))
      where entity = 'outcome_report'`,
  ]);
}
