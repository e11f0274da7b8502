// Rows of a deal, all kinds alike: found and written in `scope_row`, whose policy decides who reads which. Decision:
// docs/decisions/004-the-deal.md. A row that is put again takes the place of its older self, never of another row.
import { sql } from "kysely";
import { type Row, rowSchemas } from "../../../lib/contract/records.ts";
import { type DealEntity, dealEntities, dealIdOf } from "../../../lib/contract/shared-rows.ts";
import { type EntityStore, picked } from "./entity-store.ts";

export function dealRowStore<E extends DealEntity>(entity: E): EntityStore<E> {
  return {
    async find(trx, _viewer, scope, pick) {
      if (scope.kind !== "deal") return [];
      const query = trx
        .selectFrom("scope_row")
        .select("row")
        .where("scope_kind", "=", "deal")
        .where("scope_id", "=", scope.dealId)
        .where("entity", "=", entity);
      const found = await picked(query, "id", pick).execute();
      // Written by this contract or an older one: parsed, so that what it cannot read is seen here and not on a device.
      return found.map(({ row }) => rowSchemas[entity].parse(row) as Row<E>);
    },
    async write(trx, viewer, row) {
      const { rows } = await sql`
        insert into scope_row (scope_kind, scope_id, entity, id, organisation_id, audience, row, changed_at)
        values ('deal', ${dealIdOf(row)}, ${entity}, ${row.id}, ${viewer.organisationId}, ${dealEntities[entity]},
                ${JSON.stringify(row)}::jsonb, (extract(epoch from now()) * 1000)::int8)
        on conflict (scope_kind, scope_id, entity, id)
          do update set row = excluded.row, changed_at = excluded.changed_at
        returning id`.execute(trx);
      if (rows.length !== 1) throw new Error(`A row of ${entity} was not written.`);
    },
    async remove(trx, _viewer, id) {
      await trx.deleteFrom("scope_row").where("entity", "=", entity).where("id", "=", id).execute();
    },
  };
}
