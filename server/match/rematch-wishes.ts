// Notes of partnerships whose overlaps no longer fit: written with the change itself, forgotten once matched. Used by
// the routes, the import and the job that fulfils what a stopped server left. A wish renewed while matching runs has
// another id, and stays.
import { sql, type Transaction } from "kysely";
import { v7 as newId } from "uuid";
import type { Context, ServerActor } from "../context.ts";
import type { Tables } from "../db/tables.ts";

/** In the transaction of the change, before `appendFeed`. `now`: milliseconds UTC. */
export async function wantRematch(
  trx: Transaction<Tables>,
  organisationId: string,
  partnershipId: string,
  now: number,
): Promise<void> {
  const wish = { id: newId(), wanted_at: now };
  await trx
    .insertInto("rematch_wanted")
    .values({ organisation_id: organisationId, partnership_id: partnershipId, ...wish })
    .onConflict((conflict) => conflict.columns(["organisation_id", "partnership_id"]).doUpdateSet(wish))
    .execute();
}

/** The same for every active partnership of an organisation: its list changed. */
export async function wantRematches(
  trx: Transaction<Tables>,
  organisationId: string,
  now: number,
): Promise<void> {
  await sql`insert into rematch_wanted (organisation_id, partnership_id, wanted_at)
    select ${organisationId}, p.id, ${now} from partnership p
    where p.status = 'active' and ${organisationId} in (p.inviting_id, p.accepting_id) order by p.id
    on conflict (organisation_id, partnership_id)
    do update set id = excluded.id, wanted_at = excluded.wanted_at`.execute(trx);
}

/** Matches and forgets the wish that was there before it began. Throws what `rematch` throws, and keeps the wish. */
export async function fulfilWish(
  rematch: (context: Context, partnershipId: string) => Promise<void>,
  context: Context,
  actor: ServerActor,
  partnershipId: string,
): Promise<void> {
  const wish = await context.db.as(actor, (trx) =>
    trx
      .selectFrom("rematch_wanted")
      .select("id")
      .where("organisation_id", "=", actor.organisationId)
      .where("partnership_id", "=", partnershipId)
      .executeTakeFirst(),
  );
  await rematch(context, partnershipId);
  if (wish === undefined) return;
  await context.db.as(actor, (trx) =>
    trx
      .deleteFrom("rematch_wanted")
      .where("organisation_id", "=", actor.organisationId)
      .where("id", "=", wish.id)
      .execute(),
  );
}
