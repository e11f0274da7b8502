// Built-in accounts and the codes that confirm an address. Called by the sign-in pages, inside one transaction
// each. An account exists only once its address is confirmed, so nobody can sit on an address of someone else.
import { randomInt, timingSafeEqual } from "node:crypto";
import type { Transaction } from "kysely";
import { v7 as newId } from "uuid";
import type { Tables } from "../db/tables.ts";
import { hashed } from "./oidc-store.ts";

type Trx = Transaction<Tables>;

export const CODE_TRIES = 5;
/** Milliseconds a code lives. */
export const CODE_LIFE = 10 * 60_000;

export type Account = { id: string; email: string; name: string; passwordHash: string };

/** Addresses are compared without case, as people type them. */
export const emailKey = (email: string) => email.trim().toLowerCase();

export async function findAccount(trx: Trx, email: string): Promise<Account | null> {
  const row = await trx
    .selectFrom("identity_account")
    .select(["id", "email", "name", "password_hash"])
    .where("email", "=", emailKey(email))
    .executeTakeFirst();
  return row ? { id: row.id, email: row.email, name: row.name, passwordHash: row.password_hash } : null;
}

export const newCode = () => String(randomInt(0, 1_000_000)).padStart(6, "0");

const codeHash = (interaction: string, code: string) => hashed(`${interaction}:${code}`);

export type Challenge =
  | { purpose: "sign_up"; email: string; name: string; passwordHash: string }
  | { purpose: "reset"; email: string; name: null; passwordHash: null };

/** Replaces what this window waited for. `code` null: every code will be wrong. */
export async function startChallenge(
  trx: Trx,
  interaction: string,
  challenge: Challenge,
  code: string | null,
  now: number,
): Promise<void> {
  const row = {
    purpose: challenge.purpose,
    email: emailKey(challenge.email),
    name: challenge.name,
    password_hash: challenge.passwordHash,
    code_hash: code === null ? null : codeHash(interaction, code),
    tries: 0,
    expires_at: now + CODE_LIFE,
  };
  await trx
    .insertInto("identity_challenge")
    .values({ interaction: hashed(interaction), ...row })
    .onConflict((conflict) => conflict.column("interaction").doUpdateSet(row))
    .execute();
}

/** What this window waits for; null: nothing, or it expired. */
export async function findChallenge(trx: Trx, interaction: string, now: number): Promise<Challenge | null> {
  const row = await trx
    .selectFrom("identity_challenge")
    .select(["purpose", "email", "name", "password_hash"])
    .where("interaction", "=", hashed(interaction))
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!row) return null;
  if (row.purpose === "reset") return { purpose: "reset", email: row.email, name: null, passwordHash: null };
  return {
    purpose: "sign_up",
    email: row.email,
    name: row.name ?? "",
    passwordHash: row.password_hash ?? "",
  };
}

/** `used_up`: no further code is looked at; ask for a new letter. */
export type CodeOutcome = "fits" | "wrong" | "used_up";

/** Spends one try. A code that fits is spent with it: of two at once, one passes. */
export async function tryCode(
  trx: Trx,
  interaction: string,
  purpose: Challenge["purpose"],
  code: string,
  now: number,
): Promise<CodeOutcome> {
  const row = await trx
    .updateTable("identity_challenge")
    .set((value) => ({ tries: value("tries", "+", 1) }))
    .where("interaction", "=", hashed(interaction))
    .where("purpose", "=", purpose)
    .where("tries", "<", CODE_TRIES)
    .where("expires_at", ">", now)
    .returning(["code_hash", "tries"])
    .executeTakeFirst();
  if (!row) return "used_up";
  const given = Buffer.from(codeHash(interaction, code));
  const expected = Buffer.from(row.code_hash ?? "");
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) {
    return row.tries >= CODE_TRIES ? "used_up" : "wrong";
  }
  await trx.deleteFrom("identity_challenge").where("interaction", "=", hashed(interaction)).execute();
  return "fits";
}

/** null: somebody confirmed this address meanwhile. */
export async function createAccount(
  trx: Trx,
  from: { email: string; name: string; passwordHash: string },
  now: number,
): Promise<string | null> {
  const row = await trx
    .insertInto("identity_account")
    .values({
      id: newId({ msecs: now }),
      email: emailKey(from.email),
      email_verified: true,
      name: from.name,
      password_hash: from.passwordHash,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Sets the password and signs the account out everywhere: whoever knew the old one is gone. */
export async function replacePassword(trx: Trx, accountId: string, passwordHash: string): Promise<void> {
  await trx
    .updateTable("identity_account")
    .set({ password_hash: passwordHash })
    .where("id", "=", accountId)
    .execute();
  await trx.deleteFrom("identity_artifact").where("account_id", "=", accountId).execute();
}
