// A partnership from our side: the other organisation's name, our own type and tier.
import { type EntityStore, picked } from "./entity-store.ts";

export const partnershipStore: EntityStore<"partnership"> = {
  async find(trx, viewer, scope, pick) {
    if (scope.kind !== "partnership") return [];
    const me = viewer.organisationId;
    const query = trx
      .selectFrom("partnership")
      .innerJoin("organisation as partner", (join) =>
        join
          .on((on) =>
            on.or([
              on("partner.id", "=", on.ref("partnership.inviting_id")),
              on("partner.id", "=", on.ref("partnership.accepting_id")),
            ]),
          )
          .on("partner.id", "!=", me),
      )
      .leftJoin("partner_profile", (join) =>
        join
          .onRef("partner_profile.partnership_id", "=", "partnership.id")
          .on("partner_profile.organisation_id", "=", me),
      )
      .select([
        "partnership.id",
        "partner.id as partnerId",
        "partner.name as partnerName",
        "partner_type as partnerType",
        "investment_tier as investmentTier",
        "status",
        "started_at as startedAt",
        "ended_at as endedAt",
      ])
      .where("partnership.id", "=", scope.partnershipId);
    const rows = await picked(query, "partnership.id", pick).execute();
    return rows.map(({ partnerId, partnerName, ...row }) => ({
      ...row,
      partner: { id: partnerId, name: partnerName },
    }));
  },
};
