// What the payer's side knows of one of its registrations when it settles conflicts: what its policy discloses, what was
// told before, and whether an open opportunity of its own on that account is linked to no registration.
import type { Transaction } from "kysely";
import type { ConflictDisclosure } from "../../lib/contract/words.ts";
import { nameKey } from "../../lib/domain/company-name.ts";
import type { Standing } from "../../lib/domain/deal/conflicts.ts";
import type { DealInConflict } from "../../lib/domain/deal/settle-conflicts.ts";
import type { Tables } from "../db/tables.ts";
import { loadPartner } from "../sync/mutator-state.ts";
import type { Viewer } from "../sync/viewer.ts";
import type { Subject } from "./conflict-subjects.ts";

export async function toDealInConflict(
  trx: Transaction<Tables>,
  payer: Viewer,
  { dealId, whole, standing }: Subject,
): Promise<DealInConflict> {
  const { told = null } =
    (await trx
      .selectFrom("conflict_subject")
      .select("told")
      .where("payer_id", "=", payer.organisationId)
      .where("deal_id", "=", dealId)
      .executeTakeFirst()) ?? {};
  const link = whole.deal_link[0];
  const isLinked = link !== undefined && (link.recordRef !== null || link.accountId !== null);
  return {
    dealId,
    standing,
    disclosure: standing ? await disclosureOf(trx, payer, standing, policyOf(whole, standing)) : "nothing",
    directAccountId: standing && !isLinked ? await directAccount(trx, payer, standing) : null,
    told,
  };
}

const policyOf = (whole: Subject["whole"], { revisionId }: Standing): string | null =>
  whole.registration_revision.find(({ id }) => id === revisionId)?.terms.policyVersionId ?? null;

/** Of the policy the deal is pinned to; without one what is usual. Of one that nobody finds: nothing. */
async function disclosureOf(
  trx: Transaction<Tables>,
  payer: Viewer,
  { partnerIds }: Standing,
  policyId: string | null,
): Promise<ConflictDisclosure> {
  if (policyId === null) return "exists";
  for (const partnerId of partnerIds) {
    const partner = await loadPartner(trx, payer, partnerId);
    const offer = partner?.policies.offers.find(
      (each) => each.policyId === policyId && each.organisation.id === payer.organisationId,
    );
    if (offer) return offer.terms.conflictDisclosure;
  }
  return "nothing";
}

async function directAccount(
  trx: Transaction<Tables>,
  payer: Viewer,
  { customer: { domain, name } }: Standing,
): Promise<string | null> {
  const key = nameKey(name);
  const account = await trx
    .selectFrom("account")
    .select("id")
    .where("organisation_id", "=", payer.organisationId)
    .where("segment", "=", "open_opportunity")
    .where((where) => {
      const named = [where("name_key", "=", key), where("name_key", "!=", "")];
      if (domain === null) return where.and(named);
      return where.or([where("domain", "=", domain), where.and([...named, where("domain", "is", null)])]);
    })
    .orderBy("id")
    .executeTakeFirst();
  return account?.id ?? null;
}
