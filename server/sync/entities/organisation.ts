// Our own organisation's row. Partners' names travel inside their partnership.
import { type EntityStore, picked } from "./entity-store.ts";

export const organisationStore: EntityStore<"organisation"> = {
  async find(trx, viewer, scope, pick) {
    if (scope.kind !== "org") return [];
    const query = trx
      .selectFrom("organisation")
      .select(["id", "name"])
      .where("id", "=", viewer.organisationId);
    return await picked(query, "id", pick).execute();
  },
};
