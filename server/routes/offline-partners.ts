// Partners that do not use Tandem: adding a placeholder and changing what we know of it, through definer functions. It is
// ended like any partnership (`partnerships.ts`). Nobody reads a feed for it, and nothing is ever shared with it.
import { sql, type Transaction } from "kysely";
import { v7 as uuid } from "uuid";
import type { Organisation } from "../../lib/contract/records.ts";
import { partnershipScope } from "../../lib/contract/scope.ts";
import { prepareMutation } from "../../lib/domain/mutators/registry.ts";
import { registrableDomain } from "../../lib/domain/registrable-domain.ts";
import type { Tables } from "../db/tables.ts";
import { appendFeed, type FeedEntry, partnershipPut } from "../feed/append.ts";
import { settleSoon } from "../guards/settle-conflicts.ts";
import { tellUs } from "../history/tell.ts";
import type { MemberCall, MemberHandlers } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import { applyMutation } from "../sync/push-mutation.ts";
import { readPartnership } from "./partnerships.ts";

type Names = "addOfflinePartner" | "changeOfflinePartner";

export const offlinePartnerHandlers: Pick<MemberHandlers, Names> = {
  async addOfflinePartner(call, { name, website, contact, partnerType, investmentTier }) {
    const id = uuid();
    const domain = domainOf(website);
    return await call.transaction(async (trx) => {
      await sql`select add_offline_partner(${uuid()}, ${name}, ${domain}, ${contact?.name ?? null},
        ${contact?.title ?? null}, ${id}, ${call.context.now()})`.execute(trx);
      const values = { partner_type: partnerType, investment_tier: investmentTier };
      await trx
        .insertInto("partner_profile")
        .values({ organisation_id: call.actor.organisationId, partnership_id: id, ...values })
        .execute();
      const added = await readPartnership(trx, call, id);
      const args = { name, website: domain, contact: contact?.name ?? null };
      const told = await tellUs(trx, call, { command: "offline.add", args, rowIds: [id] });
      await appendFeed(trx, [{ op: "enter", scope: partnershipScope(id), to: "ours" }, told]);
      return added;
    });
  },

  async changeOfflinePartner(call, { id, name, website, contact }) {
    const domain = domainOf(website);
    const payers: string[] = [];
    const changed = await call.transaction(async (trx) => {
      const before = await readPartnership(trx, call, id);
      const named = name ?? before.partner.name;
      const { rows } = await sql<{ renamed: boolean }>`
        select rename_offline_partner(${id}, ${named}, ${domain}, ${call.context.now()}) as renamed`.execute(
        trx,
      );
      await sql`select change_offline_partner(${id}, ${domain}, ${contact?.name ?? null},
        ${contact?.title ?? null})`.execute(trx);
      const isRenamed = rows[0]?.renamed ?? false;
      const deals = isRenamed ? await renameInDeals(trx, call, before.partner, named, payers) : [];
      const args = { name: isRenamed ? named : null, website: domain, contact: contact?.name ?? null };
      const told = await tellUs(trx, call, { command: "offline.change", args, rowIds: [id] });
      await appendFeed(trx, [partnershipPut(id, "partnership", id, "ours"), ...deals, told]);
      return await readPartnership(trx, call, id);
    });
    for (const payerId of payers) void settleSoon(call.context, payerId);
    return changed;
  },
};

/** Everyone in a deal with it reads the new name, and who gave it. A deal we have left bears the one it had. */
async function renameInDeals(
  trx: Transaction<Tables>,
  call: MemberCall,
  { id: organisationId, name: before }: Organisation,
  name: string,
  payers: string[],
): Promise<FeedEntry[]> {
  const { rows } = await sql<{ scope_id: string }>`
    select scope_id from scope_row
    where scope_kind = 'deal' and entity = 'deal_participant'
      and row #>> '{organisation,id}' = ${organisationId}
    order by scope_id`.execute(trx);
  const entries: FeedEntry[] = [];
  for (const { scope_id: dealId } of rows) {
    const prepared = prepareMutation("deal.rename", { dealId, organisationId, before, name });
    if (!("run" in prepared)) throw new Error(`A partner could not be renamed: ${prepared.message}`);
    const event = { id: uuid(), surface: null, madeAt: call.context.now() };
    const result = await applyMutation(trx, call, prepared, { skew: 0, event }, payers);
    if (!("code" in result)) entries.push(...result.entries);
  }
  return entries;
}

/** Throws `ProblemError` 400 for what is no website. */
function domainOf(website: string | null): string | null {
  if (website === null || website === "") return null;
  const domain = registrableDomain(website);
  if (domain !== null) return domain;
  throw new ProblemError("bad-request", say("partnership.website"), {
    errors: [{ at: "website", message: say("partnership.noWebsite") }],
  });
}
