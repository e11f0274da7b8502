// What the plan of a deal still lacks, told as the screens will tell it: what, who owes it, where it is mended.
import { beforeEach, describe, expect, it } from "vitest";
import { DAY, DealWorld, idOf, termsFor } from "../mutators/deal-world.test-support.ts";
import { planStory, ray } from "../mutators/plan-world.test-support.ts";
import { startingSettings } from "./check-settings.ts";
import { completeness, planCheckNames, planChecks } from "./plan-checks.ts";
import { PlanGaps } from "./plan-gaps.test-support.ts";

let deal: PlanGaps;
beforeEach(() => {
  deal = new PlanGaps();
});
const { harbor, lumen } = idOf;

describe("an empty plan", () => {
  it("lacks every check, and each says who owes what and where", () => {
    expect(deal.results().filter(({ holds }) => holds)).toEqual([]);
    expect(Object.fromEntries(deal.results().map(({ check, reason }) => [check, reason?.code]))).toEqual({
      customer_outcome: "not_written",
      contributions: "not_written",
      stakeholder_map: "missing_stakeholder_roles",
      close_plan: "too_few_milestones",
      credit_agreement: "not_accepted",
      relationship_owner: "relationship_owner_not_accepted",
      stage_leads: "duties_open",
      post_sale_owners: "duties_open",
      commitments: "not_accepted",
      account_executives: "duties_open",
      recent_touchpoint: "no_recent_touchpoint",
      next_review: "no_review_planned",
    });
  });

  it("early on is measured by what an early deal needs", () => {
    expect(completeness(deal.results())).toEqual({ held: 0, of: 6 });
    deal.stage("harbor", "negotiation");
    expect(completeness(deal.results())).toEqual({ held: 0, of: 12 });
  });

  it("is complete when every gap is closed, for both companies", () => {
    deal.stage("harbor", "close");
    for (const check of planCheckNames) deal.close(check);
    expect(completeness(deal.results("harbor"))).toEqual({ held: 12, of: 12 });
    expect(completeness(deal.results("lumen"))).toEqual({ held: 12, of: 12 });
  });
});

describe("who owes it", () => {
  it("is the company that has not written, answered or committed; the viewer's first", () => {
    deal.contribute("harbor", "Two engineers.");
    expect(deal.of("contributions").owedBy).toEqual([lumen]);
    expect(deal.of("credit_agreement").owedBy).toEqual([harbor]);
    expect(deal.of("customer_outcome", "lumen").owedBy).toEqual([lumen, harbor]);
    deal.commit("harbor", "lumen");
    deal.commit("harbor", "harbor");
    expect(deal.of("commitments")).toMatchObject({
      owedBy: [lumen],
      fix: { at: "commitment", organisationId: lumen },
    });
  });

  it("of a duty is who was asked, once all are named", () => {
    for (const duty of ["onboarding", "support"] as const) deal.name("harbor", "harbor", duty);
    expect(deal.of("post_sale_owners")).toMatchObject({
      reason: { duties: ["renewal"] },
      owedBy: [harbor, lumen],
    });
    deal.name("harbor", "lumen", "renewal");
    expect(deal.of("post_sale_owners")).toMatchObject({
      owedBy: [lumen],
      fix: { at: "assignment", duty: "renewal", forOrganisationId: null },
    });
  });
});

describe("the close plan", () => {
  it("needs an owner who accepted and a date for each milestone", () => {
    for (let each = 0; each < 3; each += 1) deal.milestone("harbor", "harbor", 10);
    expect(deal.of("close_plan").holds).toBe(true);
    deal.milestone("harbor", "lumen", 10);
    expect(deal.of("close_plan")).toMatchObject({
      reason: { code: "milestones_without_owner_or_date" },
      owedBy: [lumen],
    });
  });

  it("is broken by an overdue milestone only when its day is over everywhere", () => {
    for (let each = 0; each < 3; each += 1) deal.milestone("harbor", "harbor", 1);
    deal.world.now += 2 * DAY;
    // The day after the day: not over at UTC-12 before noon.
    deal.world.now = Math.floor(deal.world.now / DAY) * DAY + 11 * 3_600_000;
    expect(deal.of("close_plan").holds).toBe(true);
    deal.world.now += 3_600_000;
    expect(deal.of("close_plan")).toMatchObject({ reason: { code: "milestones_overdue" }, owedBy: [harbor] });
  });
});

