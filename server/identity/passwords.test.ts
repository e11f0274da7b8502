// Passwords: kept so that they cannot be read, refused when they would be guessed first.
import { expect, test } from "vitest";
import { hashPassword, passwordFault, passwordFits } from "./passwords.ts";

const about = { email: "ada.byron@example.com", name: "Ada Byron" };

test("a password fits its own hash, in whatever form its letters were typed, and no other", async () => {
  const hash = await hashPassword("café on the corner");
  expect(hash).not.toContain("caf");
  expect(await passwordFits("cafe\u0301 on the corner", hash)).toBe(true);
  expect(await passwordFits("Café on the corner", hash)).toBe(false);
  expect(await hashPassword("café on the corner")).not.toBe(hash);
});

test("nobody's account and a broken hash fit nothing", async () => {
  expect(await passwordFits("anything at all", null)).toBe(false);
  expect(await passwordFits("", "")).toBe(false);
  expect(await passwordFits("anything at all", "scrypt$1$2$3$$")).toBe(false);
});

test("many at once are all answered", { timeout: 60_000 }, async () => {
  const hash = await hashPassword("one of many words");
  const answers = await Promise.all(Array.from({ length: 4 }, () => passwordFits("one of many words", hash)));
  expect(answers).toEqual(Array(4).fill(true));
});

test.for([
  ["short", /at least 10/],
  ["x".repeat(201), /at most 200/],
  ["aaaaaaaaaaaa", /guessed first/],
  ["Password123", /guessed first/],
  ["ada.byron@example.com", /your name or address/],
] as const)("“%s” is refused with a reason", ([password, reason]) => {
  expect(passwordFault(password, about)).toMatch(reason);
});

test("an ordinary sentence is accepted", () => {
  expect(passwordFault("seven quiet otters", about)).toBeNull();
});
