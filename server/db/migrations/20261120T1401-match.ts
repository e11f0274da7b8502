// Matching: the only statements that read two companies' account lists at once. `match_bucket_range` writes what one
// side (the viewer) may see of the other under the other's sharing settings; nothing else writes overlaps.
// A name shared by several companies (two domains, or two rows without one) matches nobody: a false match shows a
// stranger's account.
import type { Kysely } from "kysely";
import { defineFunction, protectTable, runAll } from "../migration-kit.ts";

/** A name that more rows of a list carry ("Unknown", "Private") names no company. */
const NAMED_AT_MOST = 100;

/**
 * One row where a name stands for one company in a list, else none. Reads a few rows, however many carry it. Text, not
 * a function: a call for each name of a list takes longer than the look-up.
 */
const nameStandsFor = (organisation: string, nameKey: string): string => `
  select bool_or(c.domain is null) as has_bare
  from (select a.domain from account a
        where a.organisation_id = ${organisation} and a.name_key = ${nameKey} limit ${NAMED_AT_MOST + 1}) c
  having count(*) between 1 and ${NAMED_AT_MOST} and min(c.domain) is not distinct from max(c.domain)
    and count(*) filter (where c.domain is null) <= 1
  offset 0`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    // What matches per pair of segments, by bucket: accounts where overlaps are shown, and where only counts are the
    // companies on both sides as hashes, because one company counts once however many rows name it. Nobody reads
    // this but the functions below, which say "below five".
    `create table match_count (
       organisation_id uuid not null references organisation,
       partnership_id uuid not null references partnership,
       bucket int2 not null,
       ours text not null,
       theirs text not null,
       accounts int4 not null,
       our_companies int8[] not null,
       their_companies int8[] not null,
       primary key (organisation_id, partnership_id, bucket, ours, theirs)
     )`,

    // Whether a side has any account in a segment is asked for each cell of a matrix.
    `create index account_segment on account (organisation_id, segment)`,

    // The best revealed match of each of the viewer's accounts in these buckets. Each domain and each name is looked
    // up once and gives one account per segment, so that a value repeated on both sides does not cost its square.
    // `offset 0` keeps each look-up an index scan, however little the planner knows of a list imported a second ago.
    `create function match_pairs(p_viewer uuid, p_owner uuid, p_first int, p_last int, p_settings jsonb)
     returns table (account_id uuid, bucket int2, segment text, company text, their_id uuid, their_segment text,
                    their_company text, reveal text, matched_on text, matched_value text)
     language sql stable set search_path = pg_catalog, public, pg_temp as $$
       with mine as (
         select a.id, a.bucket, a.segment, a.domain, a.name_key from account a
         where a.organisation_id = p_viewer and a.bucket between p_first and p_last
       ), domains as (
         select m.domain, array_agg(m.id) as ids, array_agg(m.bucket) as buckets, array_agg(m.segment) as segments
         from mine m where m.domain is not null group by m.domain
       ), names as (
         select m.name_key, bool_or(m.domain is null) as has_bare, array_agg(m.id) as ids,
                array_agg(m.bucket) as buckets, array_agg(m.segment) as segments, array_agg(m.domain) as domains
         from mine m where m.name_key <> '' group by m.name_key
       ), pairs as (
         select m.id, m.bucket, m.segment, k.domain as company, t.id as their_id, t.segment as their_segment,
                k.domain as their_company, 'domain' as matched_on, k.domain as matched_value
         from domains k cross join lateral (
           select distinct on (a.segment) a.id, a.segment from account a
           where a.organisation_id = p_owner and a.domain = k.domain and a.domain is not null
           order by a.segment, a.id offset 0
         ) t cross join lateral unnest(k.ids, k.buckets, k.segments) as m(id, bucket, segment)
         union all
         select m.id, m.bucket, m.segment, coalesce(m.domain, k.name_key), t.id, t.segment,
                coalesce(t.domain, k.name_key), 'name', k.name_key
         from (
           select n.* from (
             select k.* from names k
             cross join lateral (${nameStandsFor("p_owner", "k.name_key")}) theirs
             where k.has_bare or theirs.has_bare offset 0
           ) n cross join lateral (${nameStandsFor("p_viewer", "n.name_key")}) ours
           offset 0
         ) k cross join lateral (
           select distinct on (a.domain is null, a.segment) a.id, a.segment, a.domain from account a
           where a.organisation_id = p_owner and a.name_key = k.name_key
           order by a.domain is null, a.segment, a.id offset 0
         ) t cross join lateral unnest(k.ids, k.buckets, k.segments, k.domains) as m(id, bucket, segment, domain)
         where m.domain is null or t.domain is null
       )
       select distinct on (p.id) p.id, p.bucket, p.segment, p.company, p.their_id, p.their_segment, p.their_company,
              s.reveal, p.matched_on, p.matched_value
       from pairs p
       join jsonb_to_recordset(p_settings) as s(ours text, theirs text, reveal text)
         on s.ours = p.their_segment and s.theirs = p.segment and s.reveal in ('count', 'full')
       order by p.id, (s.reveal = 'full') desc, (p.matched_on = 'domain') desc, p.their_id
     $$`,

    // The other side of a partnership that the caller is a party to; raises for anyone else.
    `create function match_owner(p_partnership uuid, p_viewer uuid, out owner_id uuid, out is_active boolean)
     language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
     begin
       select case when p.inviting_id = p_viewer then p.accepting_id else p.inviting_id end, p.status = 'active'
         into owner_id, is_active
         from partnership p
         where p.id = p_partnership and p_viewer in (p.inviting_id, p.accepting_id)
           and app_org() in (p.inviting_id, p.accepting_id);
       if owner_id is null then
         raise exception 'matching names a partnership of others' using errcode = '42501';
       end if;
     end $$`,

    // What one side reveals, as match_pairs takes it; nothing once the partnership has ended.
    `create function match_settings(p_partnership uuid, p_owner uuid, p_active boolean) returns jsonb
     language sql stable set search_path = pg_catalog, public, pg_temp as $$
       select coalesce(jsonb_agg(jsonb_build_object('ours', s.ours, 'theirs', s.theirs, 'reveal', s.reveal)), '[]')
       from sharing s where s.organisation_id = p_owner and s.partnership_id = p_partnership and p_active
     $$`,
  ]);
  await protectTable(db, "match_count", { read: "false", write: null });
  for (const helper of ["match_pairs", "match_owner", "match_settings"]) {
    await runAll(db, [
      `revoke all on function ${helper} from public`,
      `grant execute on function ${helper} to tandem_definer`,
    ]);
  }
  await defineMatching(db);
  await defineMatrix(db);
}

