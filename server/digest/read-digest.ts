// Reads what a digest can tell of a partnership, as one organisation under its own row-level security, at one moment. Called
// by the job; for a shared channel once as each of the two.
import { sql, type Transaction } from "kysely";
import { type Row, rowSchemas } from "../../lib/contract/records.ts";
import { isDealEntity, type PartnershipEntity } from "../../lib/contract/shared-rows.ts";
import type { DealRow } from "../../lib/domain/deal-whole.ts";
import type { Tables } from "../db/tables.ts";
import type { Reading } from "./shared-rows.ts";

export type ActivePartnership = { id: string; ourName: string; partner: { id: string; name: string } };

/** Those of the organisation in action that are active. */
export async function activePartnerships(
  trx: Transaction<Tables>,
  organisationId: string,
): Promise<ActivePartnership[]> {
  const { rows } = await sql<{ id: string; our_name: string; partner_id: string; partner_name: string }>`
    select p.id, us.name as our_name, them.id as partner_id, them.name as partner_name
    from partnership p
    join organisation us on us.id = ${organisationId}
    join organisation them on them.id <> us.id and them.id in (p.inviting_id, p.accepting_id)
    where p.status = 'active' and us.id in (p.inviting_id, p.accepting_id)
    order by them.name, p.id`.execute(trx);
  return rows.map(({ id, our_name, partner_id, partner_name }) => ({
    id,
    ourName: our_name,
    partner: { id: partner_id, name: partner_name },
  }));
}

/** `since`: of the history no more than what came after it. */
export async function readDigest(
  trx: Transaction<Tables>,
  {
    partnershipId,
    organisationId,
    partnerId,
  }: { partnershipId: string; organisationId: string; partnerId: string },
  since: number,
): Promise<Reading> {
  const deals = await sql<{ entity: string; row: unknown }>`
    select r.entity, r.row
    from deal_access a
    join scope_row r on r.scope_kind = 'deal' and r.scope_id = a.deal_id
    where a.organisation_id = ${organisationId} and a.level <> 'left'
      and exists (
        select from scope_row p
        where p.scope_kind = 'deal' and p.scope_id = a.deal_id and p.entity = 'deal_participant'
          and p.row #>> '{organisation,id}' = ${partnerId} and p.row ->> 'level' <> 'left')
      and (r.entity not in ('deal_event', 'deal_event_own')
        or r.entity = 'deal_event' and (r.row ->> 'at')::int8 > ${since})
    order by r.scope_id, r.entity, r.id`.execute(trx);
  const inPartnership = async <E extends PartnershipEntity>(entity: E): Promise<Row<E>[]> => {
    const found = await trx
      .selectFrom("scope_row")
      .select("row")
      .where("scope_kind", "=", "partnership")
      .where("scope_id", "=", partnershipId)
      .where("entity", "=", entity)
      .orderBy("id")
      .execute();
    return found.map(({ row }) => rowSchemas[entity].parse(row) as Row<E>);
  };
  return {
    deals: deals.rows.flatMap(({ entity, row }) =>
      // Of a newer version of this server, running beside it.
      isDealEntity(entity) ? [{ entity, row: rowSchemas[entity].parse(row) } as DealRow] : [],
    ),
    requests: await inPartnership("play_request"),
    answers: await inPartnership("play_answer"),
    policies: {
      offers: await inPartnership("policy_offer"),
      acceptances: await inPartnership("policy_acceptance"),
    },
    bonuses: await inPartnership("bonus_entry"),
    owners: await inPartnership("co_sell_owner"),
  };
}
