// Partners that do not use Tandem: a placeholder is an organisation without members, without devices and without a feed, and
// its owner acts for it. Decision: docs/decisions/012-offline-partners.md.
import type { Kysely } from "kysely";
import { defineFunction, protectTable, runAll } from "../migration-kit.ts";

/** Raises unless the member in action may speak for our partners. */
const mayInvite = `
  if not exists (
    select from member m where m.organisation_id = v_me and m.id = app_member()
      and m.status = 'active' and m.role in ('partner_manager', 'admin')
  ) then raise exception 'not allowed' using errcode = 'TD403'; end if;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create table offline_partner (
       organisation_id uuid not null references organisation,
       -- The placeholder, an organisation of its own.
       id uuid not null unique references organisation,
       website text,
       contact_name text,
       contact_title text,
       joined_as uuid references organisation,
       joined_at int8,
       primary key (organisation_id, id),
       check ((joined_as is null) = (joined_at is null)),
       check (contact_title is null or contact_name is not null)
     )`,
  ]);
  await protectTable(db, "offline_partner", { write: null });

  await defineFunction(db, {
    name: "add_offline_partner",
    args: `p_organisation uuid, p_name text, p_website text, p_contact_name text, p_contact_title text,
           p_partnership uuid, p_now int8`,
    returns: "void",
    body: `declare
      v_me uuid := app_org();
    begin
      ${mayInvite}
      insert into organisation (id, name, created_at) values (p_organisation, p_name, p_now);
      insert into offline_partner (organisation_id, id, website, contact_name, contact_title)
        values (v_me, p_organisation, p_website, p_contact_name, p_contact_title);
      insert into partnership (id, inviting_id, accepting_id, status, started_at, ended_at)
        values (p_partnership, v_me, p_organisation, 'active', p_now, null);
    end`,
  });
  await defineFunction(db, {
    name: "change_offline_partner",
    args: "p_partnership uuid, p_website text, p_contact_name text, p_contact_title text",
    returns: "void",
    body: `declare
      v_me uuid := app_org();
      v_changed int;
    begin
      ${mayInvite}
      update offline_partner o set website = p_website, contact_name = p_contact_name,
          contact_title = p_contact_title
        from partnership p
        where p.id = p_partnership and p.inviting_id = v_me and p.accepting_id = o.id and p.status = 'active'
          and o.organisation_id = v_me;
      get diagnostics v_changed = row_count;
      if v_changed <> 1 then raise exception 'no such placeholder' using errcode = 'TD404'; end if;
    end`,
  });

  // As before; a placeholder has no list to match.
  await defineFunction(db, {
    name: "match_parties",
    args: "p_partnership uuid",
    returns: "table (organisation_id uuid)",
    body: `begin
      return query select unnest(array[p.inviting_id, p.accepting_id]) from partnership p
        where p.id = p_partnership
          and not exists (select from offline_partner o where o.id in (p.inviting_id, p.accepting_id));
    end`,
  });

  // Whether the organisation in action may speak for that one: for itself, or for a placeholder of its own.
  await defineFunction(db, {
    name: "may_speak_for",
    args: "p_organisation uuid",
    returns: "boolean",
    body: `begin
      return p_organisation = app_org() or exists (
        select from offline_partner o where o.id = p_organisation and o.organisation_id = app_org());
    end`,
  });
  const words = `entity in ('registration_answer', 'policy_acceptance', 'contribution')`;
  // One that names nobody is nobody's word: the contract does not read it.
  const spoken = `not (${words}) or may_speak_for(coalesce((row ->> 'organisationId')::uuid, app_org()))`;
  await runAll(db, [
    `create policy app_insert_word on scope_row as restrictive for insert to tandem_app with check (${spoken})`,
    `create policy app_update_word on scope_row as restrictive for update to tandem_app
       using (true) with check (${spoken})`,
  ]);

  // As before; and the owner of a placeholder accepts for it.
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
          -- Who is only invited takes its placeholder out with itself, and no more.
          if v_mine is distinct from 'accepted'
             and not (v_mine is not null and p_level = 'left' and may_speak_for(p_organisation)) then
            raise exception 'no access to this deal' using errcode = '42501';
          end if;
          if p_level = 'invited' and not exists (
            select from partnership p where p.status = 'active'
              and ((p.inviting_id = v_me and p.accepting_id = p_organisation)
                or (p.accepting_id = v_me and p.inviting_id = p_organisation))) then
            raise exception 'only an active partner can be invited' using errcode = '42501';
          end if;
          select level into v_theirs from deal_access where deal_id = p_deal and organisation_id = p_organisation;
          if p_level = 'accepted' and v_theirs is distinct from 'accepted'
             and not (v_theirs is not distinct from 'invited' and may_speak_for(p_organisation)) then
            raise exception 'nobody accepts for another' using errcode = '42501';
          end if;
        end if;
        insert into deal_access (deal_id, organisation_id, level, since)
          values (p_deal, p_organisation, p_level, p_now)
          on conflict (deal_id, organisation_id) do update set level = excluded.level, since = excluded.since;
      end`,
  });

  await runAll(db, [
    // Of those an entry is for, those that have a feed: nobody reads one for a placeholder.
    `create function feed_receivers(p_me uuid, p_entries jsonb)
     returns table (ord int8, organisation_id uuid, scope text, op text, entity text, row_id uuid)
     language sql stable set search_path = pg_catalog, public, pg_temp as $$
       select t.* from feed_targets(p_me, p_entries) t
       where not exists (select from offline_partner o where o.id = t.organisation_id)
     $$`,
    `revoke all on function feed_receivers from public`,
    `grant execute on function feed_receivers to tandem_definer`,
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
          into v_organisations from feed_receivers(v_me, p_entries) t;

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
          from feed_receivers(v_me, p_entries) t join feed_counter c using (organisation_id);
        update feed_counter c set last_seq = c.last_seq + n.entries
          from (select t.organisation_id, count(*) as entries from feed_receivers(v_me, p_entries) t group by 1) n
          where n.organisation_id = c.organisation_id;
        get diagnostics v_locked = row_count;
        if v_locked <> cardinality(v_organisations) then
          raise exception 'a feed counter was not moved';
        end if;
        return v_organisations;
      end`,
  });
}
