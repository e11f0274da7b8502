// The file of what exists on one device alone: a person can read it without Tandem.
import { expect, test } from "vitest";
import { discardRefused } from "../../store/discarded.ts";
import { refusedEntries, settle } from "../../store/outbox.ts";
import { danaActs, NOW } from "../../store/rows.test-support.ts";
import { openDevice } from "../device.test-support.ts";
import { ModelServer } from "../model-server.test-support.ts";
import { exportUnsent } from "./export-unsent.ts";

test("the file says in words what waits, what was refused and why, and what was discarded", async () => {
  const { store, record } = openDevice(new ModelServer(danaActs, () => NOW), { now: () => NOW });
  const noted = (text: string) => record({ note: { text, visibility: "internal" } });
  await noted("Mira wants a reference.\nBefore Friday.");
  await noted("Asked for the budget.");
  await noted("Never mind.");
  const refuse = (id: number, message: string) =>
    settle(store, [{ id, outcome: "refused", code: "x", message }]);
  await refuse(2, "The partnership has ended.");
  await refuse(3, "Too late.");
  const last = (await refusedEntries(store)).at(-1);
  await discardRefused(store, last?.refusedId ?? 0, NOW);

  const whose = { backendUrl: "https://tandem.harbor.example", name: "Dana Ortiz" };
  const { name, text } = await exportUnsent(store, whose, NOW);
  expect(name).toBe(`tandem-unsent-${new Date(NOW).toISOString().slice(0, 10)}.json`);
  const words = (line: string) => expect.arrayContaining([expect.stringContaining(line)]);
  expect(JSON.parse(text)).toMatchObject({
    backend: whose.backendUrl,
    writtenBy: "Dana Ortiz",
    savedAt: new Date(NOW).toISOString(),
    waiting: [
      {
        what: expect.stringMatching(/^Meeting/),
        writtenAt: new Date(NOW).toISOString(),
        words: words("Before"),
      },
    ],
    refused: [{ words: words("Asked for the budget."), reason: "The partnership has ended." }],
    discarded: [{ words: words("Never mind."), reason: "Too late." }],
  });
});
