// A log that holds, and each way in which one does not.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { auditLine, verifyAudit } from "./verify.ts";

function logOf(acts: readonly string[]): string[] {
  let previous = "0".repeat(64);
  return acts.map((act, at) => {
    const entry = JSON.stringify({ act, seq: at + 1 });
    const hash = createHash("sha256").update(`${previous}\n${entry}`).digest("hex");
    const line = auditLine({ hash, previous, entry });
    previous = hash;
    return line;
  });
}
const log = logOf(["member.invite", "member.join", "deal.draft"]);

test("a whole log holds and names its head, and so does an empty one", () => {
  expect(verifyAudit(log)).toEqual({
    holds: true,
    entries: 3,
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(verifyAudit([])).toMatchObject({ holds: true, entries: 0 });
});

test.each([
  ["changed", log.map((line) => line.replace("member.join", "member.left")), 2],
  ["taken out of the middle", log.filter((_, at) => at !== 1), 2],
  ["taken off the beginning", log.slice(1), 1],
  ["put in", [log[0] ?? "", ...log], 2],
  ["in another order", log.toReversed(), 1],
  ["of another log", [log[0] ?? "", logOf(["x", "y"])[1] ?? ""], 2],
  ["no entry", [...log, "{}"], 4],
])("a line that was %s is found", (_how, lines, line) => {
  expect(verifyAudit(lines)).toMatchObject({ holds: false, line });
});
