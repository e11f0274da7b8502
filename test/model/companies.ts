// Three companies that are partners of each other, written behind the curtain: a history of the model begins with them, and
// fresh ids keep histories apart in one database. Called by the model's world alone.
import { v7 as newId } from "uuid";
import { bucketOf } from "#lib/contract/records.ts";
import type { MemberRole, Segment } from "#lib/contract/words.ts";
import type { Database } from "#server/context.ts";

export const slugs = ["harbor", "lumen", "quill"] as const;
export type Slug = (typeof slugs)[number];

export const ISSUER = "https://test";

export type ModelMember = { id: string; name: string; role: MemberRole; subject: string; email: string };
export type ModelAccount = { id: string; name: string; domain: string; segment: Segment };
export type ModelCompany = {
  slug: Slug;
  id: string;
  name: string;
  rep: ModelMember;
  admin: ModelMember;
  /** The same customers in every list, each under a name of the company's own that gives away whose it is. */
  accounts: ModelAccount[];
};
export type ModelPartnership = { id: string; parties: readonly [Slug, Slug]; active: boolean };
export type Companies = { companies: Record<Slug, ModelCompany>; partnerships: ModelPartnership[] };

const segments: readonly Segment[] = ["customer", "prospect", "open_opportunity"];

function aMember(name: string, role: MemberRole): ModelMember {
  const id = newId();
  return { id, name, role, subject: id, email: `${id}@example.com` };
}

function aCompany(slug: Slug, secret: () => string): ModelCompany {
  const accounts = segments.map((segment, n) => {
    const id = newId();
    return { id, name: `Customer ${n} ${secret()}`, domain: `customer-${n}.com`, segment };
  });
  return {
    slug,
    id: newId(),
    name: slug,
    rep: aMember(`Rep of ${slug}`, "rep"),
    admin: aMember(`Admin of ${slug}`, "admin"),
    accounts,
  };
}

/** `secret` makes a text that nobody else ever says. */
export async function foundCompanies(db: Database, secret: () => string): Promise<Companies> {
  const companies = {
    harbor: aCompany("harbor", secret),
    lumen: aCompany("lumen", secret),
    quill: aCompany("quill", secret),
  };
  const pairs = [
    ["harbor", "lumen"],
    ["harbor", "quill"],
    ["lumen", "quill"],
  ] as const;
  const partnerships = pairs.map((parties) => ({ id: newId(), parties, active: true }));
  const all = Object.values(companies);
  await db.owner.transaction().execute(async (trx) => {
    await trx
      .insertInto("organisation")
      .values(all.map(({ id, name }) => ({ id, name, created_at: 0 })))
      .execute();
    await trx
      .insertInto("feed_counter")
      .values(all.map(({ id }) => ({ organisation_id: id, last_seq: 0 })))
      .execute();
    await trx
      .insertInto("member")
      .values(
        all.flatMap((company) =>
          [company.rep, company.admin].map(({ id, name, role, subject, email }) => ({
            organisation_id: company.id,
            id,
            issuer: ISSUER,
            subject,
            name,
            email,
            title: null,
            role,
            status: "active" as const,
            created_at: 0,
          })),
        ),
      )
      .execute();
    await trx
      .insertInto("partnership")
      .values(
        partnerships.map(({ id, parties: [inviting, accepting] }) => ({
          id,
          inviting_id: companies[inviting].id,
          accepting_id: companies[accepting].id,
          status: "active" as const,
          started_at: 0,
          ended_at: null,
        })),
      )
      .execute();
    await trx
      .insertInto("account")
      .values(
        all.flatMap((company) =>
          company.accounts.map(({ id, name, domain, segment }) => ({
            organisation_id: company.id,
            id,
            list_id: null,
            name,
            domain,
            name_key: name.toLowerCase(),
            segment,
            record_refs: [],
            owner_name: null,
            owner_title: null,
            owner_email: null,
            owner_phone: null,
            has_overlap: false,
            bucket: bucketOf(id),
            updated_at: 0,
          })),
        ),
      )
      .execute();
  });
  return { companies, partnerships };
}
