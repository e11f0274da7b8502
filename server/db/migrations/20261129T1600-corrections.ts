// Corrections of overlaps: matching takes the viewer's own word over a domain or a name. They choose among what the partner
// reveals in full and never reach what it reveals as a count or not at all: who could move a count by a correction could ask
// which accounts it counts. An overlap that its viewer denied stays, unseen: what the partner is let do must not tell of it.
// Decision: docs/decisions/023-corrections.md.
import type { Kysely } from "kysely";
import { defineFunction, runAll } from "../migration-kit.ts";

const NAMED_AT_MOST = 100;

/** As in `20261120T1401-match.ts`: one row where a name stands for one company in a list, else none. */
const nameStandsFor = (organisation: string, nameKey: string): string => `
  select from (select a.domain from account a
        where a.organisation_id = ${organisation} and a.name_key = ${nameKey} limit ${NAMED_AT_MOST + 1}) c
  having count(*) between 1 and ${NAMED_AT_MOST} and min(c.domain) is not distinct from max(c.domain)
    and count(*) filter (where c.domain is null) <= 1
  offset 0`;

const THEIRS = `their_name, their_domain, their_segment, their_owner_name, their_owner_title, their_owner_email,
    their_owner_phone, matched_on, matched_value, shared_by_name, shared_at, shown, matched, correction_id`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `alter table overlap add column shown boolean not null default true,
       add column matched boolean not null default true, add column correction_id uuid`,
    `create policy app_read_shown on overlap as restrictive for select to tandem_app using (shown)`,

    // The viewer's corrections that stand, for each of its accounts in these buckets that they speak of.
    `create function match_corrections(p_viewer uuid, p_owner uuid, p_first int, p_last int)
     returns table (account_id uuid, correction_id uuid, says text, their_domain text, their_key text)
     language sql stable set search_path = pg_catalog, public, pg_temp as $$
       select a.id, r.id, r.row ->> 'says', r.row #>> '{theirs,domain}', r.row ->> 'nameKey'
       from scope_row r cross join lateral (
         select o.id, o.bucket from account o
         where o.organisation_id = p_viewer and o.id = (r.row ->> 'accountId')::uuid
         union
         select o.id, o.bucket from account o
         where o.organisation_id = p_viewer and o.domain = r.row #>> '{ours,domain}' and o.domain is not null
       ) a
       where r.scope_kind = 'org' and r.scope_id = p_viewer and r.entity = 'overlap_correction'
         and r.row ->> 'partnerId' = p_owner::text and jsonb_typeof(r.row -> 'takenBack') = 'null'
         and a.bucket between p_first and p_last
     $$`,

    // What these accounts, of which corrections speak, match among all that is revealed in full: what the viewer names
    // first, then as matching ranks. What it denies is left out by website, or by name where one of the two has none.
    `create function match_corrected(p_viewer uuid, p_owner uuid, p_first int, p_last int, p_settings jsonb)
     returns table (account_id uuid, bucket int2, segment text, their_id uuid, their_segment text, matched_on text,
                    matched_value text, correction_id uuid)
     language sql stable set search_path = pg_catalog, public, pg_temp as $$
       with said as materialized (
         select * from match_corrections(p_viewer, p_owner, p_first, p_last)
       ), mine as (
         select a.id, a.bucket, a.segment, a.domain, a.name_key from account a
         where a.organisation_id = p_viewer and a.id in (select s.account_id from said s)
       ), pairs as (
         select m.id, m.bucket, m.segment, t.id as their_id, t.segment as their_segment, t.domain as their_domain,
                t.name_key as their_key, 'domain' as matched_on, m.domain as matched_value, null::uuid as named_by
         from mine m cross join lateral (
           select * from account a where a.organisation_id = p_owner and a.domain = m.domain and a.domain is not null
           offset 0) t
         union all
         select m.id, m.bucket, m.segment, t.id, t.segment, t.domain, t.name_key, 'name', m.name_key, null
         from mine m
         cross join lateral (${nameStandsFor("p_owner", "m.name_key")}) theirs
         cross join lateral (${nameStandsFor("p_viewer", "m.name_key")}) ours
         cross join lateral (
           select * from account a where a.organisation_id = p_owner and a.name_key = m.name_key offset 0) t
         where m.name_key <> '' and (m.domain is null or t.domain is null)
         union all
         select m.id, m.bucket, m.segment, t.id, t.segment, t.domain, t.name_key, 'domain', s.their_domain,
                s.correction_id
         from said s join mine m on m.id = s.account_id cross join lateral (
           select * from account a
           where a.organisation_id = p_owner and a.domain = s.their_domain and a.domain is not null offset 0) t
         where s.says = 'same' and s.their_domain is not null
         union all
         select m.id, m.bucket, m.segment, t.id, t.segment, t.domain, t.name_key, 'name', s.their_key,
                s.correction_id
         from said s join mine m on m.id = s.account_id
         cross join lateral (${nameStandsFor("p_owner", "s.their_key")}) theirs
         cross join lateral (
           select * from account a where a.organisation_id = p_owner and a.name_key = s.their_key offset 0) t
         where s.says = 'same' and s.their_domain is null and s.their_key <> ''
       )
       select distinct on (p.id) p.id, p.bucket, p.segment, p.their_id, p.their_segment, p.matched_on,
              p.matched_value, p.named_by
       from pairs p
       join jsonb_to_recordset(p_settings) as s(ours text, theirs text, reveal text)
         on s.ours = p.their_segment and s.theirs = p.segment and s.reveal = 'full'
       where not exists (
         select from said d
         where d.account_id = p.id and d.says = 'not_same'
           and case when d.their_domain is not null and p.their_domain is not null
             then d.their_domain = p.their_domain else d.their_key <> '' and d.their_key = p.their_key end)
       order by p.id, (p.named_by is not null) desc, (p.matched_on = 'domain') desc, p.their_id
     $$`,
  ]);
  for (const helper of ["match_corrections", "match_corrected"]) {
    await runAll(db, [
      `revoke all on function ${helper} from public`,
      `grant execute on function ${helper} to tandem_definer`,
    ]);
  }
  await defineMatching(db);
  await defineNaming(db);
}

