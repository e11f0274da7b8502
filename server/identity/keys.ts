// The issuer's own keys: one to sign ID tokens, one for its cookies. Made at first start, kept in the database so
// that every instance and every restart use the same. Never logged.
import { generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Database } from "../context.ts";

export type IssuerKeys = { signing: SigningKey; cookie: string };

const signingKey = z.object({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal("ES256"),
  use: z.literal("sig"),
});
type SigningKey = z.infer<typeof signingKey>;

function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = { ...privateKey.export({ format: "jwk" }), kid: randomUUID(), alg: "ES256", use: "sig" };
  return JSON.stringify(signingKey.parse(jwk));
}

/** Two instances starting at once agree: the first row stays, both read it. */
export async function loadKeys(db: Pick<Database, "asIssuer">, now: number): Promise<IssuerKeys> {
  const rows = await db.asIssuer(async (trx) => {
    await trx
      .insertInto("identity_key")
      .values([
        { kind: "signing", value: newSigningKey(), created_at: now },
        { kind: "cookie", value: randomBytes(32).toString("base64url"), created_at: now },
      ])
      .onConflict((conflict) => conflict.column("kind").doNothing())
      .execute();
    return trx.selectFrom("identity_key").select(["kind", "value"]).execute();
  });
  const value = (kind: "signing" | "cookie") => rows.find((row) => row.kind === kind)?.value ?? "null";
  return { signing: signingKey.parse(JSON.parse(value("signing"))), cookie: value("cookie") };
}
