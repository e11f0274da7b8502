// Fills a backend's database with organisations and deals between them, by SQL, in rows as its own writers make them: the
// deal and its two participants, and their access. Called by server.ts; never on a database that anybody uses.
import pg from "pg";

const idOf = (kind: string, number: string) =>
  `('01930000-0000-${kind}-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** Written once, read by everything below: organisation `n` of those there are. */
const NUMBERED = `create temporary table numbered as
  select id, name, (row_number() over (order by created_at, id) - 1)::int8 as n from organisation`;

/** Deals `from` to `until`, each between two organisations, evenly over all of them. */
const deals = (from: number, until: number) => `
  create temporary table fresh as
  select d.n, ${idOf("7002", "d.n")} as id, one.id as one_id, one.name as one_name, two.id as two_id,
         two.name as two_name, (1790000000000 + d.n)::int8 as at
  from generate_series(${from}::int8, ${until - 1}::int8) as d(n)
  cross join (select count(*) as all_of_them from numbered) c
  join numbered one on one.n = d.n % c.all_of_them
  join numbered two on two.n = (d.n + 1 + d.n / c.all_of_them % (c.all_of_them - 1)) % c.all_of_them`;

const ACCESS = `
  insert into deal_access (deal_id, organisation_id, level, since)
  select id, one_id, 'accepted', at from fresh union all select id, two_id, 'accepted', at from fresh order by 1`;

const person = `jsonb_build_object('name', 'Dana Ortiz', 'title', 'Account Executive')`;

const DEAL_ROWS = `
  insert into scope_row (scope_kind, scope_id, entity, id, organisation_id, audience, common, row, changed_at)
  select 'deal', id, 'deal', id, one_id, 'invited', false, jsonb_build_object(
    'id', id, 'name', 'Expansion ' || n,
    'customer', jsonb_build_object('name', 'Company ' || n, 'domain', 'company-' || n || '.example'),
    'createdBy', jsonb_build_object(
      'organisationId', one_id, 'organisationName', one_name, 'person', ${person}),
    'createdAt', at), at
  from fresh order by n`;

const PARTICIPANT_ROWS = `
  insert into scope_row (scope_kind, scope_id, entity, id, organisation_id, audience, common, row, changed_at)
  select 'deal', f.id, 'deal_participant', p.id, p.organisation_id, 'invited', true, jsonb_build_object(
    'id', p.id, 'dealId', f.id, 'level', 'accepted', 'since', at, 'reason', null,
    'organisation', jsonb_build_object('id', p.organisation_id, 'name', p.name)), at
  from fresh f cross join lateral (values
    (${idOf("7003", "f.n * 2")}, one_id, one_name),
    (${idOf("7003", "f.n * 2 + 1")}, two_id, two_name)) as p(id, organisation_id, name)
  order by f.n`;

/** Until there are so many of both; what is there already counts. */
export async function fillUntil(
  adminUrl: string,
  wanted: { organisations: number; deals: number },
): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    // Keys into tables that are filled here need no look-up for each row.
    await client.query("set session_replication_role = replica");
    await client.query(
      `with there as (select count(*) as n from organisation), made as (
         insert into organisation (id, name, created_at)
         select ${idOf("7001", "o")}, 'Organisation ' || o, 1790000000000 + o
         from there, generate_series(there.n + 1, $1::int8) as o returning id)
       insert into feed_counter (organisation_id, last_seq) select id, 0 from made`,
      [wanted.organisations],
    );
    const { rows } = await client.query<{ count: number }>(
      "select count(distinct deal_id)::int as count from deal_access",
    );
    await client.query(NUMBERED);
    await client.query(deals(rows[0]?.count ?? 0, wanted.deals));
    for (const statement of [ACCESS, DEAL_ROWS, PARTICIPANT_ROWS]) await client.query(statement);
    await client.query("analyze");
  } finally {
    await client.end();
  }
}
