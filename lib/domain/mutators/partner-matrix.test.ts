// Every command that is not about a deal, by every member role of every kind of company in every state of the partnership; and
// that no command of the contract is in no matrix at all. Those about a deal: `deal-matrix.test.ts`, `statement-matrix.test.ts`,
// `offline-matrix.test.ts`; those about a co-sell plan: `co-sell-matrix.test.ts`.
import { describe, expect, it } from "vitest";
import { mutationName } from "../../contract/mutations.ts";
import { memberRole } from "../../contract/words.ts";
import { coSellRoles } from "../co-sell/may.ts";
import { rights } from "./deal-rights.test-support.ts";
import { companies } from "./deal-world.test-support.ts";
import { always, type Command, run, table } from "./partner-acts.test-support.ts";

const commands = Object.keys(table) as Command[];

describe.each(commands)("%s", (command) => {
  it.each(always)("in a partnership that is %s is let through exactly as the table says", (status) => {
    const expected = table[command];
    for (const company of companies) {
      for (const role of memberRole.options) {
        const result = run(command, company, role, status);
        const told = `${company} ${role}: ${JSON.stringify(result).slice(0, 200)}`;
        const may =
          expected.roles.includes(role) &&
          expected.companies.includes(company) &&
          expected.statuses.includes(status);
        expect(result.outcome === "changes", told).toBe(may);
      }
    }
  });
});

it("no command of the contract is in no matrix", () => {
  // Of those of a deal each is an act of `deal-matrix`, `statement-matrix` or `offline-matrix`: their types ask for all.
  const inMatrices = [...Object.keys(rights), ...Object.keys(coSellRoles), ...commands].toSorted();
  const message =
    "Add the command to a matrix: to `rights` and the acts of a matrix where it is about a deal, else this table.";
  expect(inMatrices, message).toEqual([...mutationName.options].toSorted());
});
