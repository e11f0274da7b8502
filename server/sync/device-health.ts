// How each member's devices are. Written by pulls as they end, read by admins alone; row-level security says so, too.
import { sql, type Transaction } from "kysely";
import type { DeviceHealth } from "../../lib/contract/sync-health.ts";
import type { Tables } from "../db/tables.ts";
import type { MemberCall, MemberHandlers } from "../http/handlers.ts";

/** A device that asks again and again with nothing new is written down this often, milliseconds. */
const AT_MOST_EVERY = 5 * 60_000;

/** Whether it is worth writing down that this device has all there is, up to `seq`. Within the pull's own transaction. */
export async function isNewsOf(
  trx: Transaction<Tables>,
  { actor, context }: MemberCall,
  clientId: string,
  seq: number,
): Promise<boolean> {
  const known = await trx
    .selectFrom("device_pull")
    .select(["pulled_at", "seq"])
    .where("organisation_id", "=", actor.organisationId)
    .where("client_id", "=", clientId)
    .executeTakeFirst();
  return known?.seq !== seq || context.now() - known.pulled_at >= AT_MOST_EVERY;
}

/** In a transaction of its own: a pull only reads. */
export async function noteSynced(call: MemberCall, clientId: string, seq: number): Promise<void> {
  const now = call.context.now();
  const { organisationId, memberId } = call.actor;
  await call.transaction(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("device_pull")
      .set({ pulled_at: now, seq })
      .where("organisation_id", "=", organisationId)
      .where("client_id", "=", clientId)
      .where("member_id", "=", memberId)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) return;
    // A device that says another's name is written down by nobody.
    await trx
      .insertInto("device_pull")
      .values({
        organisation_id: organisationId,
        client_id: clientId,
        member_id: memberId,
        pulled_at: now,
        seq,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

type Found = DeviceHealth & { memberId: string };

export const syncHealthHandlers: Pick<MemberHandlers, "syncHealth"> = {
  async syncHealth(call) {
    const { organisationId } = call.actor;
    return await call.transaction(async (trx) => {
      const members = await trx
        .selectFrom("member")
        .select("id")
        .where("organisation_id", "=", organisationId)
        .orderBy("id")
        .execute();
      const { rows } = await sql<Found>`
        select coalesce(d.member_id, c.member_id) as "memberId", d.pulled_at as "syncedAt",
               case when c.last_mutation_id > 0 then c.seen_at end as "sentAt",
               coalesce(d.seq < f.last_seq, false) as "isBehind",
               (select count(*)::int from mutation_refusal r
                where r.organisation_id = ${organisationId} and r.client_id = c.id) as refused
        from (select * from client where organisation_id = ${organisationId}) c
        full join (select * from device_pull where organisation_id = ${organisationId}) d on d.client_id = c.id
        cross join (select last_seq from feed_counter where organisation_id = ${organisationId}) f
        order by greatest(d.pulled_at, c.seen_at) desc`.execute(trx);
      return {
        members: members.map(({ id }) => ({
          memberId: id,
          devices: rows.filter(({ memberId }) => memberId === id).map(({ memberId: _, ...device }) => device),
        })),
      };
    });
  },
};
