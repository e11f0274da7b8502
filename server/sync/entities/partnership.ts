// A partnership from our side: the other organisation's name, our own type and tier, and what we know of a placeholder.
import type { OfflinePartner } from "../../../lib/contract/offline.ts";
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
      .leftJoin("offline_partner", (join) =>
        join.onRef("offline_partner.id", "=", "partner.id").on("offline_partner.organisation_id", "=", me),
      )
      .leftJoin("organisation as joined", "joined.id", "offline_partner.joined_as")
      .select([
        "partnership.id",
        "partner.id as partnerId",
        "partner.name as partnerName",
        "partner_type as partnerType",
        "investment_tier as investmentTier",
        "status",
        "started_at as startedAt",
        "ended_at as endedAt",
        "offline_partner.id as placeholderId",
        "website",
        "contact_name as contactName",
        "contact_title as contactTitle",
        "earlier",
        "joined.id as joinedId",
        "joined.name as joinedName",
        "joined_at as joinedAt",
      ])
      .where("partnership.id", "=", scope.partnershipId);
    const rows = await picked(query, "partnership.id", pick).execute();
    return rows.map((row) => ({
      id: row.id,
      partner: { id: row.partnerId, name: row.partnerName },
      partnerType: row.partnerType,
      investmentTier: row.investmentTier,
      status: row.status,
      startedAt: row.startedAt,
      endedAt: row.endedAt,
      ...(row.placeholderId === null ? {} : { offline: offlineOf(row) }),
    }));
  },
};

function offlineOf(row: {
  website: string | null;
  contactName: string | null;
  contactTitle: string | null;
  earlier: OfflinePartner["earlier"] | null;
  joinedId: string | null;
  joinedName: string | null;
  joinedAt: number | null;
}): OfflinePartner {
  const { website, contactName, contactTitle, earlier, joinedId, joinedName, joinedAt } = row;
  return {
    website,
    contact: contactName === null ? null : { name: contactName, title: contactTitle },
    ...(earlier ? { earlier } : {}),
    joined:
      joinedId === null || joinedName === null || joinedAt === null
        ? null
        : { organisation: { id: joinedId, name: joinedName }, at: joinedAt },
  };
}