const distinctCompanies = (company: string, when: string): string =>
  `coalesce(array_agg(distinct hashtextextended(${company}, 0)) filter (where ${when}), '{}')`;

/** As before, with the viewer's corrections. Counts that hide accounts are those that matching finds without any. */
async function defineMatching(db: Kysely<unknown>): Promise<void> {
  const field = (name: string) => `case when '${name}' = any (v_fields) then t.${name} end as their_${name}`;
  const excluded = THEIRS.replaceAll(/\w+/g, "excluded.$&");
  await defineFunction(db, {
    name: "match_bucket_range",
    args: "p_partnership uuid, p_viewer uuid, p_first int, p_last int",
    returns: "table (kind text, changed_bucket int2)",
    body: `
      declare
        v_owner uuid;
        v_active boolean;
        v_settings jsonb;
        v_fields text[];
        v_corrected uuid[];
      begin
        select o.owner_id, o.is_active into v_owner, v_active from match_owner(p_partnership, p_viewer) o;
        -- One re-match of a partnership at a time, and none while the viewer's list is being written.
        perform pg_advisory_xact_lock(hashtextextended('match:' || p_partnership, 0));
        perform pg_advisory_xact_lock(hashtextextended('accounts:' || p_viewer, 0));
        v_settings := match_settings(p_partnership, v_owner, v_active);
        select coalesce(max(f.fields), '{}') into v_fields from sharing_fields f
          where f.organisation_id = v_owner and f.partnership_id = p_partnership;
        v_corrected := array(select c.account_id from match_corrections(p_viewer, v_owner, p_first, p_last) c);

        return query
        with pairs as materialized (
          select * from match_pairs(p_viewer, v_owner, p_first, p_last, v_settings)
        ), seen as materialized (
          select p.account_id, p.their_id, p.bucket, p.segment, p.their_segment, p.matched_on, p.matched_value,
                 null::uuid as correction_id
          from pairs p where p.reveal = 'full' and p.account_id <> all (v_corrected)
          union all
          select c.account_id, c.their_id, c.bucket, c.segment, c.their_segment, c.matched_on, c.matched_value,
                 c.correction_id
          from match_corrected(p_viewer, v_owner, p_first, p_last, v_settings) c
          where cardinality(v_corrected) > 0
        ), kept as (
          select s.account_id, s.their_id, s.bucket, s.matched_on, s.matched_value, true as shown,
                 exists (select from pairs p where p.account_id = s.account_id and p.their_id = s.their_id
                   and p.reveal = 'full') as matched, s.correction_id
          from seen s
          union all
          select p.account_id, p.their_id, p.bucket, p.matched_on, p.matched_value, false, true, null
          from pairs p where p.reveal = 'full' and p.account_id = any (v_corrected)
            and not exists (select from seen s where s.account_id = p.account_id and s.their_id = p.their_id)
        ), wanted as (
          select p.account_id, p.their_id, p.bucket, t.name as their_name, t.domain as their_domain,
                 t.segment as their_segment, ${["owner_name", "owner_title", "owner_email", "owner_phone"]
                   .map(field)
                   .join(", ")},
                 p.matched_on, p.matched_value, l.imported_by_name as shared_by_name, t.updated_at as shared_at,
                 p.shown, p.matched, p.correction_id
          from kept p
          cross join lateral (select * from account a
                              where a.organisation_id = v_owner and a.id = p.their_id offset 0) t
          left join lateral (select l.imported_by_name from account_list l
                             where l.organisation_id = v_owner and l.id = t.list_id offset 0) l on true
        ), gone as (
          delete from overlap o
          where o.organisation_id = p_viewer and o.partnership_id = p_partnership
            and o.bucket between p_first and p_last
            and (o.account_id, o.their_account_id) not in (select w.account_id, w.their_id from wanted w)
          returning o.bucket
        ), put as (
          insert into overlap as o (organisation_id, partnership_id, account_id, their_account_id, bucket, ${THEIRS})
          select p_viewer, p_partnership, w.account_id, w.their_id, w.bucket, ${THEIRS.replaceAll(/\w+/g, "w.$&")}
          from wanted w
          on conflict (organisation_id, partnership_id, account_id, their_account_id)
          do update set (${THEIRS}) = row (${excluded})
          where (${THEIRS.replaceAll(/\w+/g, "o.$&")}) is distinct from (${excluded})
          returning o.bucket
        ), counted_pairs as (
          select p.bucket, p.segment, p.their_segment, p.reveal, p.company, p.their_company from pairs p
          where p.reveal = 'count'
          union all
          select s.bucket, s.segment, s.their_segment, 'full', null, null from seen s
        ), counts as materialized (
          select p.bucket, p.segment, p.their_segment, count(*)::int as n,
                 ${distinctCompanies("p.company", "p.reveal = 'count'")} as our_companies,
                 ${distinctCompanies("p.their_company", "p.reveal = 'count'")} as their_companies
          from counted_pairs p group by 1, 2, 3
        ), uncounted as (
          delete from match_count c
          where c.organisation_id = p_viewer and c.partnership_id = p_partnership
            and c.bucket between p_first and p_last
            and (c.bucket, c.ours, c.theirs) not in (select n.bucket, n.segment, n.their_segment from counts n)
        ), counted as (
          insert into match_count as c
            (organisation_id, partnership_id, bucket, ours, theirs, accounts, our_companies, their_companies)
          select p_viewer, p_partnership, n.bucket, n.segment, n.their_segment, n.n, n.our_companies, n.their_companies
          from counts n
          on conflict (organisation_id, partnership_id, bucket, ours, theirs) do update
          set accounts = excluded.accounts, our_companies = excluded.our_companies,
              their_companies = excluded.their_companies
          where (c.accounts, c.our_companies, c.their_companies)
            is distinct from (excluded.accounts, excluded.our_companies, excluded.their_companies)
        )
        select 'overlaps', g.bucket from gone g union select 'overlaps', p.bucket from put p;

        return query
        with flagged as (
          update account a set has_overlap = not a.has_overlap
          where a.organisation_id = p_viewer and a.bucket between p_first and p_last
            and a.has_overlap <> (a.id in (select o.account_id from overlap o
              where o.organisation_id = p_viewer and o.bucket between p_first and p_last and o.shown))
          returning a.bucket
        )
        select distinct 'accounts', f.bucket from flagged f;
      end`,
  });
}

