// Statements as stories, with the numbers that the product comes from.
import { describe, expect, it } from "vitest";
import { creditStatement } from "../../contract/credit-statement.ts";
import {
  ACME,
  amounts,
  BIRCH,
  CEDAR,
  demo,
  held,
  NORTHWIND,
  policy,
  statementOf,
} from "./credit.test-support.ts";
import { startingTerms } from "./starting-terms.ts";

const three = [...held("sourcing", ACME), ...held("selling", BIRCH), ...held("technical_validation", CEDAR)];
const fortyThirtyFiveTwentyFive = [
  { creditRole: "sourcing", bp: 4_000 },
  { creditRole: "selling", bp: 3_500 },
  { creditRole: "technical_validation", bp: 2_500 },
  { creditRole: "influence", bp: 0 },
] as const;

describe("three partners share 10,000 at 40, 35 and 25 percent", () => {
  const basis = { minor: "4000000", currency: "USD" };
  const statement = statementOf({
    agreement: { basis, rateBp: 2_500, shares: [...fortyThirtyFiveTwentyFive], roles: three },
  });

  it("pays each exactly its share", () => {
    expect(statement.pool).toBe("1000000");
    expect(amounts(statement)).toEqual({
      "Acme sourcing": "400000",
      "Birch selling": "350000",
      "Cedar technical_validation": "250000",
    });
    expect(statement.totals).toEqual({ amount: "1000000", kept: "0", held: "0", payable: "1000000" });
  });

  it("tells every step that led there", () => {
    expect(statement.steps).toEqual([
      { step: "pool", exact: { whole: "1000000", remainder: 0, of: 10_000 }, rounded: "exactly" },
      { step: "unfilled", creditRole: "influence", shareBp: 0, goes: "pro_rata" },
      { step: "line", line: 0 },
      { step: "line", line: 1 },
      { step: "line", line: 2 },
      { step: "sum", amount: "1000000" },
    ]);
  });

  it("calls out what is not as the policy proposes", () => {
    expect(statement.notices).toEqual([
      { notice: "rate_deviates", chosenBp: 2_500, defaultBp: 2_700 },
      { notice: "share_deviates", creditRole: "sourcing", chosenBp: 4_000, defaultBp: 2_000 },
      { notice: "share_deviates", creditRole: "selling", chosenBp: 3_500, defaultBp: 4_000 },
      { notice: "share_deviates", creditRole: "influence", chosenBp: 0, defaultBp: 1_500 },
    ]);
  });
});

it("pays 20, 40, 25 and 15 percent where nothing is chosen, at the rate the policy proposes", () => {
  const statement = statementOf();
  expect(statement.pool).toBe("2700000");
  expect(amounts(statement)).toEqual({
    "Acme sourcing": "540000",
    "Birch selling": "1080000",
    "Cedar technical_validation": "675000",
    "Cedar influence": "405000",
  });
  expect(statement.participants.at(-1)).toMatchObject({ organisationId: CEDAR, amount: "1080000" });
  expect(statement.notices).toEqual([]);
});

describe("a credit role that nobody holds", () => {
  it("goes to the others in proportion, rounded once", () => {
    const roles = [...held("sourcing", ACME), ...held("selling", BIRCH)];
    const statement = statementOf({ agreement: { basis: { minor: "1000", currency: "USD" }, roles } });
    // 270 at 2,000 to 4,000: a third and two thirds, not 20 and 40 percent blown up.
    expect(amounts(statement)).toEqual({ "Acme sourcing": "90", "Birch selling": "180" });
    expect(statement.steps).toContainEqual({
      step: "unfilled",
      creditRole: "influence",
      shareBp: 1_500,
      goes: "pro_rata",
    });
  });

  it("goes to the payer and is kept, where the policy says so", () => {
    const statement = statementOf({
      policy: policy({ unfilled: "to_payer" }),
      agreement: { roles: held("selling", BIRCH) },
    });
    expect(amounts(statement)).toEqual({
      "Northwind sourcing": "540000",
      "Birch selling": "1080000",
      "Northwind technical_validation": "675000",
      "Northwind influence": "405000",
    });
    expect(statement.lines.map((line) => line.unfilled)).toEqual([true, false, true, true]);
    expect(statement.totals).toEqual({ amount: "2700000", kept: "1620000", held: "0", payable: "1080000" });
  });
});

