// A light record, of a motion other than co-sell, has no credit to agree on before the first conversation.
import { expect, it } from "vitest";
import { idOf } from "../mutators/deal-world.test-support.ts";
import { startingSettings } from "./check-settings.ts";
import { PlanGaps } from "./plan-gaps.test-support.ts";
import { planStanding } from "./plan-standing.ts";

it("tells of timing and checks in a co-sell deal only", () => {
  const deal = new PlanGaps();
  deal.touch("lumen", -3, "introduction");
  const whole = deal.whole();
  const context = {
    viewerId: idOf.harbor,
    touchpoints: deal.touchpoints,
    settings: startingSettings,
    now: deal.world.now,
  };
  expect(planStanding(whole, context).timing.state).toBe("after");
  const light = {
    ...whole,
    registration_revision: whole.registration_revision.map((each) => ({
      ...each,
      terms: { ...each.terms, motion: "referral" as const, model: null },
    })),
  };
  expect(planStanding(light, context)).toMatchObject({ timing: { state: "open" }, results: [] });
});
