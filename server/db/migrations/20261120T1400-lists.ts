// What an import keeps while it runs, and the functions that know a list without knowing whose it is: a ticket opens
// the one list it was made for, and a server closes, and tells, what died with the one before.
import type { Kysely } from "kysely";
import { defineFunction, protectTable, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    // One row per running import: where its heartbeat stopped, the server died.
    `create table account_import (
       organisation_id uuid not null references organisation,
       list_id uuid not null,
       worked_at int8 not null,
       primary key (organisation_id, list_id)
     )`,
    // Buckets of accounts that changed and are not in the feed yet: committed with the rows, so that nothing
    // committed can stay unsaid when the server dies in the middle.
    `create table account_dirty (
       organisation_id uuid not null references organisation,
       bucket int2 not null,
       primary key (organisation_id, bucket)
     )`,
    // In this order the import reads a few accounts of a name, not all of the thousands that may carry it.
    `drop index account_name_key`,
    `create index account_name_key on account (organisation_id, name_key, domain, id)`,
  ]);
  await protectTable(db, "account_import");
  await protectTable(db, "account_dirty");

  await defineFunction(db, {
    name: "list_of_ticket",
    args: "p_list uuid, p_ticket_hash text",
    returns: "table (organisation_id uuid, member_id uuid, bytes int8, expires_at int8)",
    body: `begin
      return query select l.organisation_id, l.imported_by, l.bytes, l.ticket_expires_at
        from account_list l
        where l.id = p_list and l.ticket_hash = p_ticket_hash and l.state = 'announced';
    end`,
  });
  await defineFunction(db, {
    name: "fail_interrupted_imports",
    args: "p_before int8, p_now int8, p_failure text",
    returns: "int4",
    body: `declare v_failed int4;
    begin
      with dead as (
        delete from account_import i where i.worked_at < p_before returning i.organisation_id, i.list_id
      )
      update account_list l set state = 'failed', failure = p_failure, finished_at = p_now
        from dead d where l.organisation_id = d.organisation_id and l.id = d.list_id
          and l.state in ('reading', 'publishing', 'matching');
      get diagnostics v_failed = row_count;
      return v_failed;
    end`,
  });
  // Whose changed buckets no import is left to name.
  await defineFunction(db, {
    name: "organisations_to_feed",
    args: "",
    returns: "table (organisation_id uuid)",
    body: `begin
      return query select distinct d.organisation_id from account_dirty d
        where not exists (select from account_import i where i.organisation_id = d.organisation_id);
    end`,
  });
}
