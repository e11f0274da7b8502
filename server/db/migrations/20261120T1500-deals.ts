// Deals: who is in them, the rows that lie in them (and in partnerships), and the feed that reaches all of them.
// Decision: docs/decisions/004-the-deal.md.
import type { Kysely } from "kysely";
import { defineFunction, protectTable, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create table deal_access (
       deal_id uuid not null,
       organisation_id uuid not null references organisation,
       level text not null check (level in ('invited', 'accepted', 'left')),
       since int8 not null,
       primary key (deal_id, organisation_id)
     )`,
    `create index deal_access_organisation on deal_access (organisation_id, deal_id)`,
    // Ids come from devices and are unique over all: nobody can send others a row in the place of somebody else's.
    `create table scope_row (
       scope_kind text not null check (scope_kind in ('deal', 'partnership')),
       scope_id uuid not null,
       entity text not null,
       id uuid not null unique,
       organisation_id uuid not null references organisation,
       audience text not null check (audience in ('invited', 'accepted', 'own')),
       -- Whether others than its author's organisation may rewrite it.
       common boolean not null,
       row jsonb not null,
       changed_at int8 not null,
       primary key (scope_kind, scope_id, entity, id)
     )`,
  ]);
  await protectTable(db, "deal_access", { read: "organisation_id = app_org()", write: null });
  // Both look at their tables under the reader's own policies.
  const inDeal = (levels: string) => `exists (
    select from deal_access a
    where a.deal_id = scope_row.scope_id and a.organisation_id = app_org() and a.level in (${levels}))`;
  // Who is only invited answers, leaves and links the deal to its own record, and no more.
  const ofTheInvited = `entity in ('registration_answer', 'deal_participant', 'deal_link')`;
  const inPartnership = `scope_id in (select p.id from partnership p)`;
  const mineOrOpen = `(audience <> 'own' or organisation_id = app_org())`;
  await protectTable(db, "scope_row", {
    read: `${mineOrOpen} and (
      scope_kind = 'deal' and (${inDeal("'accepted'")} or audience <> 'accepted' and ${inDeal("'invited'")})
      or scope_kind = 'partnership' and ${inPartnership})`,
    write: `${mineOrOpen} and (
      scope_kind = 'deal' and (${inDeal("'accepted'")} or ${ofTheInvited} and ${inDeal("'invited'")})
      or scope_kind = 'partnership' and ${inPartnership})`,
  });

  // An id that somebody else's row bears already must not become a way to overwrite it.
  for (const command of ["update", "delete"]) {
    await runAll(db, [
      `create policy app_${command}_own on scope_row as restrictive for ${command} to tandem_app
       using (common or organisation_id = app_org())`,
    ]);
  }

  await defineFunction(db, {
    name: "set_deal_access",
    args: "p_deal uuid, p_organisation uuid, p_level text, p_now int8",
    returns: "void",
    body: `
      declare
        v_me uuid := app_org();
        v_mine text;
        v_theirs text;
      begin
        if v_me is null then raise exception 'set_deal_access needs an organisation' using errcode = '42501'; end if;
        select level into v_mine from deal_access where deal_id = p_deal and organisation_id = v_me for update;
        if p_organisation = v_me then
          -- A new deal is its author's; an invited organisation accepts or leaves; nobody lets itself in.
          if v_mine is null and (p_level <> 'accepted' or exists (select from deal_access where deal_id = p_deal))
             or v_mine = 'left' and p_level <> 'left' then
            raise exception 'no access to this deal' using errcode = '42501';
          end if;
        else
          if v_mine is distinct from 'accepted' then
            raise exception 'no access to this deal' using errcode = '42501';
          end if;
          if p_level = 'invited' and not exists (
            select from partnership p where p.status = 'active'
              and ((p.inviting_id = v_me and p.accepting_id = p_organisation)
                or (p.accepting_id = v_me and p.inviting_id = p_organisation))) then
            raise exception 'only an active partner can be invited' using errcode = '42501';
          end if;
          select level into v_theirs from deal_access where deal_id = p_deal and organisation_id = p_organisation;
          if p_level = 'accepted' and v_theirs is distinct from 'accepted' then
            raise exception 'nobody accepts for another' using errcode = '42501';
          end if;
        end if;
        insert into deal_access (deal_id, organisation_id, level, since)
          values (p_deal, p_organisation, p_level, p_now)
          on conflict (deal_id, organisation_id) do update set level = excluded.level, since = excluded.since;
      end`,
  });

  await runAll(db, [
    // To a deal: everyone whose level reads that audience. To one organisation in it: who is, or was, in it.
    `create or replace function feed_targets(p_me uuid, p_entries jsonb)
     returns table (ord int8, organisation_id uuid, scope text, op text, entity text, row_id uuid)
     language sql stable set search_path = pg_catalog, public, pg_temp as $$
       select e.ord, t.organisation_id, e.item ->> 'scope', e.item ->> 'op', e.item ->> 'entity',
              (e.item ->> 'id')::uuid
       from jsonb_array_elements(p_entries) with ordinality as e(item, ord)
       cross join lateral (
         select p_me as organisation_id where e.item ->> 'to' in ('ours', 'both')
         union all
         select case when p.inviting_id = p_me then p.accepting_id else p.inviting_id end
         from partnership p
         where e.item ->> 'to' in ('theirs', 'both')
           and p.id = (e.item ->> 'partnershipId')::uuid
           and p_me in (p.inviting_id, p.accepting_id)
         union all
         select a.organisation_id
         from deal_access a
         where e.item ->> 'to' in ('deal', 'one')
           and a.deal_id = (e.item ->> 'dealId')::uuid
           and exists (select from deal_access m where m.deal_id = a.deal_id and m.organisation_id = p_me)
           and case e.item ->> 'to'
             when 'one' then a.organisation_id = (e.item ->> 'organisationId')::uuid
             else a.level = 'accepted' or a.level = 'invited' and e.item ->> 'audience' = 'invited'
           end
       ) t
     $$`,
  ]);
  await defineFunction(db, {
    name: "append_feed",
    args: "p_entries jsonb",
    returns: "uuid[]",
    body: `
      declare
        v_me uuid := app_org();
        v_short boolean;
        v_organisations uuid[];
        v_locked int;
      begin
        if v_me is null then raise exception 'append_feed needs an organisation' using errcode = '42501'; end if;
        -- Twice would take locks out of order and invite deadlocks.
        if current_setting('app.feed', true) = 'appended' then
          raise exception 'append_feed is called once per transaction, at its end';
        end if;
        perform set_config('app.feed', 'appended', true);

        -- In a deal that we are, or were, in there may be nobody left to tell.
        select bool_or(coalesce(t.found, 0) < case
            when e.item ->> 'to' = 'both' then 2
            when e.item ->> 'to' = 'deal' and exists (
              select from deal_access m
              where m.deal_id = (e.item ->> 'dealId')::uuid and m.organisation_id = v_me) then 0
            else 1 end) into v_short
          from jsonb_array_elements(p_entries) with ordinality as e(item, ord)
          left join (select f.ord, count(*) as found from feed_targets(v_me, p_entries) f group by 1) t
            on t.ord = e.ord;
        if v_short then
          raise exception 'a feed entry names a partnership or a deal of others' using errcode = '42501';
        end if;
        select coalesce(array_agg(distinct t.organisation_id order by t.organisation_id), '{}')
          into v_organisations from feed_targets(v_me, p_entries) t;

        select count(*) into v_locked from (
          select from feed_counter c where c.organisation_id = any (v_organisations)
          order by c.organisation_id for update) locked;
        if v_locked <> cardinality(v_organisations) then
          raise exception 'an organisation has no feed counter';
        end if;

        insert into feed (organisation_id, seq, scope, op, entity, row_id)
          select t.organisation_id,
                 c.last_seq + row_number() over (partition by t.organisation_id order by t.ord),
                 t.scope, t.op, t.entity, t.row_id
          from feed_targets(v_me, p_entries) t join feed_counter c using (organisation_id);
        update feed_counter c set last_seq = c.last_seq + n.entries
          from (select t.organisation_id, count(*) as entries from feed_targets(v_me, p_entries) t group by 1) n
          where n.organisation_id = c.organisation_id;
        get diagnostics v_locked = row_count;
        if v_locked <> cardinality(v_organisations) then
          raise exception 'a feed counter was not moved';
        end if;
        return v_organisations;
      end`,
  });
}
