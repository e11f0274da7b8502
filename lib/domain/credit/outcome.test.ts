// The reader's own outcome: a joint deal beside the same deal alone, and what would make up for less.
import { describe, expect, it } from "vitest";
import { ACME, BIRCH, CEDAR, held, NORTHWIND, statementOf } from "./credit.test-support.ts";
import { partnerOutcome, sellerOutcome } from "./outcome.ts";

const DIRECT = 2_000;

describe("a reseller that could sell alone at 20 percent", () => {
  it("earns more together when it holds most of the deal at 27 percent", () => {
    const statement = statementOf({
      agreement: {
        roles: [
          ...held("sourcing", ACME),
          ...held("selling", ACME),
          ...held("technical_validation", ACME),
          ...held("influence", BIRCH),
        ],
      },
    });
    // 85 % of 27,000.00 against 20,000.00.
    expect(partnerOutcome(statement, ACME, DIRECT)).toEqual({
      here: "2295000",
      held: "0",
      alone: "2000000",
      difference: "295000",
      verdict: "more",
      breakEven: null,
    });
  });

  it("is told when it earns less, and the deal size and win rate that make up for it", () => {
    // Selling alone in the deal: 40 % of 27,000.00 against 20,000.00.
    const outcome = partnerOutcome(statementOf(), BIRCH, DIRECT, 2_500);
    expect(outcome).toMatchObject({
      here: "1080000",
      alone: "2000000",
      difference: "-920000",
      verdict: "less",
    });
    expect(outcome.breakEven).toEqual({ basis: "18518519", winFactorBp: "18519", winRateBp: 4_630 });
    const larger = statementOf({ agreement: { basis: { minor: "18518519", currency: "USD" } } });
    expect(partnerOutcome(larger, BIRCH, DIRECT).here).toBe("2000000");
  });

  it("is told that no win rate makes up for it", () => {
    expect(partnerOutcome(statementOf(), BIRCH, DIRECT, 6_000).breakEven?.winRateBp).toBeNull();
  });

  it("is told that nothing makes up for a deal without a role", () => {
    const roles = [...held("sourcing", ACME), ...held("selling", CEDAR)];
    const outcome = partnerOutcome(statementOf({ agreement: { roles } }), BIRCH, DIRECT, 2_500);
    expect(outcome).toMatchObject({
      here: "0",
      verdict: "less",
      breakEven: { basis: null, winFactorBp: null, winRateBp: null },
    });
  });

  it("compares nothing with a deal of nothing or a loss", () => {
    const at = (minor: string) => statementOf({ agreement: { basis: { minor, currency: "USD" } } });
    expect(partnerOutcome(at("0"), BIRCH, DIRECT)).toMatchObject({ verdict: "same", breakEven: null });
    expect(partnerOutcome(at("-10000"), ACME, 0)).toMatchObject({ verdict: "less", breakEven: null });
  });

  it("stays exact for the largest deal and the smallest part", () => {
    const roles = held("selling", [ACME, 9_999], [BIRCH, 1]);
    const statement = statementOf({
      agreement: { basis: { minor: "9999999999999999", currency: "USD" }, roles },
    });
    expect(partnerOutcome(statement, BIRCH, 10_000).breakEven).toMatchObject({ basis: null });
  });
});

it("has no outcome for who is not in the deal", () => {
  expect(() => partnerOutcome(statementOf(), NORTHWIND.replace(/1$/, "9"), DIRECT)).toThrow(RangeError);
});

it("gives our own seller full quota credit and the accelerator on top", () => {
  expect(sellerOutcome("5000050", { quotaBp: 10_000, acceleratorBp: 1_000 })).toEqual({
    quotaCredit: "5000050",
    accelerator: "500005",
    total: "5500055",
  });
});
