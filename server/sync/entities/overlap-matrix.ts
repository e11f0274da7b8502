// What the partner shows us, per pair of segments. Made by matching; its id is the partnership's.
import { type EntityStore, picked } from "./entity-store.ts";

export const overlapMatrixStore: EntityStore<"overlap_matrix"> = {
  async find(trx, viewer, scope, pick) {
    if (scope.kind !== "partnership") return [];
    const query = trx
      .selectFrom("overlap_matrix")
      .select(["partnership_id as id", "cells", "updated_at as updatedAt"])
      .where("organisation_id", "=", viewer.organisationId)
      .where("partnership_id", "=", scope.partnershipId);
    return await picked(query, "partnership_id", pick).execute();
  },
};
