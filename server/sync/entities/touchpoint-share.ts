// Which partnership sees a touchpoint: in that partnership's scope alone, for both sides of it.
import { type EntityStore, picked } from "./entity-store.ts";

export const touchpointShareStore: EntityStore<"touchpoint_share"> = {
  async find(trx, _viewer, scope, pick) {
    if (scope.kind !== "partnership") return [];
    const query = trx
      .selectFrom("touchpoint_share")
      .select(["id", "touchpoint_id as touchpointId", "partnership_id as partnershipId"])
      .where("partnership_id", "=", scope.partnershipId);
    return await picked(query, "id", pick).execute();
  },
  async write(trx, viewer, row) {
    await trx
      .insertInto("touchpoint_share")
      .values({
        organisation_id: viewer.organisationId,
        id: row.id,
        touchpoint_id: row.touchpointId,
        partnership_id: row.partnershipId,
      })
      .execute();
  },
  async remove(trx, viewer, id) {
    await trx
      .deleteFrom("touchpoint_share")
      .where("organisation_id", "=", viewer.organisationId)
      .where("id", "=", id)
      .execute();
  },
};