/** Hashes of the distinct companies, in order; what nobody counts is left out. */
const distinctCompanies = (company: string, when: string): string =>
  `coalesce(array_agg(distinct hashtextextended(${company}, 0)) filter (where ${when}), '{}')`;

/** Says which buckets of overlaps and of accounts changed for the viewer, so that the caller feeds those alone. */
async function defineMatching(db: Kysely<unknown>): Promise<void> {
  const field = (name: string) => `case when '${name}' = any (v_fields) then t.${name} end as their_${name}`;
  const columns = `their_name, their_domain, their_segment, their_owner_name, their_owner_title, their_owner_email,
    their_owner_phone, matched_on, matched_value, shared_by_name, shared_at`;
  const excluded = columns.replaceAll(/\w+/g, "excluded.$&");
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
      begin
        select o.owner_id, o.is_active into v_owner, v_active from match_owner(p_partnership, p_viewer) o;
        -- One re-match of a partnership at a time, and none while the viewer's list is being written.
        perform pg_advisory_xact_lock(hashtextextended('match:' || p_partnership, 0));
        perform pg_advisory_xact_lock(hashtextextended('accounts:' || p_viewer, 0));
        v_settings := match_settings(p_partnership, v_owner, v_active);
        select coalesce(max(f.fields), '{}') into v_fields from sharing_fields f
          where f.organisation_id = v_owner and f.partnership_id = p_partnership;

        return query
        with pairs as materialized (
          select * from match_pairs(p_viewer, v_owner, p_first, p_last, v_settings)
        ), wanted as (
          select p.account_id, p.their_id, p.bucket, t.name as their_name, t.domain as their_domain,
                 t.segment as their_segment, ${["owner_name", "owner_title", "owner_email", "owner_phone"]
                   .map(field)
                   .join(", ")},
                 p.matched_on, p.matched_value, l.imported_by_name as shared_by_name, t.updated_at as shared_at
          from pairs p
          cross join lateral (select * from account a
                              where a.organisation_id = v_owner and a.id = p.their_id offset 0) t
          left join lateral (select l.imported_by_name from account_list l
                             where l.organisation_id = v_owner and l.id = t.list_id offset 0) l on true
          where p.reveal = 'full'
        ), gone as (
          delete from overlap o
          where o.organisation_id = p_viewer and o.partnership_id = p_partnership
            and o.bucket between p_first and p_last
            and (o.account_id, o.their_account_id) not in (select w.account_id, w.their_id from wanted w)
          returning o.bucket
        ), put as (
          insert into overlap as o (organisation_id, partnership_id, account_id, their_account_id, bucket, ${columns})
          select p_viewer, p_partnership, w.account_id, w.their_id, w.bucket, ${columns.replaceAll(/\w+/g, "w.$&")}
          from wanted w
          on conflict (organisation_id, partnership_id, account_id, their_account_id)
          do update set (${columns}) = row (${excluded})
          where (${columns.replaceAll(/\w+/g, "o.$&")}) is distinct from (${excluded})
          returning o.bucket
        ), counts as materialized (
          select p.bucket, p.segment, p.their_segment, count(*)::int as n,
                 ${distinctCompanies("p.company", "p.reveal = 'count'")} as our_companies,
                 ${distinctCompanies("p.their_company", "p.reveal = 'count'")} as their_companies
          from pairs p group by 1, 2, 3
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
              where o.organisation_id = p_viewer and o.bucket between p_first and p_last))
          returning a.bucket
        )
        select distinct 'accounts', f.bucket from flagged f;
      end`,
  });
}

/** The viewer's matrix from the counts; true if it changed. */
async function defineMatrix(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    // `hidden` and a segment without accounts give the same cell: what was never uploaded must not show.
    `create function matrix_cells(p_partnership uuid, p_viewer uuid, p_owner uuid, p_settings jsonb) returns jsonb
     language sql stable set search_path = pg_catalog, public, pg_temp as $$
       with counted as (
         select * from match_count c where c.organisation_id = p_viewer and c.partnership_id = p_partnership
       ), accounts as (
         select c.ours, c.theirs, sum(c.accounts)::int as n from counted c group by 1, 2
       ), companies as (
         -- The lesser of both sides: neither can pass the threshold by naming one company five times.
         select c.ours, c.theirs,
                least(count(distinct n.our_company), count(distinct n.their_company))::int as n
         from counted c cross join lateral unnest(c.our_companies, c.their_companies) as n(our_company, their_company)
         group by 1, 2
       ), cells as (
         select o.segment as ours, t.segment as theirs, o.at as ours_at, t.at as theirs_at,
                case when s.reveal in ('count', 'full')
                  and exists (select from account a where a.organisation_id = p_owner and a.segment = t.segment)
                  then s.reveal else 'not_shared' end as shared,
                coalesce(case when s.reveal = 'full' then a.n else n.n end, 0) as n
         from unnest(array['customer', 'open_opportunity', 'prospect']) with ordinality as o(segment, at)
         cross join unnest(array['customer', 'open_opportunity', 'prospect']) with ordinality as t(segment, at)
         left join jsonb_to_recordset(p_settings) as s(ours text, theirs text, reveal text)
           on s.ours = t.segment and s.theirs = o.segment
         left join accounts a on a.ours = o.segment and a.theirs = t.segment
         left join companies n on n.ours = o.segment and n.theirs = t.segment
       )
       select jsonb_agg(jsonb_build_object(
         'ours', c.ours, 'theirs', c.theirs, 'shared', c.shared,
         'count', case when c.shared = 'full' or c.shared = 'count' and c.n >= 5 then c.n end,
         'belowFive', c.shared = 'count' and c.n < 5) order by c.ours_at, c.theirs_at)
       from cells c
     $$`,
    `revoke all on function matrix_cells from public`,
    `grant execute on function matrix_cells to tandem_definer`,
  ]);
  await defineFunction(db, {
    name: "match_matrix",
    args: "p_partnership uuid, p_viewer uuid, p_now int8",
    returns: "boolean",
    body: `
      declare
        v_owner uuid;
        v_active boolean;
        v_changed int;
      begin
        select o.owner_id, o.is_active into v_owner, v_active from match_owner(p_partnership, p_viewer) o;
        perform pg_advisory_xact_lock(hashtextextended('match:' || p_partnership, 0));
        insert into overlap_matrix as m (organisation_id, partnership_id, cells, updated_at)
          values (p_viewer, p_partnership,
                  matrix_cells(p_partnership, p_viewer, v_owner,
                               match_settings(p_partnership, v_owner, v_active)), p_now)
          on conflict (organisation_id, partnership_id)
          do update set cells = excluded.cells, updated_at = excluded.updated_at
          where m.cells <> excluded.cells;
        get diagnostics v_changed = row_count;
        return v_changed = 1;
      end`,
  });
  // Who the two are, for a job that has no member in action.
  await defineFunction(db, {
    name: "match_parties",
    args: "p_partnership uuid",
    returns: "table (organisation_id uuid)",
    body: `begin
      return query select unnest(array[p.inviting_id, p.accepting_id]) from partnership p
        where p.id = p_partnership;
    end`,
  });
}
