// What of our own list the settings on the screen put on offer: how many accounts of each segment, and what one
// of them would look like to the partner. Called by the preview; reads our own rows only, so it may always say it.
import type { ApiRequest, ApiResponse } from "../../lib/contract/api.ts";
import { type SharedField, segments } from "../../lib/contract/words.ts";
import type { Database, ServerActor } from "../context.ts";

const LIKE_THIS = 3;

type Offer = Pick<ApiResponse<"previewSharing">, "offered" | "offeredSample">;

export async function offeredBy(
  db: Database,
  actor: ServerActor,
  { settings, fields }: Pick<ApiRequest<"previewSharing">, "settings" | "fields">,
): Promise<Offer> {
  const revealed = (how: readonly string[]) =>
    segments.filter((ours) => settings.some((pair) => pair.ours === ours && how.includes(pair.reveal)));
  const inSome = revealed(["count", "full"]);
  const byName = revealed(["full"]);
  if (inSome.length === 0) return { offered: [], offeredSample: [] };
  return await db.as(actor, async (trx) => {
    const counted = await trx
      .selectFrom("account")
      .select((of) => ["segment", of.fn.countAll<number>().as("count")])
      .where("organisation_id", "=", actor.organisationId)
      .where("segment", "in", inSome)
      .groupBy("segment")
      .orderBy("segment")
      .execute();
    const rows =
      byName.length === 0
        ? []
        : await trx
            .selectFrom("account")
            .select(["name", "domain", "segment", "owner_name", "owner_title", "owner_email", "owner_phone"])
            .where("organisation_id", "=", actor.organisationId)
            .where("segment", "in", byName)
            .orderBy("id")
            .limit(LIKE_THIS)
            .execute();
    const shown = (field: SharedField, value: string | null) => (fields.includes(field) ? value : null);
    return {
      offered: counted.map(({ segment, count }) => ({ ours: segment, count: Number(count) })),
      offeredSample: rows.map((row) => ({
        name: row.name,
        domain: row.domain,
        segment: row.segment,
        ownerName: shown("owner_name", row.owner_name),
        ownerTitle: shown("owner_title", row.owner_title),
        ownerEmail: shown("owner_email", row.owner_email),
        ownerPhone: shown("owner_phone", row.owner_phone),
      })),
    };
  });
}
