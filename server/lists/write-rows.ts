// Writes one batch of imported rows: finds the accounts they could mean, resolves, inserts and updates, in one short
// transaction that also remembers which buckets the feed must name. Called by the import only.
import { type Kysely, sql, type Transaction } from "kysely";
import { v7 as newId } from "uuid";
import { bucketOf } from "../../lib/contract/records.ts";
import type { Tables } from "../db/tables.ts";
import type { ImportRow } from "./import-row.ts";
import { type KnownAccount, type Resolved, resolveRows } from "./resolve-rows.ts";

export type RowTarget = { organisationId: string; listId: string; now: number };

/** `seen` is carried from batch to batch; a batch that failed must not be repeated with the same `seen`. */
export async function writeRows(
  trx: Transaction<Tables>,
  target: RowTarget,
  rows: readonly ImportRow[],
  seen: Map<string, number>,
): Promise<Resolved> {
  // Two imports of one organisation must not both create the same company; matching waits as well. Every join here
  // goes from a batch into the list by its key, so the planner may not think of reading the list.
  await sql`select pg_advisory_xact_lock(hashtextextended('accounts:' || ${target.organisationId}, 0)),
    set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`.execute(trx);
  const known = await candidates(trx, target.organisationId, rows);
  const resolved = resolveRows(rows, known, seen, newId);
  await insertAccounts(trx, target, resolved.created);
  await updateAccounts(trx, target, resolved.changed);
  await rememberBuckets(trx, target, [...resolved.created, ...resolved.changed]);
  return resolved;
}

/**
 * Accounts of one name that a row is compared with, of those without a website and of those with one. The last of
 * the websites is read as well: whether there are several must never depend on this limit.
 */
const NAMESAKES = 20;

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null && value !== ""))] as string[];

/** Every account that one of these rows could mean; of a name, only as many as it takes to know. */
export async function candidates(
  db: Kysely<Tables>,
  organisationId: string,
  rows: readonly ImportRow[],
): Promise<KnownAccount[]> {
  // One index look-up per value ("offset 0" keeps it so): without statistics, as right after a list came in, the
  // planner takes "= any" for a filter over the whole list, and an import would cost the square of its rows.
  const { rows: found } = await sql<KnownAccount>`
    with ids as (
      select l.id from unnest(${distinct(rows.flatMap((row) => row.recordRefs))}::text[]) as k(v) cross join lateral (
        select account_id as id from account_ref
        where organisation_id = ${organisationId} and record_ref = k.v offset 0) l
      union select l.id from unnest(${distinct(rows.map((row) => row.domain))}::text[]) as k(v) cross join lateral (
        select id from account
        where organisation_id = ${organisationId} and domain is not null and domain = k.v offset 0) l
      union select l.id from unnest(${distinct(rows.map((row) => row.nameKey))}::text[]) as k(v) cross join lateral (
        (select id from account where organisation_id = ${organisationId} and name_key = k.v and domain is null
         order by id limit ${NAMESAKES})
        union all
        (select id from account where organisation_id = ${organisationId} and name_key = k.v and domain is not null
         order by domain, id limit ${NAMESAKES})
        union all
        (select id from account where organisation_id = ${organisationId} and name_key = k.v and domain is not null
         order by domain desc, id desc limit 1)) l
    )
    select a.id, a.name, a.domain, a.name_key as "nameKey", a.segment, a.record_refs as "recordRefs",
           a.owner_name as "ownerName", a.owner_title as "ownerTitle", a.owner_email as "ownerEmail",
           a.owner_phone as "ownerPhone"
    from ids cross join lateral (
      select * from account where organisation_id = ${organisationId} and id = ids.id offset 0) a`.execute(
    db,
  );
  return found;
}

const AS_RECORDS =
  sql.raw(`as r(id uuid, name text, domain text, "nameKey" text, segment text, "recordRefs" text[],
  "ownerName" text, "ownerTitle" text, "ownerEmail" text, "ownerPhone" text, bucket int2)`);

const asJson = (accounts: readonly KnownAccount[]): string =>
  JSON.stringify(accounts.map((account) => ({ ...account, bucket: bucketOf(account.id) })));

async function insertAccounts(
  trx: Transaction<Tables>,
  target: RowTarget,
  accounts: readonly KnownAccount[],
): Promise<void> {
  if (accounts.length === 0) return;
  await sql`insert into account (organisation_id, id, list_id, name, domain, name_key, segment, record_refs,
      owner_name, owner_title, owner_email, owner_phone, bucket, updated_at)
    select ${target.organisationId}, r.id, ${target.listId}, r.name, r.domain, r."nameKey", r.segment, r."recordRefs",
      r."ownerName", r."ownerTitle", r."ownerEmail", r."ownerPhone", r.bucket, ${target.now}
    from jsonb_to_recordset(${asJson(accounts)}::jsonb) ${AS_RECORDS}`.execute(trx);
  await insertRefs(trx, target, accounts);
}

async function updateAccounts(
  trx: Transaction<Tables>,
  target: RowTarget,
  accounts: readonly KnownAccount[],
): Promise<void> {
  if (accounts.length === 0) return;
  const { numAffectedRows } = await sql`update account a set list_id = ${target.listId}, name = r.name,
      domain = r.domain, name_key = r."nameKey", segment = r.segment, record_refs = r."recordRefs",
      owner_name = r."ownerName", owner_title = r."ownerTitle", owner_email = r."ownerEmail",
      owner_phone = r."ownerPhone", updated_at = ${target.now}
    from jsonb_to_recordset(${asJson(accounts)}::jsonb) ${AS_RECORDS}
    where a.organisation_id = ${target.organisationId} and a.id = r.id`.execute(trx);
  if (numAffectedRows !== BigInt(accounts.length)) throw new Error("an account to change was not there");
  await insertRefs(trx, target, accounts);
}

async function insertRefs(
  trx: Transaction<Tables>,
  { organisationId }: RowTarget,
  accounts: readonly KnownAccount[],
): Promise<void> {
  const values = accounts.flatMap((account) =>
    account.recordRefs.map((record_ref) => ({
      organisation_id: organisationId,
      record_ref,
      account_id: account.id,
    })),
  );
  if (values.length === 0) return;
  await sql`insert into account_ref (organisation_id, record_ref, account_id)
    select r.organisation_id, r.record_ref, r.account_id
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r(organisation_id uuid, record_ref text, account_id uuid)
    on conflict do nothing`.execute(trx);
}

async function rememberBuckets(
  trx: Transaction<Tables>,
  { organisationId }: RowTarget,
  accounts: readonly KnownAccount[],
): Promise<void> {
  const buckets = [...new Set(accounts.map((account) => bucketOf(account.id)))];
  if (buckets.length === 0) return;
  await sql`insert into account_dirty (organisation_id, bucket)
    select ${organisationId}, b from unnest(${buckets}::int2[]) as b on conflict do nothing`.execute(trx);
}
