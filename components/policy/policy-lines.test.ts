import { describe, expect, it } from "vitest";
import { creditTerms } from "#lib/contract/credit-policy.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import { changedLines, policyLines, policyText } from "./policy-lines.ts";

describe("a credit policy in words", () => {
  it("says every rate, share and reward that is accepted", () => {
    const lines = policyLines({
      ...startingTerms,
      tiers: [{ name: "Gold", wins: 3, rates: {}, rewards: ["faster_payout"] }],
      bonuses: [
        {
          wins: 3,
          creditRoles: ["sourcing"],
          reward: { kind: "amount", amount: { minor: "500000", currency: "EUR" } },
        },
      ],
    });
    const text = policyText(lines);
    for (const said of [
      "Direct rate: 20%",
      "Sell with: rate: 27% (25% to 30%)",
      "Sell through: Selling: 70% (60% to 80%)",
      "A role nobody holds goes: to the others in proportion",
      "Evidence for Sourcing: Introduction and Referral",
      "Of another registration on the customer partners are told: that it is there",
      "When everyone has accepted, it is approved: by people",
      "Protection after an approval: 90 days",
      "Tier Gold: from 3 wins in a quarter: faster payout",
      "5,000.00, holding Sourcing",
    ])
      expect(text).toContain(said);
  });

  it("tells a version published before these terms and one that says the usual apart by nothing", () => {
    const { protectionDays: _days, approval: _approval, ...before } = startingTerms;
    const read = policyLines(creditTerms.parse(before));
    expect(changedLines(read, policyLines(startingTerms))).toEqual([]);
    expect(
      changedLines(read, policyLines({ ...startingTerms, approval: "automatic", protectionDays: 30 })),
    ).toEqual([
      { label: "When everyone has accepted, it is approved", value: "by people → by the policy itself" },
      { label: "Protection after an approval", value: "90 days → 30 days" },
    ]);
  });

  it("names what differs between two versions, and what is gone", () => {
    const { sell_with, sell_through } = startingTerms.models;
    if (!sell_with || !sell_through) throw new Error("Both are offered at first");
    const next = {
      ...startingTerms,
      models: { sell_with: { ...sell_with, rate: { min: 2_500, default: 2_800, max: 3_000 } } },
    };
    const changes = changedLines(policyLines(startingTerms), policyLines(next));
    expect(changes[0]).toEqual({
      label: "Sell with: rate",
      value: "27% (25% to 30%) → 28% (25% to 30%)",
    });
    expect(changes.map(({ label }) => label)).toContain("Sell through: rate");
    expect(changedLines(policyLines(startingTerms), policyLines(startingTerms))).toEqual([]);
  });
});
