// The sign-ins of a person, each a family of tokens (docs/decisions/003-signing-in.md): listing them and ending them. Called by
// `server/routes/sessions.ts`, which decides who may. An ended one is refused from the next request on, at every instance: the
// check of an access token asks for its family.
import { z } from "zod";
import type { Session } from "../../lib/contract/session-api.ts";
import type { Context } from "../context.ts";
import { endFamily } from "./oidc-store.ts";

type Deps = Pick<Context, "db" | "now">;

const accountId = z.uuid();

/** Latest used first. `current`: the family that asks. */
export async function listSessions({ db, now }: Deps, subject: string, current: string): Promise<Session[]> {
  if (!accountId.safeParse(subject).success) return [];
  const rows = await db.asIssuer((trx) =>
    trx
      .selectFrom("identity_artifact")
      .select(["id", "device", "made_at", "used_at"])
      .where("model", "=", "Grant")
      .where("account_id", "=", subject)
      .where("expires_at", ">", now())
      .execute(),
  );
  return rows
    .map((row) => ({
      id: row.id,
      device: row.device,
      since: row.made_at,
      usedAt: row.used_at,
      current: row.id === current,
    }))
    .sort((one, other) => (other.usedAt ?? 0) - (one.usedAt ?? 0));
}

/** Of this person alone; those of others are left as they are. Answers how many ended. */
export async function endSessions(
  { db }: Deps,
  subject: string,
  which: { id: string } | { allBut: string | null },
): Promise<number> {
  if (!accountId.safeParse(subject).success) return 0;
  return await db.asIssuer(async (trx) => {
    const all = await trx
      .selectFrom("identity_artifact")
      .select("id")
      .where("model", "=", "Grant")
      .where("account_id", "=", subject)
      .execute();
    const ending = all.filter(({ id }) => ("id" in which ? id === which.id : id !== which.allBut));
    for (const { id } of ending) await endFamily(trx, id);
    return ending.length;
  });
}
