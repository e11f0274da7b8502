// Finds the overlaps of a partnership again, in both directions, and tells both sides' devices what changed. Called
// after an import, a change of sharing, and when a partnership begins or ends. Idempotent; never a long transaction,
// because the embedded database has one connection that everybody shares.
import { sql } from "kysely";
import { BUCKETS } from "../../lib/contract/records.ts";
import type { Context } from "../context.ts";
import { appendFeed, type Side } from "../feed/append.ts";
import { bucketRanges, narrowestRange } from "./bucket-ranges.ts";
import { matchMatrix, matchRange } from "./match-range.ts";
import { fulfilWish } from "./rematch-wishes.ts";

/** Jobs act for an organisation, not for a person. */
const NO_MEMBER = "00000000-0000-0000-0000-000000000000";

/** One at a time per partnership in this process; other instances wait at the database's lock, chunk by chunk. */
const running = new Map<string, Promise<void>>();

/** Nothing happens for a partnership that does not exist. An ended one loses what is left of its overlaps. */
export function rematchPartnership(context: Context, partnershipId: string): Promise<void> {
  const before = running.get(partnershipId) ?? Promise.resolve();
  const turn = before.catch(() => undefined).then(() => rematchNow(context, partnershipId));
  running.set(partnershipId, turn);
  const forget = () => {
    if (running.get(partnershipId) === turn) running.delete(partnershipId);
  };
  turn.then(forget, forget);
  return turn;
}

/** Every active partnership of an organisation, one after the other. */
export async function rematchOrganisation(context: Context, organisationId: string): Promise<void> {
  const actor = { organisationId, memberId: NO_MEMBER };
  const partnerships = await context.db.as(actor, (trx) =>
    trx.selectFrom("partnership").select("id").where("status", "=", "active").orderBy("id").execute(),
  );
  for (const { id } of partnerships) await fulfilWish(rematchPartnership, context, actor, id);
}

async function rematchNow(context: Context, partnershipId: string): Promise<void> {
  const parties = await context.db.asNobody((trx) =>
    sql<{ organisation_id: string }>`select * from match_parties(${partnershipId})`.execute(trx),
  );
  const [one] = parties.rows;
  if (one === undefined) return;
  const actor = { organisationId: one.organisation_id, memberId: NO_MEMBER };
  const started = performance.now();
  for (const { organisation_id: viewer } of parties.rows) {
    const side: Side = viewer === actor.organisationId ? "ours" : "theirs";
    const least = await narrowestRange(context.db, viewer);
    for await (const range of bucketRanges(BUCKETS, least)) {
      await context.db.as(actor, async (trx) => {
        await appendFeed(trx, await matchRange(trx, partnershipId, viewer, side, range));
      });
    }
    await context.db.as(actor, async (trx) => {
      await appendFeed(trx, await matchMatrix(trx, partnershipId, viewer, side, context.now()));
    });
  }
  context.log.info({ ms: Math.round(performance.now() - started) }, "matched a partnership");
}