it("keeps the payer's own lines, with evidence or without", () => {
  const statement = statementOf({
    policy: policy({ requiredEvidence: { selling: ["meeting"] } }),
    agreement: { roles: [...held("selling", NORTHWIND), ...held("sourcing", ACME)] },
  });
  expect(statement.lines.map((line) => line.disposition)).toEqual(["payable", "kept"]);
  expect(statement.steps).toContainEqual({ step: "kept", line: 1 });
});

describe("a credit role whose evidence the policy requires", () => {
  const required = policy({ requiredEvidence: { technical_validation: ["demo", "poc"] } });
  const roles = [...held("selling", BIRCH), ...held("technical_validation", [ACME, 6_000], [CEDAR, 4_000])];
  const validation = (evidence: Parameters<typeof statementOf>[0] & object) =>
    statementOf({ policy: required, agreement: { roles }, ...evidence }).lines.slice(1);

  it("is held for whoever has none, and the others do not get it", () => {
    const statement = statementOf({ policy: required, agreement: { roles }, evidence: [demo()] });
    expect(statement.lines.map((line) => line.disposition)).toEqual(["payable", "payable", "held"]);
    expect(statement.lines[2]?.evidence).toEqual({ anyOf: ["demo", "poc"], counted: 0, waiting: 0 });
    expect(statement.steps).toContainEqual({ step: "held", line: 2 });
    expect(statement.participants.at(-1)).toMatchObject({ held: statement.lines[2]?.amount, payable: "0" });
    const unheld = statementOf({ agreement: { roles } });
    expect(statement.lines.map((line) => line.amount)).toEqual(unheld.lines.map((line) => line.amount));
  });

  it("takes a touchpoint recorded a week later, and one recorded after that only when it is confirmed", () => {
    expect(validation({ evidence: [demo({ daysLate: 7 })] })[0]?.disposition).toBe("payable");
    const late = validation({ evidence: [demo({ daysLate: 7.01 })] })[0];
    expect(late).toMatchObject({ disposition: "held", evidence: { counted: 0, waiting: 1 } });
    const confirmed = validation({ evidence: [demo({ daysLate: 30, confirmed: true })] })[0];
    expect(confirmed).toMatchObject({ disposition: "payable", evidence: { counted: 1, waiting: 0 } });
  });

  it("takes no touchpoint of another kind, for another role or by another organisation", () => {
    const others = [
      demo({ type: "email" }),
      demo({ creditRole: "selling" }),
      demo({ organisationId: BIRCH }),
    ];
    expect(validation({ evidence: others }).map((line) => line.disposition)).toEqual(["held", "held"]);
  });
});

describe("amounts that do not divide", () => {
  it("gives a left-over cent to the largest remainder and says so", () => {
    const roles = held("selling", [ACME, 3_334], [BIRCH, 3_333], [CEDAR, 3_333]);
    const statement = statementOf({ agreement: { basis: { minor: "370", currency: "USD" }, roles } });
    // 27 % of 3.70 is 99.9 cents, so 100: 33.34, 33.33 and 33.33 cents.
    expect(statement.steps[0]).toEqual({
      step: "pool",
      exact: { whole: "99", remainder: 9_000, of: 10_000 },
      rounded: "up",
    });
    expect(statement.lines.map(({ exact, extraUnit, amount }) => ({ exact, extraUnit, amount }))).toEqual([
      { exact: { whole: "33", remainder: 13_600_000, of: 40_000_000 }, extraUnit: true, amount: "34" },
      { exact: { whole: "33", remainder: 13_200_000, of: 40_000_000 }, extraUnit: false, amount: "33" },
      { exact: { whole: "33", remainder: 13_200_000, of: 40_000_000 }, extraUnit: false, amount: "33" },
    ]);
    expect(statement.steps).toContainEqual({ step: "left_over", units: 1, lines: [0], tied: false });
    expect(statement.notices).toContainEqual({
      notice: "equal_parts",
      creditRole: "selling",
      organisationIds: [ACME, BIRCH, CEDAR],
    });
  });

  it("lets the role order decide between equal remainders, then the organisation's id", () => {
    const roles = [...held("selling", [CEDAR, 5_000], [BIRCH, 5_000])];
    const statement = statementOf({ agreement: { basis: { minor: "100", currency: "JPY" }, roles } });
    expect(amounts(statement)).toEqual({ "Birch selling": "14", "Cedar selling": "13" });
    expect(statement.steps).toContainEqual({ step: "left_over", units: 1, lines: [0], tied: true });
  });

  it("rounds a pool of half a cent to the even one", () => {
    const rounded = (minor: string) =>
      statementOf({ agreement: { basis: { minor, currency: "USD" }, rateBp: 2_500 } });
    expect(rounded("2")).toMatchObject({
      pool: "0",
      steps: [{ rounded: "half_down_to_even" }, {}, {}, {}, {}, {}],
    });
    expect(rounded("6").pool).toBe("2");
    expect(rounded("-6").pool).toBe("-2");
  });
});

