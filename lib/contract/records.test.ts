// What a line typed by a person may carry on: it is shown to the other company and goes into letters.
import { expect, test } from "vitest";
import { line } from "./shapes.ts";

test.each([
  ["line breaks become a space", "Acme\r\n\r\nYour account is locked", "Acme Your account is locked"],
  ["separators of lines and paragraphs too", "Acme\u2028Inc\u2029", "Acme Inc"],
  ["other control characters too", "Ac\u0000me\u001b[1m", "Ac me [1m"],
  ["marks that turn the direction are taken out", "\u202eemcA\u202c \u2067x\u2069", "emcA x"],
  ["marks that only tell a letter's direction stay", "\u05d0\u200f", "\u05d0\u200f"],
])("%s", (_what, typed, read) => {
  expect(line.parse(typed)).toBe(read);
});

test("a line of nothing but such characters is empty, and refused", () => {
  expect(line.safeParse("\u202e\n\u0007").success).toBe(false);
});
