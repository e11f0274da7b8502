// Accounts and overlaps written behind the curtain, for tests that need many of them and no importer.
import { v7 as uuid } from "uuid";
import { bucketOf } from "#lib/contract/records.ts";
import type { Database } from "#server/context.ts";

export type FreshAccount = { id: string; name: string };

/** `count` prospects named Company 0, Company 1 …, without overlaps. */
export async function freshAccounts(
  db: Database,
  organisationId: string,
  count: number,
): Promise<FreshAccount[]> {
  const rows = Array.from({ length: count }, (_, n) => {
    const id = uuid();
    return {
      organisation_id: organisationId,
      id,
      list_id: null,
      name: `Company ${n}`,
      domain: `company-${n}.example`,
      name_key: `company ${n}`,
      segment: "prospect" as const,
      record_refs: [],
      owner_name: null,
      owner_title: null,
      owner_email: null,
      owner_phone: null,
      has_overlap: false,
      bucket: bucketOf(id),
      updated_at: 0,
    };
  });
  for (let from = 0; from < rows.length; from += 1000) {
    await db.owner
      .insertInto("account")
      .values(rows.slice(from, from + 1000))
      .execute();
  }
  return rows;
}

/** As matching would leave it for the viewer `organisationId`. */
export async function freshOverlap(
  db: Database,
  overlap: {
    organisationId: string;
    partnershipId: string;
    account: FreshAccount;
    theirAccount: FreshAccount;
  },
): Promise<void> {
  const { organisationId, partnershipId, account, theirAccount } = overlap;
  await db.owner
    .insertInto("overlap")
    .values({
      organisation_id: organisationId,
      partnership_id: partnershipId,
      account_id: account.id,
      their_account_id: theirAccount.id,
      bucket: bucketOf(account.id),
      their_name: theirAccount.name,
      their_domain: null,
      their_segment: "customer",
      their_owner_name: null,
      their_owner_title: null,
      their_owner_email: null,
      their_owner_phone: null,
      matched_on: "domain",
      matched_value: "company.example",
      shared_by_name: "Ben",
      shared_at: 0,
    })
    .execute();
  await db.owner
    .updateTable("account")
    .set({ has_overlap: true })
    .where("organisation_id", "=", organisationId)
    .where("id", "=", account.id)
    .execute();
}
