// Touchpoints with their audiences, devices with their last mutation, and the feed.
import type { Kysely } from "kysely";
import { protectTable, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    // Ids come from devices. They are unique over all organisations, so that nobody can send a partner a row that
    // takes the place of somebody else's.
    `create table touchpoint (
       organisation_id uuid not null references organisation,
       id uuid not null unique,
       person_name text not null,
       person_title text,
       recorded_by uuid not null,
       type text not null,
       customer_name text not null,
       customer_domain text,
       visibility text not null check (visibility in ('internal', 'shared')),
       occurred_at int8 not null,
       recorded_at int8 not null,
       primary key (organisation_id, id)
     )`,
    `create table touchpoint_share (
       organisation_id uuid not null references organisation,
       id uuid not null unique,
       touchpoint_id uuid not null,
       partnership_id uuid not null references partnership,
       primary key (organisation_id, id),
       unique (organisation_id, touchpoint_id, partnership_id),
       foreign key (organisation_id, touchpoint_id) references touchpoint (organisation_id, id)
     )`,
    `create index touchpoint_share_partnership on touchpoint_share (partnership_id, touchpoint_id)`,
    `create table touchpoint_subject (
       organisation_id uuid not null references organisation,
       id uuid not null,
       account_id uuid,
       record_ref text,
       primary key (organisation_id, id),
       foreign key (organisation_id, id) references touchpoint (organisation_id, id)
     )`,
    `create table note (
       organisation_id uuid not null references organisation,
       id uuid not null unique,
       touchpoint_id uuid not null,
       author_name text not null,
       text text not null,
       visibility text not null check (visibility in ('internal', 'shared')),
       written_at int8 not null,
       primary key (organisation_id, id),
       foreign key (organisation_id, touchpoint_id) references touchpoint (organisation_id, id)
     )`,
    `create index note_touchpoint on note (organisation_id, touchpoint_id)`,

    `create table client (
       organisation_id uuid not null references organisation,
       id uuid not null,
       member_id uuid not null,
       last_mutation_id int8 not null default 0,
       seen_at int8 not null,
       primary key (organisation_id, id)
     )`,
    `create table mutation_refusal (
       organisation_id uuid not null references organisation,
       client_id uuid not null,
       mutation_id int8 not null,
       code text not null,
       message text not null,
       refused_at int8 not null,
       primary key (organisation_id, client_id, mutation_id)
     )`,

    `create table feed_counter (
       organisation_id uuid primary key references organisation,
       last_seq int8 not null default 0,
       floor int8 not null default 0
     )`,
    `create table feed (
       organisation_id uuid not null,
       seq int8 not null,
       scope text not null,
       op text not null check (op in ('put', 'remove', 'enter', 'leave', 'pack')),
       entity text,
       row_id uuid,
       primary key (organisation_id, seq)
     )`,
  ]);

  const own = "organisation_id = app_org()";
  // These read `touchpoint_share` and `partnership` under their own policies: only what the reader is a party to.
  const sharedWithMe = (touchpointId: string, table: string) => `exists (
    select from touchpoint_share s
    where s.organisation_id = ${table}.organisation_id and s.touchpoint_id = ${touchpointId})`;
  const toMine = `${own} and partnership_id in (select p.id from partnership p)`;
  await protectTable(db, "touchpoint_share", {
    read: `${own} or partnership_id in (select p.id from partnership p)`,
    write: toMine,
  });
  await protectTable(db, "touchpoint", { read: `${own} or ${sharedWithMe("touchpoint.id", "touchpoint")}` });
  await protectTable(db, "note", {
    read: `${own} or visibility = 'shared' and ${sharedWithMe("note.touchpoint_id", "note")}`,
  });
  await protectTable(db, "touchpoint_subject");
  await protectTable(db, "client");
  await protectTable(db, "mutation_refusal");
  await protectTable(db, "feed_counter", { write: null });
  await protectTable(db, "feed", { write: null });
}
