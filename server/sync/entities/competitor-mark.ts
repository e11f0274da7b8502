// Which two partners our organisation keeps apart. Ours alone, always.
import { type EntityStore, picked } from "./entity-store.ts";

export const competitorMarkStore: EntityStore<"competitor_mark"> = {
  async find(trx, viewer, scope, pick) {
    if (scope.kind !== "org") return [];
    const query = trx
      .selectFrom("competitor_mark")
      .selectAll()
      .where("organisation_id", "=", viewer.organisationId);
    const rows = await picked(query, "id", pick).execute();
    return rows.map((row) => ({
      id: row.id,
      partnershipIds: [row.one_id, row.other_id],
      markedBy: { name: row.marked_by_name, title: row.marked_by_title },
      markedAt: row.marked_at,
    }));
  },
  async write(trx, viewer, row) {
    const [one, other] = row.partnershipIds;
    if (one === undefined || other === undefined) throw new Error("A mark names two partnerships.");
    await trx
      .insertInto("competitor_mark")
      .values({
        organisation_id: viewer.organisationId,
        id: row.id,
        one_id: one,
        other_id: other,
        marked_by_name: row.markedBy.name,
        marked_by_title: row.markedBy.title,
        marked_at: row.markedAt,
      })
      .execute();
  },
  async remove(trx, viewer, id) {
    await trx
      .deleteFrom("competitor_mark")
      .where("organisation_id", "=", viewer.organisationId)
      .where("id", "=", id)
      .execute();
  },
};
