// The preview of sharing: the same pairs as matching makes, under settings that are not saved. Writes nothing.
import type { Kysely } from "kysely";
import { defineFunction } from "../migration-kit.ts";

/** Hashes of the distinct companies where a count is all that somebody may know. */
const hiddenCompanies = (company: string): string =>
  `coalesce(array_agg(distinct hashtextextended(${company}, 0)::text)
                 filter (where not (p.reveal = 'full' and p.reverse = 'full')), '{}')`;

/**
 * What the partner would receive of us under settings not yet saved. Of the partner's list it tells no more than the
 * partner's own settings do: otherwise anyone could ask "which of these do you have?" with a preview.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await defineFunction(db, {
    name: "preview_bucket_range",
    args: "p_partnership uuid, p_settings jsonb, p_fields text[], p_first int, p_last int",
    returns:
      "table (ours text, theirs text, n int, our_companies text[], their_companies text[], sample jsonb)",
    body: `
      declare
        v_me uuid := app_org();
        v_partner uuid;
        v_active boolean;
        v_theirs jsonb;
      begin
        select o.owner_id, o.is_active into v_partner, v_active from match_owner(p_partnership, v_me) o;
        v_theirs := match_settings(p_partnership, v_partner, v_active);
        return query
        with pairs as materialized (
          select p.*, s.reveal as reverse
          from match_pairs(v_partner, v_me, p_first, p_last, p_settings) p
          join jsonb_to_recordset(v_theirs) as s(ours text, theirs text, reveal text)
            on s.ours = p.segment and s.theirs = p.their_segment and s.reveal in ('count', 'full')
        )
        select p.their_segment, p.segment, count(*)::int,
               ${hiddenCompanies("p.their_company")},
               ${hiddenCompanies("p.company")},
               coalesce(jsonb_agg(jsonb_build_object(
                 'name', t.name, 'domain', t.domain, 'segment', t.segment,
                 'ownerName', case when 'owner_name' = any (p_fields) then t.owner_name end,
                 'ownerTitle', case when 'owner_title' = any (p_fields) then t.owner_title end,
                 'ownerEmail', case when 'owner_email' = any (p_fields) then t.owner_email end,
                 'ownerPhone', case when 'owner_phone' = any (p_fields) then t.owner_phone end)
                 order by t.name) filter (where p.reveal = 'full' and p.reverse = 'full'), '[]')
        from pairs p cross join lateral (
          select * from account a where a.organisation_id = v_me and a.id = p.their_id offset 0) t
        group by 1, 2;
      end`,
  });
}
