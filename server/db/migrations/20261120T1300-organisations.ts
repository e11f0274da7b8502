// Organisations, their members, and what two of them agree: partnership, profile, sharing.
import type { Kysely } from "kysely";
import { protectTable, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create function app_org() returns uuid language sql stable parallel safe
       as $$ select nullif(current_setting('app.org', true), '')::uuid $$`,
    `create function app_member() returns uuid language sql stable parallel safe
       as $$ select nullif(current_setting('app.member', true), '')::uuid $$`,
    `grant usage on schema public to tandem_app, tandem_issuer, tandem_definer`,

    `create table organisation (
       id uuid primary key,
       name text not null,
       created_at int8 not null
     )`,
    `create table member (
       organisation_id uuid not null references organisation,
       id uuid not null,
       issuer text not null,
       subject text not null,
       name text not null,
       email text not null,
       title text,
       role text not null check (role in ('rep', 'partner_manager', 'manager', 'admin')),
       status text not null check (status in ('active', 'deactivated')),
       created_at int8 not null,
       primary key (organisation_id, id),
       unique (issuer, subject)
     )`,
    `create table member_invitation (
       organisation_id uuid not null references organisation,
       id uuid not null unique,
       email text not null check (email = lower(email)),
       role text not null check (role in ('rep', 'partner_manager', 'manager', 'admin')),
       invited_by uuid not null,
       invited_by_name text not null,
       created_at int8 not null,
       expires_at int8 not null,
       closed_at int8,
       primary key (organisation_id, id)
     )`,
    `create index member_invitation_email on member_invitation (email) where closed_at is null`,

    `create table partnership (
       id uuid primary key,
       inviting_id uuid not null references organisation,
       accepting_id uuid not null references organisation,
       status text not null check (status in ('active', 'ended')),
       started_at int8 not null,
       ended_at int8,
       check (inviting_id <> accepting_id)
     )`,
    `create unique index partnership_pair
       on partnership (least(inviting_id, accepting_id), greatest(inviting_id, accepting_id))
       where status = 'active'`,
    `create index partnership_inviting on partnership (inviting_id)`,
    `create index partnership_accepting on partnership (accepting_id)`,
    `create table partnership_invitation (
       organisation_id uuid not null references organisation,
       id uuid not null unique,
       company_name text not null,
       email text not null check (email = lower(email)),
       invited_by uuid not null,
       invited_by_name text not null,
       created_at int8 not null,
       expires_at int8 not null,
       closed_at int8,
       primary key (organisation_id, id)
     )`,
    `create index partnership_invitation_email on partnership_invitation (email) where closed_at is null`,

    `create table partner_profile (
       organisation_id uuid not null references organisation,
       partnership_id uuid not null references partnership,
       partner_type text,
       investment_tier text,
       primary key (organisation_id, partnership_id)
     )`,
    `create table sharing (
       organisation_id uuid not null references organisation,
       partnership_id uuid not null references partnership,
       ours text not null check (ours in ('customer', 'open_opportunity', 'prospect')),
       theirs text not null check (theirs in ('customer', 'open_opportunity', 'prospect')),
       reveal text not null check (reveal in ('hidden', 'count', 'full')),
       primary key (organisation_id, partnership_id, ours, theirs)
     )`,
    `create table sharing_fields (
       organisation_id uuid not null references organisation,
       partnership_id uuid not null references partnership,
       fields text[] not null,
       primary key (organisation_id, partnership_id)
     )`,
  ]);

  const party = "app_org() in (inviting_id, accepting_id)";
  const inMine = "organisation_id = app_org() and partnership_id in (select p.id from partnership p)";
  await protectTable(db, "partnership", { read: party, write: null });
  await protectTable(db, "organisation", {
    read: `id = app_org() or exists (
      select from partnership p
      where p.inviting_id = app_org() and p.accepting_id = organisation.id
         or p.accepting_id = app_org() and p.inviting_id = organisation.id)`,
    write: null,
  });
  await protectTable(db, "member");
  await protectTable(db, "member_invitation");
  await protectTable(db, "partnership_invitation");
  for (const table of ["partner_profile", "sharing", "sharing_fields"]) {
    await protectTable(db, table, { write: inMine });
  }
}
