// Which of our accounts and CRM records a touchpoint belongs to. Ours alone, always.
import { type EntityStore, picked } from "./entity-store.ts";

export const touchpointSubjectStore: EntityStore<"touchpoint_subject"> = {
  async find(trx, viewer, scope, pick) {
    if (scope.kind !== "org") return [];
    const query = trx
      .selectFrom("touchpoint_subject")
      .select(["id", "account_id", "record_ref", "deal_id", "deal_row_id"])
      .where("organisation_id", "=", viewer.organisationId);
    const rows = await picked(query, "id", pick).execute();
    return rows.map(({ id, account_id, record_ref, deal_id, deal_row_id }) => ({
      id,
      accountId: account_id,
      recordRef: record_ref,
      deal: deal_id !== null && deal_row_id !== null ? { dealId: deal_id, rowId: deal_row_id } : null,
    }));
  },
  async write(trx, viewer, row) {
    await trx
      .insertInto("touchpoint_subject")
      .values({
        organisation_id: viewer.organisationId,
        id: row.id,
        account_id: row.accountId,
        record_ref: row.recordRef,
        deal_id: row.deal?.dealId ?? null,
        deal_row_id: row.deal?.rowId ?? null,
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
