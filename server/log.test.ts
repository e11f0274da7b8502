// What the log must never say.
import { expect, test } from "vitest";
import { createLog, describeError } from "./log.ts";

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

test("an address in a message of another server is taken out, a package's name stays", () => {
  const told = JSON.stringify(
    describeError(new Error('550 <ben.b+x@mail.example.com>: no such "eve@example.com" in @scope/name')),
  );
  expect(told).not.toMatch(/ben|eve|example\.com/);
  expect(told).toContain("550 <[private]>: no such");
  expect(told).toContain("@scope/name");
});

test("an error says what happened, whether its caller described it or not", () => {
  const lines: string[] = [];
  const log = createLog({ LOG_LEVEL: "info" }, { write: (row) => void lines.push(row) });
  log.error({ err: describeError(new Error("the first")) }, "failed");
  log.error({ err: new Error("the second") }, "failed");
  log.error({ err: { text: "a body" } }, "failed");
  expect(lines.map((row) => JSON.parse(row).err)).toMatchObject([
    { kind: "Error", message: "the first" },
    { kind: "Error", message: "the second" },
    { kind: "object" },
  ]);
  expect(lines.join()).not.toContain("a body");
});
