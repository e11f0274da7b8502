// Passwords: what we accept, how we keep them (scrypt, salted), how we compare. Called by the sign-in pages.
// Must never log a password nor say which part of a sign-in was wrong.
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { say } from "../messages/say.ts";

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** OWASP's figure for 32 MiB: N = 2^15, r = 8, p = 3. */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 32;

/** At most two at once: each takes 32 MiB and a thread for about a tenth of a second. */
const waiting: (() => void)[] = [];
let running = 0;

async function derive(password: string, salt: Buffer): Promise<Buffer> {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize("NFKC"), salt, KEY_BYTES, cost, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** `scrypt$N$r$p$salt$key`, so that the cost can rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Takes as long for nobody's account (null) as for a wrong password. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const [, , , , salt = "", key = ""] = (stored ?? "").split("$");
  const derived = await derive(password, Buffer.from(salt, "base64url"));
  const expected = Buffer.from(key, "base64url");
  return stored !== null && expected.length === derived.length && timingSafeEqual(expected, derived);
}

/** What is wrong with a new password, in words for people; null: fine. */
export function passwordFault(password: string, about: { email: string; name: string }): string | null {
  if (password.length < PASSWORD_MIN) {
    return say("signIn.tooShort", { least: PASSWORD_MIN });
  }
  if (password.length > PASSWORD_MAX) return say("signIn.atMost", { most: PASSWORD_MAX });
  const plain = password.toLowerCase();
  const own = [about.email, about.email.split("@")[0] ?? "", about.name].map((word) => word.toLowerCase());
  if (own.some((word) => word.length > 0 && plain === word)) {
    return say("signIn.notYourOwn");
  }
  if (new Set(plain).size < 4 || easy.some((word) => plain.startsWith(word))) {
    return say("signIn.guessedFirst");
  }
  return null;
}

const easy = ["password", "passw0rd", "1234567", "qwertyui", "qwertzui", "abcdefgh", "letmein", "iloveyou"];
