// Where a co-sell plan differs from our programme, and how near its target is.
import { describe, expect, it } from "vitest";
import type { CoSellPlan, CoSellStep, Programme, ProgrammeStep } from "../../contract/co-sell.ts";
import { uuid } from "../mutators/deal-world.test-support.ts";
import { deviationsOf, saysNothing } from "./deviations.ts";

const by = { organisationId: uuid(1), person: { name: "Mira Vega", title: null }, at: 0 };
const field = <T>(value: T) => ({ value, version: uuid(2), edited: by, replaced: [] });
const stepOf = (title: string, n: number) => ({
  id: uuid(n),
  createdBy: by,
  removed: null,
  revived: null,
  order: field("V"),
  title: field(title),
});
const programmeStep = (title: string, n: number): ProgrammeStep => ({
  organisationId: uuid(1),
  ...stepOf(title, n),
});
const planStep = (title: string, n: number): CoSellStep => ({ partnershipId: uuid(3), ...stepOf(title, n) });

const rules: Programme = {
  id: uuid(4),
  organisationId: uuid(1),
  motion: field("co_sell"),
  reviewWeeks: field(4),
  target: field({ wins: 3, amount: null }),
  responseHours: field(24),
  message: field("One platform, one price."),
  policyId: field(uuid(5)),
};
const steps = [programmeStep("Map accounts", 10), programmeStep("Pair the sellers", 11)];
const same: CoSellPlan = { ...rules, partnershipId: uuid(3), nextReview: null };

describe("deviations from our programme", () => {
  it("are none where the plan says the same, in other spaces and another order of steps", () => {
    const plan = {
      rules: { ...same, message: field("One platform,\n one price. ") },
      steps: [planStep("Pair the sellers", 12), planStep("Map accounts", 13), planStep("Own step", 14)],
    };
    expect(deviationsOf(plan, { rules, steps }, uuid(5))).toEqual([]);
  });

  it("name what the programme says, for each place that differs or is empty", () => {
    const plan = {
      rules: {
        ...same,
        motion: field("referral" as const),
        reviewWeeks: null,
        target: field({ wins: 2, amount: null }),
        responseHours: field(48),
      },
      steps: [{ ...planStep("Map accounts", 13), removed: by }],
    };
    expect(deviationsOf(plan, { rules, steps }, null)).toEqual([
      { at: "motion", says: "co_sell" },
      { at: "reviewWeeks", says: 4 },
      { at: "target", says: { wins: 3, amount: null } },
      { at: "responseHours", says: 24 },
      { at: "policy", says: uuid(5) },
      { at: "playbook", more: ["Map accounts", "Pair the sellers"] },
    ]);
  });

  it("are none from a programme that says nothing", () => {
    const silent = {
      rules: {
        ...rules,
        motion: null,
        reviewWeeks: field(null),
        target: null,
        responseHours: null,
        message: field(" "),
        policyId: null,
      },
      steps: [],
    };
    expect(deviationsOf({ rules: same, steps: [] }, silent, null)).toEqual([]);
    expect(saysNothing(silent)).toBe(true);
    expect(saysNothing({ rules, steps })).toBe(false);
  });
});
