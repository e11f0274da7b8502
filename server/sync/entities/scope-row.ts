// Rows of a deal, of a partnership or of our organisation alone that lie in `scope_row`, all kinds alike; its policy decides who reads which.
// Decision: docs/decisions/004-the-deal.md. A row put again takes the place of its older self, never of another row.
import { sql, type Transaction } from "kysely";
import { type Entity, type Row, rowSchemas } from "../../../lib/contract/records.ts";
import {
  type Audience,
  type DealEntity,
  dealEntities,
  dealIdOf,
  historyEntities,
  isAppended,
  isCommon,
  isDealEntity,
  isPartnershipEntity,
  type OwnEntity,
  ownEntities,
  type PartnershipEntity,
  partnershipEntities,
} from "../../../lib/contract/shared-rows.ts";
import type { DealRow } from "../../../lib/domain/deal-whole.ts";
import type { Tables } from "../../db/tables.ts";
import type { Viewer } from "../viewer.ts";
import { type EntityStore, picked, type RowScope } from "./entity-store.ts";

type Place = { kind: "deal" | "partnership" | "org"; id: string };

function placeOf(scope: RowScope, viewer: Viewer): Place {
  switch (scope.kind) {
    case "deal":
      return { kind: "deal", id: scope.dealId };
    case "partnership":
      return { kind: "partnership", id: scope.partnershipId };
    case "org":
      return { kind: "org", id: viewer.organisationId };
  }
}

function scopeRowStore<E extends DealEntity | PartnershipEntity | OwnEntity>(
  entity: E,
  kind: Place["kind"],
  audience: Audience,
  scopeIdOf: (row: Row<E>) => string,
): EntityStore<E> {
  return {
    async find(trx, viewer, scope, pick) {
      const place = placeOf(scope, viewer);
      if (place.kind !== kind) return [];
      const query = trx
        .selectFrom("scope_row")
        .select("row")
        .where("scope_kind", "=", kind)
        .where("scope_id", "=", place.id)
        .where("entity", "=", entity);
      const found = await picked(query, "id", pick).execute();
      // Written by this contract or an older one: parsed, so that what it cannot read is seen here and not on a device.
      return found.map(({ row }) => rowSchemas[entity].parse(row) as Row<E>);
    },
    async write(trx: Transaction<Tables>, viewer: Viewer, row: Row<E>) {
      // What is appended may be more than its author reads: one that is only invited tells of its objection.
      const again = isAppended(entity)
        ? sql``
        : sql`on conflict (scope_kind, scope_id, entity, id)
                do update set row = excluded.row, changed_at = excluded.changed_at`;
      const { numAffectedRows } = await sql`
        insert into scope_row (scope_kind, scope_id, entity, id, organisation_id, audience, common, row, changed_at)
        values (${kind}, ${scopeIdOf(row)}, ${entity}, ${row.id}, ${viewer.organisationId}, ${audience},
                ${isCommon(entity)}, ${JSON.stringify(row)}::jsonb, (extract(epoch from now()) * 1000)::int8)
        ${again}`.execute(trx);
      if (numAffectedRows !== 1n) throw new Error(`A row of ${entity} was not written.`);
    },
    async remove(trx, _viewer, id) {
      await trx.deleteFrom("scope_row").where("entity", "=", entity).where("id", "=", id).execute();
    },
  };
}

export const dealRowStore = <E extends DealEntity>(entity: E): EntityStore<E> =>
  scopeRowStore(entity, "deal", dealEntities[entity], dealIdOf);

export const partnershipRowStore = <E extends PartnershipEntity>(entity: E): EntityStore<E> =>
  scopeRowStore(entity, "partnership", partnershipEntities[entity], (row) => row.partnershipId);

/** Our organisation's alone: no other has a scope that carries them. */
export const ownRowStore = <E extends OwnEntity>(entity: E): EntityStore<E> =>
  scopeRowStore(entity, "org", ownEntities[entity], (row) => row.organisationId);

export const isKeptAlike = (entity: Entity): entity is DealEntity | PartnershipEntity | OwnEntity =>
  isDealEntity(entity) || isPartnershipEntity(entity) || Object.hasOwn(ownEntities, entity);

/** The first `limit` rows of these entities in that scope, in their order and then by id, in one query. */
export async function findKeptAlike(
  trx: Transaction<Tables>,
  viewer: Viewer,
  scope: RowScope,
  entities: readonly Entity[],
  limit: number,
): Promise<{ entity: Entity; row: Row<Entity> }[]> {
  const { kind, id } = placeOf(scope, viewer);
  const names: string[] = [...entities];
  const found = await trx
    .selectFrom("scope_row")
    .select(["entity", "row"])
    .where("scope_kind", "=", kind)
    .where("scope_id", "=", id)
    .where("entity", "in", names)
    .orderBy(sql`array_position(${names}::text[], entity)`)
    .orderBy("id")
    .limit(limit)
    .execute();
  return found.flatMap(({ entity: name, row }) => {
    const entity = entities.find((each) => each === name);
    return entity === undefined ? [] : [{ entity, row: rowSchemas[entity].parse(row) }];
  });
}

/**
 * Every row of a deal that the viewer may see, in one query. Its history only where `history`: it grows with the deal,
 * and no rule reads it.
 */
export async function findDealRows(
  trx: Transaction<Tables>,
  dealId: string,
  { history }: { history: boolean },
): Promise<DealRow[]> {
  const found = await trx
    .selectFrom("scope_row")
    .select(["entity", "row"])
    .where("scope_kind", "=", "deal")
    .where("scope_id", "=", dealId)
    .where("entity", history ? "in" : "not in", [...historyEntities])
    .orderBy("entity")
    .orderBy("id")
    .execute();
  return found.flatMap(({ entity, row }) => {
    // Of a newer version of this server, running beside it.
    if (!isDealEntity(entity)) return [];
    return [{ entity, row: rowSchemas[entity].parse(row) } as DealRow];
  });
}