it("mirrors a negative amount, so that taking back is giving backwards", () => {
  const given = statementOf({ agreement: { basis: { minor: "12347", currency: "USD" } } });
  const taken = statementOf({ agreement: { basis: { minor: "-12347", currency: "USD" } } });
  expect(taken.lines.map((line) => line.amount)).toEqual(given.lines.map((line) => `-${line.amount}`));
  expect(taken.steps).toContainEqual({ step: "negative" });
});

it.each([
  ["nothing", "0", "0"],
  ["10^15 minor units", "1000000000000000", "270000000000000"],
  ["a loss of 10^15", "-1000000000000000", "-270000000000000"],
])("adds up for %s", (_what, minor, pool) => {
  const statement = statementOf({ agreement: { basis: { minor, currency: "USD" } } });
  expect(statement.pool).toBe(pool);
  expect(creditStatement.parse(statement)).toEqual(statement);
});

describe("a later change", () => {
  const first = statementOf({ kind: "final" });

  it("makes a new version with the difference for each", () => {
    const agreement = { basis: { minor: "8000000", currency: "USD" }, roles: three };
    const second = statementOf({ kind: "final", previous: first, agreement });
    expect(second.version).toBe(2);
    expect(second.difference).toMatchObject({ fromVersion: 1, pool: "-540000" });
    const change = new Map(second.difference?.participants.map((one) => [one.organisationId, one.amount]));
    for (const sums of second.participants) {
      const before = first.participants.find((one) => one.organisationId === sums.organisationId);
      const expected = BigInt(sums.amount) - BigInt(before?.amount ?? "0");
      expect(change.get(sums.organisationId)).toBe(expected.toString());
    }
  });

  it("takes back everything from a participant that has left", () => {
    const participants = [NORTHWIND, ACME, BIRCH].map((organisationId) => ({ organisationId }));
    const roles = [...held("sourcing", ACME), ...held("selling", BIRCH)];
    const second = statementOf({ previous: first, agreement: { participants, roles } });
    expect(second.difference?.participants).toContainEqual({
      organisationId: CEDAR,
      amount: "-1080000",
      kept: "0",
      held: "0",
      payable: "-1080000",
    });
  });
});

it("pays introductions once the policy gives them numbers", () => {
  const rate = { min: 1_000, default: 1_000, max: 1_500 };
  const roles = [
    { creditRole: "sourcing" as const, share: { min: 5_000, default: 5_000, max: 5_000 } },
    { creditRole: "selling" as const, share: { min: 5_000, default: 5_000, max: 5_000 } },
  ];
  const models = { ...startingTerms.models, sell_to: { rate, roles } };
  const statement = statementOf({
    policy: policy({ models }),
    agreement: { model: "sell_to", roles: [...held("sourcing", ACME), ...held("selling", NORTHWIND)] },
  });
  expect(statement.totals).toEqual({ amount: "1000000", kept: "500000", held: "0", payable: "500000" });
  expect(statement.notices).toEqual([{ notice: "equal_shares", creditRoles: ["sourcing", "selling"] }]);
});
