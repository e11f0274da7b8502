// Finds one of our own accounts for a page whose account the device does not hold, with its overlaps. Called by the
// endpoint `lookUp`. Reads our rows only, under row-level security.

import type { Transaction } from "kysely";
import type { ApiRequest, ApiResponse } from "../../lib/contract/api.ts";
import type { MatchedBy } from "../../lib/contract/look-up.ts";
import type { Account } from "../../lib/contract/records.ts";
import { recordRef } from "../../lib/domain/record-ref.ts";
import { lookupKeysOfRef } from "../../lib/domain/record-url.ts";
import { toOverlap } from "../db/overlap-row.ts";
import type { Tables } from "../db/tables.ts";

const CANDIDATES = 20;

/**
 * The very account whose id is given, where it is ours. Else by record reference first, then by domain, then by a normalised name
 * that one company carries; the lowest id. Where several fit, all are named: whoever asks lets a person choose.
 */
export async function lookUp(
  trx: Transaction<Tables>,
  organisationId: string,
  request: ApiRequest<"lookUp">,
): Promise<ApiResponse<"lookUp">> {
  const { accountId, fitting, by } = await findAccount(trx, organisationId, request);
  const several = {
    ...(by && fitting.length > 0 ? { by } : {}),
    ...(fitting.length > 1 ? { candidates: await accountsOf(trx, organisationId, fitting) } : {}),
  };
  if (accountId === null) return { account: null, overlaps: [], ...several };
  const account = await trx
    .selectFrom("account")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (account === undefined) return { account: null, overlaps: [], ...several };
  const overlaps = await trx
    .selectFrom("overlap")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("account_id", "=", accountId)
    .orderBy("partnership_id")
    .execute();
  return { account: toAccount(account), overlaps: overlaps.map(toOverlap), ...several };
}

async function accountsOf(
  trx: Transaction<Tables>,
  organisationId: string,
  ids: readonly string[],
): Promise<Account[]> {
  const found = await trx
    .selectFrom("account")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("id", "in", [...ids])
    .orderBy("id")
    .execute();
  return found.map(toAccount);
}

/** The one to be shown, and all that fit as well as it does. */
type Fitting = { accountId: string | null; fitting: string[]; by?: MatchedBy };
const fittingOf = (found: readonly { id: string }[], by?: MatchedBy): Fitting => ({
  accountId: found[0]?.id ?? null,
  fitting: found.map(({ id }) => id),
  ...(by ? { by } : {}),
});

async function findAccount(
  trx: Transaction<Tables>,
  organisationId: string,
  { accountId, recordRef, domain, nameKey }: ApiRequest<"lookUp">,
): Promise<Fitting> {
  if (accountId !== undefined) {
    const found = await trx
      .selectFrom("account")
      .select("id")
      .where("organisation_id", "=", organisationId)
      .where("id", "=", accountId)
      .execute();
    if (found.length > 0) return fittingOf(found);
  }
  for (const key of recordRef === null ? [] : keysOf(recordRef)) {
    const found = await trx
      .selectFrom("account_ref")
      .select("account_id as id")
      .where("organisation_id", "=", organisationId)
      .where("record_ref", "=", key)
      .orderBy("account_id")
      .limit(CANDIDATES)
      .execute();
    if (found.length > 0) return fittingOf(found, "record_ref");
  }
  if (domain !== null) {
    const found = await trx
      .selectFrom("account")
      .select(["id", "name_key"])
      .where("organisation_id", "=", organisationId)
      .where("domain", "=", domain)
      .orderBy("id")
      .limit(CANDIDATES)
      .execute();
    // Of several of one website the one of that very name, too.
    const named = found.filter(({ name_key }) => nameKey && name_key === nameKey);
    if (found.length > 1 && named.length === 1) return fittingOf(named, "domain_name");
    if (found.length > 0) return fittingOf(found, "domain");
  }
  if (nameKey === null || nameKey === "") return fittingOf([]);
  return await findNamed(trx, organisationId, nameKey, domain !== null);
}

/** Same name with another domain is another company, and of several with a domain none is shown before it is chosen. */
async function findNamed(
  trx: Transaction<Tables>,
  organisationId: string,
  nameKey: string,
  hasDomain: boolean,
): Promise<Fitting> {
  const named = trx
    .selectFrom("account")
    .where("organisation_id", "=", organisationId)
    .where("name_key", "=", nameKey);
  const ids = named.select(["id", "domain"]).orderBy("id").limit(CANDIDATES);
  const bare = await ids.where("domain", "is", null).execute();
  if (hasDomain) return fittingOf(bare, "name");
  const others = await ids.where("domain", "is not", null).execute();
  const { accountId, ...found } = fittingOf([...bare, ...others].slice(0, CANDIDATES), "name");
  const isOne = bare.length > 0 || new Set(others.map(({ domain }) => domain)).size === 1;
  return { accountId: isOne ? accountId : null, ...found };
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
