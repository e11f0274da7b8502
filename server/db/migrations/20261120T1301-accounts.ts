// Private account lists with their uploads, and what matching makes of them for each viewer.
import type { Kysely } from "kysely";
import { protectTable, runAll } from "../migration-kit.ts";

const OWNER_COLUMNS = "owner_name text, owner_title text, owner_email text, owner_phone text";
const SEGMENT = "text not null check (segment in ('customer', 'open_opportunity', 'prospect'))";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create table account_list (
       organisation_id uuid not null references organisation,
       id uuid not null,
       file_name text not null,
       bytes int8 not null,
       bytes_received int8 not null default 0,
       state text not null,
       ticket_hash text,
       ticket_expires_at int8,
       reading jsonb,
       bytes_read int8 not null default 0,
       row_count int8 not null default 0,
       added int8 not null default 0,
       changed int8 not null default 0,
       unchanged int8 not null default 0,
       rejected int8 not null default 0,
       overlap_count int8 not null default 0,
       failure text,
       imported_by uuid not null,
       imported_by_name text not null,
       created_at int8 not null,
       finished_at int8,
       primary key (organisation_id, id)
     )`,
    `create table account_list_rejected (
       organisation_id uuid not null,
       list_id uuid not null,
       line int4 not null,
       column_name text not null,
       reason text not null,
       primary key (organisation_id, list_id, line, column_name)
     )`,
    `create table account (
       organisation_id uuid not null,
       id uuid not null,
       list_id uuid,
       name text not null,
       domain text,
       name_key text not null,
       segment ${SEGMENT},
       record_refs text[] not null default '{}',
       ${OWNER_COLUMNS},
       has_overlap boolean not null default false,
       bucket int2 not null,
       updated_at int8 not null,
       primary key (organisation_id, id)
     )`,
    `create index account_bucket on account (organisation_id, bucket)`,
    `create index account_domain on account (organisation_id, domain) where domain is not null`,
    `create index account_name_key on account (organisation_id, name_key)`,
    `create table account_ref (
       organisation_id uuid not null,
       record_ref text not null,
       account_id uuid not null,
       primary key (organisation_id, record_ref, account_id)
     )`,
    `create index account_ref_account on account_ref (organisation_id, account_id)`,

    `create table overlap (
       organisation_id uuid not null,
       partnership_id uuid not null,
       account_id uuid not null,
       their_account_id uuid not null,
       bucket int2 not null,
       their_name text not null,
       their_domain text,
       their_segment text not null,
       their_owner_name text,
       their_owner_title text,
       their_owner_email text,
       their_owner_phone text,
       matched_on text not null check (matched_on in ('domain', 'name')),
       matched_value text not null,
       shared_by_name text,
       shared_at int8 not null,
       primary key (organisation_id, partnership_id, account_id, their_account_id)
     )`,
    `create index overlap_bucket on overlap (organisation_id, bucket, partnership_id)`,
    `create index overlap_account on overlap (organisation_id, account_id)`,
    `create table overlap_matrix (
       organisation_id uuid not null,
       partnership_id uuid not null,
       cells jsonb not null,
       updated_at int8 not null,
       primary key (organisation_id, partnership_id)
     )`,
  ]);
  for (const table of ["account_list", "account_list_rejected", "account", "account_ref"]) {
    await protectTable(db, table);
  }
  // What a viewer sees of a partner is made by matching alone.
  await protectTable(db, "overlap", { write: null });
  await protectTable(db, "overlap_matrix", { write: null });
}
