// Accepting, ending and describing a partnership. Accepting and ending change what two organisations see, so they
// go through the definer functions `accept_partnership` and `end_partnership`; both sides hear of it by the feed.
import { sql, type Transaction } from "kysely";
import { v7 as uuid } from "uuid";
import type { Partnership } from "../../lib/contract/records.ts";
import { partnershipScope } from "../../lib/contract/scope.ts";
import type { Tables } from "../db/tables.ts";
import { accountsPack, appendFeed, type FeedEntry, partnershipPut, rowEntry } from "../feed/append.ts";
import { tellBoth, tellUs } from "../history/tell.ts";
import type { MemberCall, MemberHandlers } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import { findRows } from "../sync/entities/registry.ts";
import { unverified } from "./organisations.ts";
import { afterChange, type Rematch, wantRematch } from "./rematch.ts";

type Names = "acceptPartnership" | "endPartnership" | "describePartnership";

export const partnershipHandlers = (rematch: Rematch): Pick<MemberHandlers, Names> => ({
  async acceptPartnership(call, { id: invitationId }) {
    const { person, context } = call;
    if (!person.emailVerified) throw unverified();
    const id = uuid();
    const scope = partnershipScope(id);
    const accepted = await call.transaction(async (trx) => {
      await sql`select accept_partnership(${invitationId}, ${person.email}, ${id}, ${context.now()})`.execute(
        trx,
      );
      const partnership = await readPartnership(trx, call, id);
      await wantRematch(trx, call, id);
      const told = await tellBoth(trx, call, id, { command: "partnership.begin", args: {} });
      await appendFeed(trx, [{ op: "enter", scope, to: "both", partnershipId: id }, told]);
      return partnership;
    });
    await afterChange(rematch, call, id);
    return accepted;
  },

  async endPartnership(call, { id }) {
    await call.transaction(async (trx) => {
      const { rows } = await sql<{ side: "ours" | "theirs"; bucket: number }>`
        select side, bucket from end_partnership(${id}, ${call.context.now()})`.execute(trx);
      const scope = partnershipScope(id);
      const entries: FeedEntry[] = [
        partnershipPut(id, "partnership", id, "both"),
        rowEntry("remove", "overlap_matrix", id, scope, "both", id),
        { op: "leave", scope: `overlaps:${id}`, to: "both", partnershipId: id },
      ];
      await wantRematch(trx, call, id);
      entries.push(await tellBoth(trx, call, id, { command: "partnership.end", args: {} }));
      await appendFeed(trx, [...entries, ...rows.map((row) => accountsPack(row.bucket, row.side, id))]);
    });
    await afterChange(rematch, call, id);
    return {};
  },

  async describePartnership(call, { id, partnerType, investmentTier }) {
    return await call.transaction(async (trx) => {
      await readPartnership(trx, call, id);
      const values = { partner_type: partnerType, investment_tier: investmentTier };
      await trx
        .insertInto("partner_profile")
        .values({ organisation_id: call.actor.organisationId, partnership_id: id, ...values })
        .onConflict((conflict) => conflict.columns(["organisation_id", "partnership_id"]).doUpdateSet(values))
        .execute();
      const described = await readPartnership(trx, call, id);
      const args = { partnerType, investmentTier };
      const told = await tellUs(trx, call, { command: "partnership.describe", args, rowIds: [id] });
      await appendFeed(trx, [partnershipPut(id, "partnership", id, "ours"), told]);
      return described;
    });
  },
});

/** Throws `ProblemError` 404 for a partnership of others. */
export async function readPartnership(
  trx: Transaction<Tables>,
  call: MemberCall,
  id: string,
): Promise<Partnership> {
  const scope = { kind: "partnership", partnershipId: id } as const;
  const [partnership] = await findRows(trx, call.actor, "partnership", scope, { ids: [id] });
  if (partnership === undefined) throw new ProblemError("not-found", say("partnership.notOurs"));
  return partnership;
}
