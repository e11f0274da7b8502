// The numbers of the articles the rules come from, by name, and the amounts at the edges.
import { describe, expect, it } from "vitest";
import { creditAgreement } from "../../contract/credit.ts";
import type { StatementLine } from "../../contract/credit-statement.ts";
import { allocate } from "./allocate.ts";
import { ACME, BIRCH, CEDAR, held, input, NORTHWIND, policy } from "./credit.test-support.ts";
import { partnerOutcome, sellerOutcome } from "./outcome.ts";
import { startingQuota } from "./quota.ts";
import { startingTerms } from "./starting-terms.ts";
import { calculateStatement } from "./statement.ts";

function statementOf(changes: Parameters<typeof input>[0]) {
  const result = calculateStatement(input(changes));
  if (result.outcome === "refused") throw new Error(JSON.stringify(result.problems));
  return result.statement;
}
const amounts = (lines: readonly StatementLine[]) => lines.map(({ amount }) => amount);
const roles = [
  ...held("sourcing", ACME),
  ...held("selling", BIRCH),
  ...held("technical_validation", CEDAR),
  ...held("influence", NORTHWIND),
];

it("shares 10,000 at 40, 35 and 25 percent as 4,000, 3,500 and 2,500", () => {
  const weights = [4_000n, 3_500n, 2_500n].map((weight, rank) => ({ weight, rank, id: "x" }));
  expect(allocate(1_000_000n, weights).parts.map(({ amount }) => amount)).toEqual([
    400_000n,
    350_000n,
    250_000n,
  ]);
});

it("pays sell with 20, 40, 25 and 15 percent: of a pool of 10,000 2,000, 4,000, 2,500 and 1,500", () => {
  const statement = statementOf({
    policy: policy({
      models: {
        sell_with: {
          rate: { min: 2_500, default: 2_500, max: 2_500 },
          roles: startingTerms.models.sell_with?.roles ?? [],
        },
      },
    }),
    agreement: {
      rateBp: 2_500,
      basis: { minor: "4000000", currency: "USD" },
      roles,
      shares: [
        { creditRole: "sourcing", bp: 2_000 },
        { creditRole: "selling", bp: 4_000 },
        { creditRole: "technical_validation", bp: 2_500 },
        { creditRole: "influence", bp: 1_500 },
      ],
    },
  });
  expect(statement.pool).toBe("1000000");
  expect(amounts(statement.lines)).toEqual(["200000", "400000", "250000", "150000"]);
});

it("starts from 20 percent direct and 25 to 30 percent together, and full quota credit", () => {
  expect(startingTerms.directRate).toEqual({ min: 2_000, default: 2_000, max: 2_000 });
  for (const terms of Object.values(startingTerms.models)) {
    expect(terms.rate).toMatchObject({ min: 2_500, max: 3_000 });
  }
  expect(startingQuota).toEqual({ quotaBp: 10_000, acceleratorBp: 0 });
  expect(sellerOutcome("1000000", { quotaBp: 10_000, acceleratorBp: 1_000 }).total).toBe("1100000");
});

it.each([
  [2_500, "2500000"],
  [3_000, "3000000"],
])("pays who holds all of a deal of 100,000 more at %d points than 20,000 alone", (rateBp, here) => {
  const all = ["sourcing", "selling", "technical_validation", "influence"] as const;
  const statement = statementOf({ agreement: { rateBp, roles: all.flatMap((role) => held(role, ACME)) } });
  expect(partnerOutcome(statement, ACME, 2_000)).toMatchObject({ here, alone: "2000000", verdict: "more" });
});

describe("amounts at the edges", () => {
  it.each([
    ["0", "0"],
    ["1000000000000000", "270000000000000"],
    ["-1000000000000000", "-270000000000000"],
    ["9999999999999999", "2700000000000000"],
    ["1", "0"],
    ["-1", "0"],
  ])("of %s minor units make a pool of %s, and the lines add up to it", (minor, pool) => {
    const statement = statementOf({ agreement: { rateBp: 2_700, basis: { minor, currency: "USD" }, roles } });
    expect(statement.pool).toBe(pool);
    const sum = statement.lines.reduce((total, { amount }) => total + BigInt(amount), 0n);
    expect(sum.toString()).toBe(pool);
  });

  it.each(["XXX", "usd", "ABC", ""])("of the currency %j are no agreement", (currency) => {
    const { agreement } = input({});
    const parsed = creditAgreement.safeParse({ ...agreement, basis: { minor: "100", currency } });
    expect(parsed.error?.issues[0]?.path).toEqual(["basis", "currency"]);
  });
});
