// What the log must never say.
import { expect, test } from "vitest";
import { describeError } from "./log.ts";

test("a database error is told by its code and place, never by the values it quotes", () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "ben@example.com"'), {
    code: "22P02",
    detail: "Failing row contains (ben@example.com).",
  });
  const told = JSON.stringify(describeError(error));
  expect(told).toContain("22P02");
  expect(told).not.toContain("ben@");
});

test("another error keeps its message and the lines of its stack", () => {
  const told = describeError(new Error("no such scope"));
  expect(told).toMatchObject({ kind: "Error", message: "no such scope" });
  expect(told.stack).toMatch(/^\s+at /);
});
