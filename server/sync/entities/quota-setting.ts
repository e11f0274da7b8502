// What our organisation gives its own sellers for joint deals. Ours alone, always; one row, whose id is ours.
import { type EntityStore, picked } from "./entity-store.ts";

export const quotaSettingStore: EntityStore<"quota_setting"> = {
  async find(trx, viewer, scope, pick) {
    if (scope.kind !== "org") return [];
    const query = trx
      .selectFrom("quota_setting")
      .selectAll()
      .where("organisation_id", "=", viewer.organisationId);
    const rows = await picked(query, "organisation_id", pick).execute();
    return rows.map((row) => ({
      id: row.organisation_id,
      quotaBp: row.quota_bp,
      acceleratorBp: row.accelerator_bp,
      set: {
        organisationId: row.organisation_id,
        person: { name: row.set_by_name, title: row.set_by_title },
        at: row.set_at,
      },
    }));
  },
  async write(trx, viewer, { quotaBp, acceleratorBp, set }) {
    const values = {
      organisation_id: viewer.organisationId,
      quota_bp: quotaBp,
      accelerator_bp: acceleratorBp,
      set_by_name: set.person.name,
      set_by_title: set.person.title,
      set_at: set.at,
    };
    await trx
      .insertInto("quota_setting")
      .values(values)
      .onConflict((conflict) => conflict.column("organisation_id").doUpdateSet(values))
      .execute();
  },
};
