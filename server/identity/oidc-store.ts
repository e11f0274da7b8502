// Where oidc-provider keeps its tokens, codes, grants and interactions: one table, ids hashed. Called by
// oidc-provider only. A refresh token lives once: whoever presents a used one loses the whole family, except the
// same refresh attempt asking again (its answer was lost, say, because the browser ended the worker).
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { type Adapter, type AdapterPayload, errors, Provider } from "oidc-provider";
import { z } from "zod";
import type { Database } from "../context.ts";
import type { Tables } from "../db/tables.ts";
import { deviceWords } from "./device-words.ts";

/** The header that names a refresh attempt; the extension writes it down before it asks. */
export const ATTEMPT_HEADER = "idempotency-key";

export const hashed = (secret: string) => createHash("sha256").update(secret).digest("base64url");

/** Seconds; nothing lives longer. */
export const YEAR = 365 * 24 * 60 * 60;

const storedPayload = z.record(z.string(), z.unknown());

type StoreDeps = { db: Pick<Database, "asIssuer">; now(): number };

/** The adapter of one of oidc-provider's models. */
export function oidcStore({ db, now }: StoreDeps): (model: string) => Adapter {
  /** A grant is a session: what is shown of it. */
  const began = (model: string) =>
    model === "Grant"
      ? { device: deviceWords(Provider.ctx?.get("user-agent") ?? ""), made_at: now(), used_at: now() }
      : { device: null, made_at: null, used_at: null };
  const markUsed = (trx: Kysely<Tables>, grant: string) =>
    trx
      .updateTable("identity_artifact")
      .set({ used_at: now() })
      .where("model", "=", "Grant")
      .where("id", "=", grant)
      .execute();
  return (model) => ({
    async upsert(id, payload, expiresIn = YEAR) {
      const { jti: _, ...rest } = payload;
      const row = {
        payload: JSON.stringify(rest),
        account_id: payload.accountId ?? null,
        grant_id: payload.grantId === undefined ? null : hashed(payload.grantId),
        uid: payload.uid ?? null,
        expires_at: now() + expiresIn * 1000,
      };
      await db.asIssuer(async (trx) => {
        await trx
          .insertInto("identity_artifact")
          .values({ model, id: hashed(id), consumed_at: null, consumed_by: null, ...began(model), ...row })
          .onConflict((conflict) => conflict.columns(["model", "id"]).doUpdateSet(row))
          .execute();
        if (model === "AccessToken" && row.grant_id !== null) await markUsed(trx, row.grant_id);
        if (model !== "RefreshToken" || row.grant_id === null) return;
        await trx
          .updateTable("identity_artifact")
          .set({ consumed_at: now(), consumed_by: null })
          .where("model", "=", model)
          .where("grant_id", "=", row.grant_id)
          .where("id", "!=", hashed(id))
          .where("consumed_at", "is", null)
          .execute();
      });
    },

    async find(id) {
      const row = await db.asIssuer((trx) =>
        live(trx, model, now()).where("id", "=", hashed(id)).executeTakeFirst(),
      );
      if (!row) return undefined;
      const again = row.consumed_by !== null && row.consumed_by === attempt();
      const consumed = row.consumed_at !== null && !again ? Math.floor(row.consumed_at / 1000) : 0;
      return payloadOf(row.payload, consumed > 0 ? { jti: id, consumed } : { jti: id });
    },

    async findByUid(uid) {
      const row = await db.asIssuer((trx) =>
        live(trx, model, now()).where("uid", "=", uid).executeTakeFirst(),
      );
      return row && payloadOf(row.payload, {});
    },

    /** The device flow is off: nothing has a user code. */
    async findByUserCode() {
      return undefined;
    },

    async consume(id) {
      const lost = await db.asIssuer(async (trx) => {
        const result = await trx
          .updateTable("identity_artifact")
          .set({ consumed_at: now(), consumed_by: attempt() })
          .where("model", "=", model)
          .where("id", "=", hashed(id))
          .where((where) =>
            where.or([where("consumed_at", "is", null), where("consumed_by", "=", attempt() ?? "")]),
          )
          .executeTakeFirst();
        if (result.numUpdatedRows > 0n) return false;
        // Two presented it at the same moment: one of them is a thief.
        const used = await trx
          .selectFrom("identity_artifact")
          .select("grant_id")
          .where("model", "=", model)
          .where("id", "=", hashed(id))
          .executeTakeFirst();
        if (used?.grant_id) await endFamily(trx, used.grant_id);
        return true;
      });
      if (lost) throw new errors.InvalidGrant("already used");
    },

    async destroy(id) {
      await db.asIssuer((trx) =>
        trx.deleteFrom("identity_artifact").where("model", "=", model).where("id", "=", hashed(id)).execute(),
      );
    },

    async revokeByGrantId(grantId) {
      await db.asIssuer((trx) =>
        trx
          .deleteFrom("identity_artifact")
          .where("model", "=", model)
          .where("grant_id", "=", hashed(grantId))
          .execute(),
      );
    },
  });
}

/** The grant and everything made under it. */
export async function endFamily(trx: Kysely<Tables>, grant: string): Promise<void> {
  await trx
    .deleteFrom("identity_artifact")
    .where((where) =>
      where.or([
        where("grant_id", "=", grant),
        where.and([where("model", "=", "Grant"), where("id", "=", grant)]),
      ]),
    )
    .execute();
}

const live = (trx: Kysely<Tables>, model: string, now: number) =>
  trx
    .selectFrom("identity_artifact")
    .select(["payload", "consumed_at", "consumed_by"])
    .where("model", "=", model)
    .where("expires_at", ">", now);

function payloadOf(stored: string, more: AdapterPayload): AdapterPayload {
  return { ...storedPayload.parse(JSON.parse(stored)), ...more };
}

/** Hash of the refresh attempt of the request in hand; null without one. */
function attempt(): string | null {
  const key = Provider.ctx?.get(ATTEMPT_HEADER) ?? "";
  return key.length >= 16 && key.length <= 200 ? hashed(key) : null;
}

/** Drops what has expired. Called now and then by `identity.ts`. */
export async function sweepExpired({ db, now }: StoreDeps): Promise<void> {
  const at = now();
  await db.asIssuer(async (trx) => {
    await trx.deleteFrom("identity_artifact").where("expires_at", "<=", at).execute();
    await trx.deleteFrom("identity_challenge").where("expires_at", "<=", at).execute();
    await trx.deleteFrom("identity_limit").where("window_ends_at", "<=", at).execute();
  });
}
