// Counters of attempts, with a clock of the test's own.
import { expect, test } from "vitest";
import { testDatabase } from "#test/support/database.ts";
import { forgetAttempts, limits, returnAttempt, takeAttempt, waitText } from "./limits.ts";

const { max, window } = limits.signInAccount;

test("attempts run out, wait for the window's end, and begin again", async () => {
  const db = await testDatabase();
  const take = (now: number) => db.asIssuer((trx) => takeAttempt(trx, "signInAccount", "ada", now));
  for (let attempt = 0; attempt < max; attempt += 1) expect(await take(1_000 + attempt)).toBe(0);
  expect(await take(2_000)).toBe(1_000 + window - 2_000);
  expect(await take(1_000 + window)).toBe(0);
});

test("a success is no attempt, and one counter is not another", async () => {
  const db = await testDatabase();
  for (let attempt = 0; attempt < max * 3; attempt += 1) {
    expect(await db.asIssuer((trx) => takeAttempt(trx, "signInAccount", "grace", 0))).toBe(0);
    await db.asIssuer((trx) => returnAttempt(trx, "signInAccount", "grace"));
  }
  await db.asIssuer((trx) => returnAttempt(trx, "signInAccount", "grace"));
  for (let attempt = 0; attempt < max; attempt += 1) {
    await db.asIssuer((trx) => takeAttempt(trx, "signInAccount", "grace", 0));
  }
  const take = (what: string) => db.asIssuer((trx) => takeAttempt(trx, "signInAccount", what, 0));
  expect(await take("grace")).toBe(window);
  expect(await take("mary")).toBe(0);
  await db.asIssuer((trx) => forgetAttempts(trx, "signInAccount", "grace"));
  expect(await take("grace")).toBe(0);
});

test("the table says nothing of whom it counts, and the API's role cannot read it", async () => {
  const db = await testDatabase();
  await db.asIssuer((trx) => takeAttempt(trx, "letterAccount", "mary@example.com", 0));
  const rows = await db.asIssuer((trx) => trx.selectFrom("identity_limit").selectAll().execute());
  expect(JSON.stringify(rows)).not.toContain("mary");
  for (const table of [
    "identity_account",
    "identity_artifact",
    "identity_challenge",
    "identity_limit",
    "identity_key",
  ] as const) {
    await expect(db.asNobody((trx) => trx.selectFrom(table).selectAll().execute())).rejects.toThrow(
      /permission denied/,
    );
  }
});

test("waiting is said in minutes, and in hours where minutes would be silly", () => {
  expect([1, 60_000, 61_000, 24 * 3_600_000].map(waitText)).toEqual([
    "Try again in a minute.",
    "Try again in a minute.",
    "Try again in 2 minutes.",
    "Try again in 24 hours.",
  ]);
});
