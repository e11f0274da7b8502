// Finds one of our own accounts for a page whose account the device does not hold, with its overlaps. Called by the
// endpoint `lookUp`. Reads our rows only, under row-level security.

import type { Transaction } from "kysely";
import type { ApiRequest, ApiResponse } from "../../lib/contract/api.ts";
import type { Account } from "../../lib/contract/records.ts";
import { recordRef } from "../../lib/domain/record-ref.ts";
import { lookupKeysOfRef } from "../../lib/domain/record-url.ts";
import { toOverlap } from "../db/overlap-row.ts";
import type { Tables } from "../db/tables.ts";

/** By record reference first, then by domain, then by a normalised name that one company carries; the lowest id. */
export async function lookUp(
  trx: Transaction<Tables>,
  organisationId: string,
  request: ApiRequest<"lookUp">,
): Promise<ApiResponse<"lookUp">> {
  const accountId = await findAccount(trx, organisationId, request);
  if (accountId === null) return { account: null, overlaps: [] };
  const account = await trx
    .selectFrom("account")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (account === undefined) return { account: null, overlaps: [] };
  const overlaps = await trx
    .selectFrom("overlap")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("account_id", "=", accountId)
    .orderBy("partnership_id")
    .execute();
  return { account: toAccount(account), overlaps: overlaps.map(toOverlap) };
}

async function findAccount(
  trx: Transaction<Tables>,
  organisationId: string,
  { recordRef, domain, nameKey }: ApiRequest<"lookUp">,
): Promise<string | null> {
  for (const key of recordRef === null ? [] : keysOf(recordRef)) {
    const found = await trx
      .selectFrom("account_ref")
      .select("account_id as id")
      .where("organisation_id", "=", organisationId)
      .where("record_ref", "=", key)
      .orderBy("account_id")
      .executeTakeFirst();
    if (found !== undefined) return found.id;
  }
  const first = (column: "domain" | "name_key", value: string) =>
    trx
      .selectFrom("account")
      .select("id")
      .where("organisation_id", "=", organisationId)
      .where(column, "=", value)
      .orderBy("id")
      .executeTakeFirst();
  if (domain !== null) {
    const found = await first("domain", domain);
    if (found !== undefined) return found.id;
  }
  if (nameKey === null || nameKey === "") return null;
  return await findNamed(trx, organisationId, nameKey, domain !== null);
}

/** Same name with another domain is another company, and of several with a domain nobody knows which is meant. */
async function findNamed(
  trx: Transaction<Tables>,
  organisationId: string,
  nameKey: string,
  hasDomain: boolean,
): Promise<string | null> {
  const named = trx
    .selectFrom("account")
    .where("organisation_id", "=", organisationId)
    .where("name_key", "=", nameKey);
  const bare = await named.select("id").where("domain", "is", null).orderBy("id").executeTakeFirst();
  if (bare !== undefined || hasDomain) return bare?.id ?? null;
  const first = await named.select(["id", "domain"]).orderBy("domain").orderBy("id").executeTakeFirst();
  if (first === undefined) return null;
  const other = await named.select("id").where("domain", ">", first.domain).executeTakeFirst();
  return other === undefined ? first.id : null;
}

/** The reference itself, then its wildcard forms from imports of bare ids. */
function keysOf(formatted: string): string[] {
  const [crm, instance, kind, id] = formatted.split("/").map(decoded);
  const ref = recordRef.safeParse({ crm, instance, kind, id });
  return ref.success ? lookupKeysOfRef(ref.data) : [];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

function toAccount(row: Tables["account"]): Account {
  return {
    id: row.id,
    name: row.name,
    domain: row.domain,
    nameKey: row.name_key,
    segment: row.segment,
    recordRefs: row.record_refs,
    ownerName: row.owner_name,
    ownerEmail: row.owner_email,
    hasOverlap: row.has_overlap,
  };
}
