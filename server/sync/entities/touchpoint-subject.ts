// Which of our accounts and CRM records a touchpoint belongs to. Ours alone, always.
import { type EntityStore, picked } from "./entity-store.ts";

export const touchpointSubjectStore: EntityStore<"touchpoint_subject"> = {
  async find(trx, viewer, scope, pick) {
    if (scope.kind !== "org") return [];
    const query = trx
      .selectFrom("touchpoint_subject")
      .select(["id", "account_id as accountId", "record_ref as recordRef"])
      .where("organisation_id", "=", viewer.organisationId);
    return await picked(query, "id", pick).execute();
  },
  async write(trx, viewer, row) {
    await trx
      .insertInto("touchpoint_subject")
      .values({
        organisation_id: viewer.organisationId,
        id: row.id,
        account_id: row.accountId,
        record_ref: row.recordRef,
      })
      .execute();
  },
  async remove(trx, viewer, id) {
    await trx
      .deleteFrom("touchpoint_subject")
      .where("organisation_id", "=", viewer.organisationId)
      .where("id", "=", id)
      .execute();
  },
};
