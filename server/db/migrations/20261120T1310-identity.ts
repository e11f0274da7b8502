// The issuer's tables: accounts, codes, tokens, counters, keys. The role `tandem_issuer` alone reaches them; the
// API's role and its definer functions do not.
import type { Kysely } from "kysely";
import { runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create table identity_account (
       id uuid primary key,
       email text not null unique check (email = lower(email)),
       email_verified boolean not null,
       name text not null,
       password_hash text not null,
       created_at int8 not null
     )`,
    `create table identity_artifact (
       model text not null,
       id text not null,
       payload text not null,
       account_id uuid,
       grant_id text,
       uid text,
       consumed_at int8,
       consumed_by text,
       expires_at int8 not null,
       primary key (model, id)
     )`,
    `create index identity_artifact_grant on identity_artifact (grant_id) where grant_id is not null`,
    `create index identity_artifact_account on identity_artifact (account_id) where account_id is not null`,
    `create index identity_artifact_uid on identity_artifact (uid) where uid is not null`,
    `create index identity_artifact_expiry on identity_artifact (expires_at)`,
    `create table identity_challenge (
       interaction text primary key,
       purpose text not null check (purpose in ('sign_up', 'reset')),
       email text not null,
       name text,
       password_hash text,
       code_hash text,
       tries int4 not null default 0,
       expires_at int8 not null
     )`,
    `create table identity_limit (
       key text primary key,
       count int4 not null,
       window_ends_at int8 not null
     )`,
    `create table identity_key (
       kind text primary key check (kind in ('signing', 'cookie')),
       value text not null,
       created_at int8 not null
     )`,
  ]);
  for (const table of ["account", "artifact", "challenge", "limit", "key"].map(
    (name) => `identity_${name}`,
  )) {
    await runAll(db, [
      `alter table ${table} enable row level security`,
      `alter table ${table} force row level security`,
      `grant select, insert, update, delete on ${table} to tandem_issuer`,
      `create policy issuer_all on ${table} to tandem_issuer using (true) with check (true)`,
    ]);
  }
}
