// What we reveal to a partner, per pair of segments. Directed: the other side's settings are never read here.
// A pair without a row is hidden.
import type { Transaction } from "kysely";
import type { Sharing } from "../../lib/contract/api.ts";
import { segments } from "../../lib/contract/words.ts";
import type { Tables } from "../db/tables.ts";
import { appendFeed } from "../feed/append.ts";
import { tellUs } from "../history/tell.ts";
import type { MemberCall, MemberHandlers } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import { readPartnership } from "./partnerships.ts";
import { afterChange, type Rematch, wantRematch } from "./rematch.ts";

export const sharingHandlers = (rematch: Rematch): Pick<MemberHandlers, "getSharing" | "setSharing"> => ({
  async getSharing(call, { id }) {
    return await call.transaction(async (trx) => {
      await readPartnership(trx, call, id);
      return await readSharing(trx, call.actor.organisationId, id);
    });
  },

  async setSharing(call, { id, settings, fields }) {
    requireEveryPairOnce(settings);
    const saved = await call.transaction(async (trx) => {
      await requireActive(trx, call, id);
      const organisation_id = call.actor.organisationId;
      const key = { organisation_id, partnership_id: id };
      const before = await readSharing(trx, organisation_id, id);
      for (const setting of settings) {
        await trx
          .insertInto("sharing")
          .values({ ...key, ...setting })
          .onConflict((conflict) =>
            conflict
              .columns(["organisation_id", "partnership_id", "ours", "theirs"])
              .doUpdateSet({ reveal: setting.reveal }),
          )
          .execute();
      }
      const unique = [...new Set(fields)];
      await trx
        .insertInto("sharing_fields")
        .values({ ...key, fields: unique })
        .onConflict((conflict) =>
          conflict.columns(["organisation_id", "partnership_id"]).doUpdateSet({ fields: unique }),
        )
        .execute();
      await wantRematch(trx, call, id);
      const saved = await readSharing(trx, organisation_id, id);
      const changed = saved.settings.filter(({ reveal }, index) => reveal !== before.settings[index]?.reveal);
      if (changed.length > 0 || before.fields.toSorted().join() !== unique.toSorted().join()) {
        const args = { changed, fields: unique };
        await appendFeed(trx, [await tellUs(trx, call, { command: "sharing.set", args, rowIds: [id] })]);
      }
      return saved;
    });
    await afterChange(rematch, call, id);
    return saved;
  },
});

/** All nine pairs, in the order of the words. */
export async function readSharing(
  trx: Transaction<Tables>,
  organisationId: string,
  partnershipId: string,
): Promise<Sharing> {
  const rows = await trx
    .selectFrom("sharing")
    .select(["ours", "theirs", "reveal"])
    .where("organisation_id", "=", organisationId)
    .where("partnership_id", "=", partnershipId)
    .execute();
  const fields = await trx
    .selectFrom("sharing_fields")
    .select("fields")
    .where("organisation_id", "=", organisationId)
    .where("partnership_id", "=", partnershipId)
    .executeTakeFirst();
  const revealed = new Map(rows.map((row) => [`${row.ours} ${row.theirs}`, row.reveal]));
  return {
    settings: segments.flatMap((ours) =>
      segments.map((theirs) => ({ ours, theirs, reveal: revealed.get(`${ours} ${theirs}`) ?? "hidden" })),
    ),
    fields: fields?.fields ?? [],
  };
}

function requireEveryPairOnce(settings: Sharing["settings"]): void {
  const pairs = new Set(settings.map(({ ours, theirs }) => `${ours} ${theirs}`));
  if (pairs.size === segments.length ** 2) return;
  throw new ProblemError("bad-request", say("sharing.everyPair"), {
    errors: [{ at: "settings", message: say("sharing.pairAtFault") }],
  });
}

async function requireActive(trx: Transaction<Tables>, call: MemberCall, id: string): Promise<void> {
  const partnership = await readPartnership(trx, call, id);
  if (partnership.offline) {
    throw new ProblemError("conflict", say("sharing.offline"));
  }
  if (partnership.status === "active") return;
  throw new ProblemError("conflict", say("sharing.ended"));
}
