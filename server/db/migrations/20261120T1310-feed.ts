// Appending to feeds, of our organisation and of the other side of a partnership.
import type { Kysely } from "kysely";
import { defineFunction, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    // Which organisation receives which entry. The organisations are derived from the partnership, never given.
    `create function feed_targets(p_me uuid, p_entries jsonb)
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
       ) t
     $$`,
    `revoke all on function feed_targets from public`,
    `grant execute on function feed_targets to tandem_definer`,
  ]);
  await defineFunction(db, {
    name: "append_feed",
    args: "p_entries jsonb",
    returns: "uuid[]",
    body: `
      declare
        v_me uuid := app_org();
        v_expected int;
        v_found int;
        v_organisations uuid[];
        v_locked int;
      begin
        if v_me is null then raise exception 'append_feed needs an organisation' using errcode = '42501'; end if;
        -- Twice would take locks out of order and invite deadlocks.
        if current_setting('app.feed', true) = 'appended' then
          raise exception 'append_feed is called once per transaction, at its end';
        end if;
        perform set_config('app.feed', 'appended', true);

        select sum(case item ->> 'to' when 'both' then 2 else 1 end) into v_expected
          from jsonb_array_elements(p_entries) as e(item);
        select count(*), array_agg(distinct t.organisation_id order by t.organisation_id)
          into v_found, v_organisations from feed_targets(v_me, p_entries) t;
        if v_found <> v_expected then
          raise exception 'a feed entry names a partnership of others' using errcode = '42501';
        end if;

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