describe("other checks", () => {
  it("a lead is needed for the stages ahead, not for those behind", () => {
    for (const duty of ["negotiation", "close"] as const) deal.name("harbor", "harbor", duty);
    expect(deal.of("stage_leads").holds).toBe(false);
    deal.stage("harbor", "negotiation");
    expect(deal.of("stage_leads").holds).toBe(true);
  });

  it("the stage is the relationship owner's, whatever the other company says", () => {
    deal.stage("lumen", "close");
    expect(deal.of("close_plan", "lumen").applies).toBe(true);
    deal.stage("harbor", "demo");
    expect(deal.of("close_plan", "lumen").applies).toBe(false);
  });

  it("a touchpoint of 14 days ago is too old", () => {
    deal.touch("harbor", -14);
    expect(deal.of("recent_touchpoint")).toMatchObject({ holds: false, owedBy: [harbor] });
    deal.touch("harbor", -13);
    expect(deal.of("recent_touchpoint").holds).toBe(true);
  });

  it("a review that is over is no next review", () => {
    deal.review(0);
    expect(deal.of("next_review").holds).toBe(true);
    deal.world.now += 2 * DAY;
    expect(deal.of("next_review").reason).toEqual({ code: "review_is_past" });
  });

  it("blank words are no outcome", () => {
    deal.write("harbor", " \n ");
    expect(deal.of("customer_outcome").holds).toBe(false);
  });

  it("a company that left owes nothing", () => {
    deal.world.leave("lumen");
    expect(deal.of("contributions").owedBy).toEqual([harbor]);
  });

  it("a draft's relationship owner counts if they are ours, and asks the other company otherwise", () => {
    const check = (terms: Parameters<DealWorld["draft"]>[0]) => {
      const world = new DealWorld();
      world.draft(terms);
      const whole = planStory(world).seen();
      const context = { viewerId: harbor, touchpoints: [], settings: startingSettings, now: world.now };
      return planChecks(whole, context).find((each) => each.check === "relationship_owner")?.holds;
    };
    expect(check(termsFor(["harbor", "lumen"]))).toBe(true);
    const theirs = { organisationId: lumen, person: ray };
    expect(check(termsFor(["harbor", "lumen"], { relationshipOwner: theirs }))).toBe(false);
  });

  it("a deal that is no co-sell has a light record without checks", () => {
    const world = new DealWorld();
    world.draft(termsFor(["harbor", "lumen"], { motion: "referral", model: null }));
    const context = { viewerId: harbor, touchpoints: [], settings: startingSettings, now: world.now };
    expect(planChecks(planStory(world).seen(), context)).toEqual([]);
  });
});

describe("a manager's word that a check is not good enough", () => {
  const mark = (
    reason: string | null,
    base: string | null = null,
    company: "harbor" | "lumen" = "harbor",
  ) => {
    const { run, edit, first } = planStory(deal.world);
    return run(company, "plan.check.mark", {
      ...first(),
      check: "customer_outcome",
      edit: edit<string | null>(reason, base),
    });
  };

  it("makes it a gap of that company, told to the other one beside what holds there", () => {
    deal.write("harbor", "tbd");
    expect(deal.of("customer_outcome").holds).toBe(true);
    expect(mark("“tbd” is no outcome.")).toBe("changes");
    expect(deal.of("customer_outcome")).toMatchObject({
      holds: false,
      reason: { code: "marked", reason: "“tbd” is no outcome." },
      fix: { at: "plan_text", field: "customer_outcome" },
    });
    expect(deal.of("customer_outcome", "lumen")).toMatchObject({
      holds: true,
      marks: [{ organisationId: harbor, reason: { value: "“tbd” is no outcome." } }],
    });
  });

  it("ends when it is taken back, and says nothing of a check that fails by its rule", () => {
    mark("Where is it?");
    expect(deal.of("customer_outcome").reason?.code).toBe("not_written");
    deal.write("harbor", "Half the manual steps.");
    expect(deal.of("customer_outcome").reason?.code).toBe("marked");
    mark(null, deal.whole().check_mark[0]?.reason.version ?? null);
    expect(deal.of("customer_outcome")).toMatchObject({ holds: true, marks: [] });
  });

  it("leads to a field for every check", () => {
    for (const check of planCheckNames) deal.close(check);
    const { run, edit, first } = planStory(deal.world);
    for (const check of planCheckNames) {
      run("harbor", "plan.check.mark", { ...first(), check, edit: edit<string | null>("Weak.") });
    }
    const results = deal.results();
    expect(results.map(({ reason }) => reason?.code)).toEqual(planCheckNames.map(() => "marked"));
    expect(results.every(({ fix }) => fix !== null)).toBe(true);
  });
});