/** As before: where we see their account, and they are shown ours by matching alone, whatever they say of it. */
async function defineNaming(db: Kysely<unknown>): Promise<void> {
  await defineFunction(db, {
    name: "co_sell_customer",
    args: "p_partnership uuid, p_account uuid",
    returns: "table (name text, domain text)",
    body: `
      declare
        v_me uuid := app_org();
        v_partner uuid;
      begin
        if v_me is null then raise exception 'co_sell_customer needs an organisation' using errcode = '42501'; end if;
        select case when p.inviting_id = v_me then p.accepting_id else p.inviting_id end into v_partner
          from partnership p
          where p.id = p_partnership and p.status = 'active' and v_me in (p.inviting_id, p.accepting_id);
        if v_partner is null then return; end if;
        return query
          select a.name, a.domain from account a
          where a.organisation_id = v_me and a.id = p_account
            and (exists (select from offline_partner o where o.organisation_id = v_me and o.id = v_partner)
              or exists (
                select from overlap ours
                join overlap theirs on theirs.organisation_id = v_partner and theirs.matched
                  and theirs.partnership_id = p_partnership
                  and theirs.account_id = ours.their_account_id and theirs.their_account_id = ours.account_id
                where ours.organisation_id = v_me and ours.partnership_id = p_partnership
                  and ours.account_id = p_account and ours.shown));
      end`,
  });
}
