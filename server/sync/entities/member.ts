// Our members, as every active member reads them. Never a partner's.
import { type EntityStore, picked } from "./entity-store.ts";

export const memberStore: EntityStore<"member"> = {
  async find(trx, viewer, scope, pick) {
    if (scope.kind !== "org") return [];
    const query = trx
      .selectFrom("member")
      .select(["id", "organisation_id as organisationId", "name", "email", "title", "role", "status"])
      .where("organisation_id", "=", viewer.organisationId);
    return await picked(query, "id", pick).execute();
  },
};
