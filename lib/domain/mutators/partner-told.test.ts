// Every command that is not about a deal tells of itself: who, what, when, from which surface. Of those about a deal:
// `history.property.test.ts`.
import { expect, it } from "vitest";
import { START } from "./deal-world.test-support.ts";
import { type Command, run, table } from "./partner-acts.test-support.ts";

it.each(Object.keys(table) as Command[])("%s is told, with its author", (command) => {
  const [company] = table[command].companies;
  if (!company) throw new Error(`Nobody may do ${command}`);
  const result = run(command, company, "admin", "active");
  if (result.outcome === "refused") throw new Error(result.message);
  const events = result.changes.filter(
    ({ entity }) => entity === "own_event" || entity === "partnership_event",
  );
  const row = { command, person: { name: "Somebody" }, at: START, surface: "options" };
  expect(events).toMatchObject([{ op: "put", row }]);
});
