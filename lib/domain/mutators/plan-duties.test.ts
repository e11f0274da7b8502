// Who holds which duty in a joint plan, what each company commits itself to, and from when it counts.
import { beforeEach, describe, expect, it } from "vitest";
import type { DealStage, Duty } from "../../contract/words.ts";
import { type Company, DEAL, DealWorld, idOf, termsFor } from "./deal-world.test-support.ts";
import { planStory, planWorld, ray } from "./plan-world.test-support.ts";

let { world, seen, plan, run, edit, first } = planStory(planWorld());
beforeEach(() => {
  ({ world, seen, plan, run, edit, first } = planStory(planWorld()));
});

describe("a duty", () => {
  const propose = (by: Company, of: Company | null, duty: Duty = "demo", person = ray) =>
    run(by, "plan.assignment.propose", {
      ...first(),
      duty,
      forOrganisationId: duty === "account_executive" && of ? idOf[of] : null,
      edit: edit(of ? { organisationId: idOf[of], person } : null, seen().assignment[0]?.holder.version),
    });
  const answer = (by: Company, kind: "accepted" | "declined", person = ray) =>
    run(by, "plan.assignment.answer", {
      dealId: DEAL,
      duty: "demo",
      forOrganisationId: null,
      holder: { organisationId: idOf.lumen, person },
      answer: kind === "accepted" ? { kind } : { kind, reason: "On leave." },
    });
  const state = () => plan().assignments[0]?.state;

  it("of one's own person counts at once", () => {
    propose("lumen", "lumen");
    expect(state()).toBe("accepted");
  });

  it("of another company's person counts when that company accepts, and no other can", () => {
    propose("harbor", "lumen");
    expect(state()).toBe("proposed");
    expect(answer("harbor", "accepted")).toContain("Only the organisation of the person named");
    answer("lumen", "accepted");
    expect(state()).toBe("accepted");
  });

  it("is declined with a reason", () => {
    propose("harbor", "lumen");
    answer("lumen", "declined");
    expect(state()).toBe("declined");
    expect(plan().assignments[0]?.assignment.answer?.reason).toBe("On leave.");
  });

  it("of somebody else is not accepted by an answer to the one before", () => {
    propose("harbor", "lumen");
    propose("harbor", "lumen", "demo", { name: "Ida Holm", title: "SE" });
    expect(answer("lumen", "accepted")).toContain("Somebody else was named meanwhile");
    expect(state()).toBe("proposed");
  });

  it("named anew and taken back counts as before", () => {
    propose("harbor", "lumen");
    answer("lumen", "accepted");
    propose("harbor", "harbor", "demo", { name: "Dana Ortiz", title: "AE" });
    propose("harbor", "lumen");
    expect(state()).toBe("accepted");
    propose("harbor", null);
    expect(state()).toBe("open");
  });

  it("of an account executive is one per company, held by its own people", () => {
    propose("harbor", "harbor", "account_executive");
    propose("harbor", "lumen", "account_executive");
    expect(plan().assignments.map((each) => each.state)).toEqual(["accepted", "proposed"]);
    const foreign = { organisationId: idOf.harbor, person: ray };
    const args = { ...first(), duty: "account_executive", forOrganisationId: idOf.lumen } as const;
    expect(run("harbor", "plan.assignment.propose", { ...args, edit: edit(foreign) })).toContain(
      "belongs to",
    );
    const nobodys = { ...args, forOrganisationId: null, edit: edit(foreign) };
    expect(run("harbor", "plan.assignment.propose", nobodys)).toContain("for one organisation");
  });

  it("goes to nobody outside the deal", () => {
    world.leave("lumen");
    expect(propose("harbor", "lumen")).toContain("takes part in this deal");
  });
});

describe("minimum commitments", () => {
  const terms = { responseHours: 24, meetings: "Every call with the buyer", content: "One reference" };
  const set = (by: Company, of: Company, value = terms) =>
    run(by, "plan.commitment.set", {
      ...first(),
      organisationId: idOf[of],
      edit: edit(value, seen().commitment[0]?.terms.version),
    });
  const states = () => plan().commitments.map(({ state }) => state);

  it("of one's own count at once; of the other when it accepts what it was shown", () => {
    set("harbor", "harbor");
    set("harbor", "lumen");
    expect(states()).toEqual(["accepted", "proposed"]);
    const others = { ...terms, responseHours: 4 };
    expect(run("lumen", "plan.commitment.accept", { dealId: DEAL, terms: others })).toContain(
      "changed meanwhile",
    );
    run("lumen", "plan.commitment.accept", { dealId: DEAL, terms });
    expect(states()).toEqual(["accepted", "accepted"]);
  });

  it("that the other changes are a proposal again", () => {
    set("lumen", "lumen");
    set("harbor", "lumen", { ...terms, responseHours: 4 });
    expect(states()).toEqual(["proposed"]);
  });

  it("bind nobody outside the deal", () => {
    world.leave("lumen");
    expect(set("harbor", "lumen")).toContain("takes part in this deal");
  });
});

describe("the next review and the stage", () => {
  it("is one day for all", () => {
    run("harbor", "plan.review.set", { ...first(), edit: edit("2026-12-01") });
    const version = plan().nextReview?.date.version;
    run("lumen", "plan.review.set", { ...first(), edit: edit("2026-12-08", version) });
    expect(seen().next_review).toHaveLength(1);
    expect(plan("lumen").nextReview?.date).toMatchObject({ value: "2026-12-08", replaced: [] });
  });

  it("is told by each company for itself", () => {
    run("harbor", "plan.stage.set", { ...first(), edit: edit<DealStage>("proposal") });
    run("lumen", "plan.stage.set", { ...first(), edit: edit<DealStage>("demo") });
    expect(plan().stages.map(({ organisationId, stage }) => [organisationId, stage.value])).toEqual([
      [idOf.harbor, "proposal"],
      [idOf.lumen, "demo"],
    ]);
  });
});

describe("a draft's plan", () => {
  it("may name the partners that the draft is going to ask", () => {
    const drafted = new DealWorld();
    drafted.draft(termsFor(["harbor", "cloud"]));
    ({ world, seen, plan, run, edit, first } = planStory(drafted));
    const cloud = { organisationId: idOf.cloud, person: ray };
    const args = { ...first(), duty: "close", forOrganisationId: null, edit: edit(cloud) } as const;
    expect(run("harbor", "plan.assignment.propose", args)).toBe("changes");
    expect(plan().assignments[0]?.state).toBe("proposed");
  });
});
