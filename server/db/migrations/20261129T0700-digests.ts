// Digests: who wants one and when, the channel of a partnership with its secret address, and one row for each that leaves.
// Decision: docs/decisions/016-digests.md.
import type { Kysely } from "kysely";
import { defineFunction, protectTable, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create table digest_member (
       organisation_id uuid not null references organisation,
       member_id uuid not null,
       mail boolean not null,
       hour int2 not null check (hour between 0 and 23),
       time_zone text not null,
       off_kinds text[] not null,
       -- When the next is due; null: never.
       next_at int8,
       primary key (organisation_id, member_id),
       foreign key (organisation_id, member_id) references member (organisation_id, id)
     )`,
    `create index digest_member_due on digest_member (next_at) where next_at is not null`,
    `create table digest_channel (
       organisation_id uuid not null references organisation,
       partnership_id uuid not null references partnership,
       audience text not null check (audience in ('own', 'shared')),
       hour int2 not null check (hour between 0 and 23),
       time_zone text not null,
       off_kinds text[] not null,
       shown text not null,
       set_by_name text not null,
       set_at int8 not null,
       next_at int8,
       arrived_at int8,
       -- In a row.
       failures int4 not null default 0,
       problem jsonb,
       tried_at int8,
       primary key (organisation_id, partnership_id)
     )`,
    `create index digest_channel_due on digest_channel (next_at) where next_at is not null`,
    // Apart, so that what may be read by fewer is another row.
    `create table digest_channel_url (
       organisation_id uuid not null,
       partnership_id uuid not null,
       url text not null,
       primary key (organisation_id, partnership_id),
       foreign key (organisation_id, partnership_id)
         references digest_channel (organisation_id, partnership_id) on delete cascade
     )`,
    // Whoever inserts it may send, and nobody else.
    `create table digest_delivery (
       organisation_id uuid not null references organisation,
       -- A member, or a partnership for its channel.
       recipient_id uuid not null,
       partnership_id uuid not null references partnership,
       -- The day it was due, by the recipient's calendar.
       period text not null,
       state text not null check (state in ('sending', 'sent', 'waiting', 'failed')),
       attempts int4 not null,
       -- With waiting: not before.
       next_try_at int8,
       problem jsonb,
       at int8 not null,
       primary key (organisation_id, recipient_id, partnership_id, period)
     )`,
    `create index digest_delivery_waiting on digest_delivery (next_try_at) where state = 'waiting'`,
  ]);

  const isSenior = `exists (select from member m where m.organisation_id = app_org() and m.id = app_member()
    and m.status = 'active' and m.role in ('partner_manager', 'manager', 'admin'))`;
  const mine = "organisation_id = app_org() and member_id = app_member()";
  await protectTable(db, "digest_member", { read: mine, write: mine });
  // The job acts for the partnership and for no person.
  const ofChannel = `organisation_id = app_org() and partnership_id in (select p.id from partnership p)
    and (app_member() = partnership_id or ${isSenior})`;
  await protectTable(db, "digest_channel", { read: ofChannel, write: ofChannel });
  await protectTable(db, "digest_channel_url", { read: ofChannel, write: ofChannel });
  const ofDelivery = `organisation_id = app_org() and (recipient_id = app_member()
    or recipient_id = partnership_id and ${isSenior})`;
  await protectTable(db, "digest_delivery", { read: ofDelivery, write: ofDelivery });

  // Whom the job has to look at. Ids and the settings' times, nothing of what is to be told.
  await defineFunction(db, {
    name: "digests_due",
    args: "p_now int8",
    returns: `table (organisation_id uuid, recipient_id uuid, partnership_id uuid, due_at int8, period text)`,
    body: `begin
      if app_org() is not null then raise exception 'for the job alone' using errcode = '42501'; end if;
      return query
        -- Every partnership of a member.
        select d.organisation_id, d.member_id, null::uuid, d.next_at, null::text
          from digest_member d
          join member m on m.organisation_id = d.organisation_id and m.id = d.member_id and m.status = 'active'
          where d.next_at <= p_now
        union all
        select c.organisation_id, c.partnership_id, c.partnership_id, c.next_at, null::text
          from digest_channel c join partnership p on p.id = c.partnership_id and p.status = 'active'
          where c.next_at <= p_now
        union all
        select d.organisation_id, d.recipient_id, d.partnership_id, d.next_try_at, d.period
          from digest_delivery d join partnership p on p.id = d.partnership_id and p.status = 'active'
          where d.state = 'waiting' and d.next_try_at <= p_now
        order by 4, 1, 2, 3
        limit 500;
    end`,
  });
}
