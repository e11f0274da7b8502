// What keeps a feed from growing without end, and a cursor of another past from being believed. Entries are dated; old ones are
// dropped from below and the counter's floor says how far; and how each device of a member is, for admins. Decision: docs/decisions/035-growing.md.
import type { Kysely } from "kysely";
import { defineFunction, protectTable, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    // First a constant, which rewrites nothing; from then on the moment of the writing, under the counter's lock. What was
    // there before counts as of today, so that no device that is a week behind starts over.
    `alter table feed add column at int8 not null default ${Math.trunc(Date.now())}`,
    `alter table feed alter column at set default (extract(epoch from clock_timestamp()) * 1000)::int8`,
    // When a device last had all there was, and how far the feed went then. Not in its row of `client`: a push locks that.
    `create table device_pull (
       organisation_id uuid not null references organisation,
       client_id uuid not null,
       member_id uuid not null,
       pulled_at int8 not null,
       seq int8 not null,
       primary key (organisation_id, client_id)
     )`,
  ]);
  // Looks at `member` under the reader's own policies: who acts is one of its organisation.
  const byAdmin = `exists (
    select from member m where m.organisation_id = app_org() and m.id = app_member()
      and m.role = 'admin' and m.status = 'active')`;
  await protectTable(db, "device_pull", {
    read: `organisation_id = app_org() and (member_id = app_member() or ${byAdmin})`,
    write: "organisation_id = app_org() and member_id = app_member()",
  });

  // Raises floors and drops what lies below them, a batch of one organisation. Answers what it dropped, nothing where there was
  // nothing to do or another instance is at it. The entry at the floor stays: by it a cursor there is known.
  await defineFunction(db, {
    name: "compact_feed",
    args: "p_before int8, p_most int8",
    returns: "table (organisation_id uuid, dropped int8)",
    body: `
      declare
        v_organisation uuid;
        v_floor int8;
        v_dropped int8;
      begin
        if not pg_try_advisory_xact_lock(hashtext('tandem.compact_feed')) then return; end if;
        -- Writers of this feed are not waited for, and wait for no more than this batch. The floor is locked by whoever
        -- writes, so that the next round comes to it.
        select c.organisation_id, c.floor into v_organisation, v_floor from feed_counter c
          where exists (select from feed f
            where f.organisation_id = c.organisation_id and f.seq = c.floor + 1 and f.at < p_before)
          limit 1 for update skip locked;
        if v_organisation is null then return; end if;
        select max(o.seq) into v_floor from (
          select f.seq, f.at from feed f
            where f.organisation_id = v_organisation and f.seq > v_floor order by f.seq limit p_most) o
          where o.at < p_before;
        update feed_counter c set floor = v_floor where c.organisation_id = v_organisation;
        delete from feed f where f.organisation_id = v_organisation and f.seq < v_floor;
        get diagnostics v_dropped = row_count;
        return query select v_organisation, v_dropped;
      end`,
  });

  // Drops refusals whose answer the device has for certain: it sends what is unanswered, in order, at most p_batch at once.
  // And devices that have not been seen since p_before: one that comes back begins anew, with all that waits on it.
  await defineFunction(db, {
    name: "forget_devices",
    args: "p_before int8, p_batch int8",
    returns: "table (devices int8, refusals int8)",
    body: `
      declare
        v_devices int8;
        v_old int8;
        v_refusals int8;
      begin
        if not pg_try_advisory_xact_lock(hashtext('tandem.forget_devices')) then return; end if;
        delete from mutation_refusal r using client c
          where c.organisation_id = r.organisation_id and c.id = r.client_id
            and r.mutation_id <= c.last_mutation_id - p_batch;
        get diagnostics v_refusals = row_count;
        with gone as (
          delete from client c where c.seen_at < p_before
          returning c.organisation_id, c.id),
        silent as (
          delete from device_pull d where d.pulled_at < p_before),
        told as (
          delete from mutation_refusal r using gone g
          where g.organisation_id = r.organisation_id and g.id = r.client_id returning 1)
        select (select count(*) from gone), (select count(*) from told) into v_devices, v_old;
        return query select v_devices, v_refusals + v_old;
      end`,
  });
}
