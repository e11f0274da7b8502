// Whether credit was agreed before anybody spoke to the customer, and whether "selling together" is one introduction.
import { beforeEach, describe, expect, it } from "vitest";
import type { DealStage } from "../../contract/words.ts";
import { DealWorld, idOf, termsFor } from "../mutators/deal-world.test-support.ts";
import { planStory } from "../mutators/plan-world.test-support.ts";
import { agreementTiming, looksLikeReferral } from "./first-conversation.ts";
import { PlanGaps } from "./plan-gaps.test-support.ts";

let deal: PlanGaps;
beforeEach(() => {
  deal = new PlanGaps();
});
const timing = () => agreementTiming(deal.whole(), deal.touchpoints);

describe("credit", () => {
  it("is agreed when all have accepted one revision, and stays so whatever is revised later", () => {
    // Both accepted the first; the second is not answered yet.
    expect(timing()).toEqual({ state: "agreed", agreedAt: deal.world.now });
    deal.touch("lumen", 12);
    expect(timing()).toMatchObject({ state: "before", days: 12 });
  });

  it("agreed after the first conversation says so, an introduction counts as one, a mail does not", () => {
    deal.touch("lumen", -40, "email");
    expect(timing().state).toBe("agreed");
    deal.touch("lumen", -3, "introduction");
    expect(timing()).toMatchObject({ state: "after", days: 3 });
  });

  it("that nobody agreed is open, and not agreed once somebody spoke", () => {
    const world = new DealWorld();
    world.draft(termsFor(["harbor", "lumen"]));
    const whole = world.seenBy("harbor");
    if (!whole) throw new Error("no draft");
    expect(agreementTiming(whole, [])).toEqual({ state: "open" });
    const spoken = { organisationId: idOf.harbor, type: "meeting", occurredAt: world.now } as const;
    expect(agreementTiming(whole, [spoken])).toEqual({ state: "not_agreed", firstConversationAt: world.now });
  });
});

describe("a deal sold together", () => {
  const looks = () => looksLikeReferral(deal.whole(), deal.touchpoints, idOf.harbor, deal.world.now);

  it("looks like a referral in negotiation when the partner only introduced", () => {
    deal.touch("lumen", -30, "introduction");
    deal.touch("harbor", -20, "demo");
    deal.stage("harbor", "demo");
    expect(looks()).toBe(false);
    deal.stage("harbor", "negotiation");
    expect(looks()).toBe(true);
  });

  it("does not when the partner shared an act of selling, or leads a stage and accepted it", () => {
    deal.stage("harbor", "negotiation");
    deal.name("harbor", "lumen", "demo");
    expect(looks()).toBe(true);
    deal.name("lumen", "lumen", "demo");
    expect(looks()).toBe(false);
    const other = new PlanGaps();
    other.stage("harbor", "close");
    other.touch("lumen", -10, "demo");
    expect(looksLikeReferral(other.whole(), other.touchpoints, idOf.harbor, other.world.now)).toBe(false);
  });

  it.each([
    ["sell_with", true],
    ["sell_to", false],
  ] as const)("is what sell with means, and no other model: %s", (model, told) => {
    const world = new DealWorld();
    world.draft(termsFor(["harbor", "lumen"], { model }));
    const { run, first, edit, seen } = planStory(world);
    run("harbor", "plan.stage.set", { ...first(), edit: edit<DealStage>("close") });
    expect(looksLikeReferral(seen(), [], idOf.harbor, world.now)).toBe(told);
  });
});
