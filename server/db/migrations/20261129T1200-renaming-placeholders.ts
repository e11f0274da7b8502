// A placeholder's name and website change, and its owner reads what they were. Decision: docs/decisions/024-who-left.md.
import type { Kysely } from "kysely";
import { defineFunction, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    // Each {name, website, changedBy, at}: what it was until then; the latest last.
    `alter table offline_partner add column earlier jsonb not null default '[]'`,
  ]);
  await defineFunction(db, {
    name: "rename_offline_partner",
    args: "p_partnership uuid, p_name text, p_website text, p_now int8",
    // Whether it is another name than before.
    returns: "boolean",
    body: `declare
      v_me uuid := app_org();
      v_who text;
      v_before record;
    begin
      select m.name into v_who from member m where m.organisation_id = v_me and m.id = app_member()
        and m.status = 'active' and m.role in ('partner_manager', 'admin');
      if v_who is null then raise exception 'not allowed' using errcode = 'TD403'; end if;
      select o.id, o.website, n.name, o.earlier into v_before
        from partnership p join offline_partner o on o.id = p.accepting_id join organisation n on n.id = o.id
        where p.id = p_partnership and p.inviting_id = v_me and p.status = 'active'
          and o.organisation_id = v_me and o.joined_as is null
        for update of o;
      if not found then raise exception 'no such placeholder' using errcode = 'TD404'; end if;
      if v_before.name = p_name and v_before.website is not distinct from p_website then return false; end if;
      -- The last fifty: a name is no diary.
      update offline_partner o set website = p_website, earlier = (
          select coalesce(jsonb_agg(e.item order by e.ord), '[]')
          from jsonb_array_elements(v_before.earlier || jsonb_build_array(jsonb_build_object(
            'name', v_before.name, 'website', v_before.website, 'changedBy', v_who, 'at', p_now)))
            with ordinality as e(item, ord)
          where e.ord > jsonb_array_length(v_before.earlier) - 49)
        where o.id = v_before.id;
      update organisation set name = p_name where id = v_before.id;
      return v_before.name <> p_name;
    end`,
  });
}
