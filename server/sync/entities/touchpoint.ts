// Touchpoints: our own in `org`; in `partnership:id` those the other side shared there, and nothing that tells
// of other audiences.
import { touchpointDetails } from "../../../lib/contract/evidence.ts";
import type { Touchpoint } from "../../../lib/contract/records.ts";
import { detailsOf } from "../../../lib/domain/touchpoint-details.ts";
import { type EntityStore, picked } from "./entity-store.ts";

export const touchpointStore: EntityStore<"touchpoint"> = {
  async find(trx, viewer, scope, pick) {
    const me = viewer.organisationId;
    const all = trx
      .selectFrom("touchpoint")
      .innerJoin("organisation as author", "author.id", "touchpoint.organisation_id")
      .select([
        "touchpoint.id",
        "touchpoint.organisation_id",
        "person_name",
        "person_title",
        "recorded_by",
        "type",
        "customer_name",
        "customer_domain",
        "visibility",
        "occurred_at",
        "recorded_at",
        "details",
        "author.name as organisation_name",
      ]);
    if (scope.kind === "deal") return [];
    const inScope =
      scope.kind === "org"
        ? all.where("touchpoint.organisation_id", "=", me)
        : all
            .where("touchpoint.organisation_id", "!=", me)
            .where((where) =>
              where.exists(
                where
                  .selectFrom("touchpoint_share as share")
                  .select("share.id")
                  .whereRef("share.organisation_id", "=", "touchpoint.organisation_id")
                  .whereRef("share.touchpoint_id", "=", "touchpoint.id")
                  .where("share.partnership_id", "=", scope.partnershipId),
              ),
            );
    const rows = await picked(inScope, "touchpoint.id", pick).execute();
    return rows.map(
      (row): Touchpoint => ({
        id: row.id,
        organisationId: row.organisation_id,
        organisationName: row.organisation_name,
        person: { name: row.person_name, title: row.person_title },
        recordedBy: row.recorded_by,
        type: row.type,
        customer: { name: row.customer_name, domain: row.customer_domain },
        visibility: row.visibility,
        occurredAt: row.occurred_at,
        recordedAt: row.recorded_at,
        details: touchpointDetails.parse(row.details),
      }),
    );
  },
  async write(trx, viewer, row) {
    await trx
      .insertInto("touchpoint")
      .values({
        organisation_id: viewer.organisationId,
        id: row.id,
        person_name: row.person.name,
        person_title: row.person.title,
        recorded_by: row.recordedBy,
        type: row.type,
        customer_name: row.customer.name,
        customer_domain: row.customer.domain,
        visibility: row.visibility,
        occurred_at: row.occurredAt,
        recorded_at: row.recordedAt ?? 0,
        details: JSON.stringify(detailsOf(row)),
      })
      .execute();
  },
  async remove(trx, viewer, id) {
    await trx
      .deleteFrom("touchpoint")
      .where("organisation_id", "=", viewer.organisationId)
      .where("id", "=", id)
      .execute();
  },
};
