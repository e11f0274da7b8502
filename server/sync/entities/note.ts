// Notes on touchpoints: our own in `org`; the other side's shared ones where their touchpoint is shared.
import { type EntityStore, picked } from "./entity-store.ts";

export const noteStore: EntityStore<"note"> = {
  async find(trx, viewer, scope, pick) {
    const me = viewer.organisationId;
    const all = trx
      .selectFrom("note")
      .select([
        "id",
        "touchpoint_id as touchpointId",
        "organisation_id as organisationId",
        "author_name as authorName",
        "text",
        "visibility",
        "written_at as writtenAt",
      ]);
    if (scope.kind === "deal") return [];
    const inScope =
      scope.kind === "org"
        ? all.where("organisation_id", "=", me)
        : all
            .where("organisation_id", "!=", me)
            .where("visibility", "=", "shared")
            .where((where) =>
              where.exists(
                where
                  .selectFrom("touchpoint_share as share")
                  .select("share.id")
                  .whereRef("share.organisation_id", "=", "note.organisation_id")
                  .whereRef("share.touchpoint_id", "=", "note.touchpoint_id")
                  .where("share.partnership_id", "=", scope.partnershipId),
              ),
            );
    return await picked(inScope, "note.id", pick).execute();
  },
  async write(trx, viewer, row) {
    await trx
      .insertInto("note")
      .values({
        organisation_id: viewer.organisationId,
        id: row.id,
        touchpoint_id: row.touchpointId,
        author_name: row.authorName,
        text: row.text,
        visibility: row.visibility,
        written_at: row.writtenAt,
      })
      .execute();
  },
  async remove(trx, viewer, id) {
    await trx
      .deleteFrom("note")
      .where("organisation_id", "=", viewer.organisationId)
      .where("id", "=", id)
      .execute();
  },
};
