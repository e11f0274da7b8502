// Partners that do not use Tandem: adding a placeholder and changing what we know of it, through definer functions. It is
// ended like any partnership (`partnerships.ts`). Nobody reads a feed for it, and nothing is ever shared with it.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { partnershipScope } from "../../lib/contract/scope.ts";
import { registrableDomain } from "../../lib/domain/registrable-domain.ts";
import { appendFeed, partnershipPut } from "../feed/append.ts";
import { tellUs } from "../history/tell.ts";
import type { MemberHandlers } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
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

  async changeOfflinePartner(call, { id, website, contact }) {
    const domain = domainOf(website);
    return await call.transaction(async (trx) => {
      await sql`select change_offline_partner(${id}, ${domain}, ${contact?.name ?? null},
        ${contact?.title ?? null})`.execute(trx);
      const changed = await readPartnership(trx, call, id);
      const args = { website: domain, contact: contact?.name ?? null };
      const told = await tellUs(trx, call, { command: "offline.change", args, rowIds: [id] });
      await appendFeed(trx, [partnershipPut(id, "partnership", id, "ours"), told]);
      return changed;
    });
  },
};

/** Throws `ProblemError` 400 for what is no website. */
function domainOf(website: string | null): string | null {
  if (website === null || website === "") return null;
  const domain = registrableDomain(website);
  if (domain !== null) return domain;
  throw new ProblemError(
    "bad-request",
    "Write the website as it is in a browser, for example harbor.example.com.",
    {
      errors: [{ at: "website", message: "no website" }],
    },
  );
}
