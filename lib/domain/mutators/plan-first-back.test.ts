// The first word on where a deal stands, and on what a company commits itself to, is taken back as if nobody had said it.
import { expect, it } from "vitest";
import { DEAL, idOf, uuid } from "./deal-world.test-support.ts";
import { planStory, planWorld } from "./plan-world.test-support.ts";

const terms = { responseHours: 8, meetings: "Weekly", content: "" };

function story() {
  const { run, edit, first, plan, seen } = planStory(planWorld(["harbor", "lumen"]));
  const stage = edit("demo" as const);
  const commitment = edit(terms);
  return {
    plan,
    seen,
    say: () => run("harbor", "plan.stage.set", { ...first(), edit: stage }),
    sayNothing: (takesBack = stage.version) =>
      run("harbor", "plan.stage.set", { ...first(), edit: { takesBack } }),
    sayElse: () =>
      run("harbor", "plan.stage.set", { ...first(), edit: edit("close" as const, stage.version) }),
    propose: () =>
      run("harbor", "plan.commitment.set", { ...first(), organisationId: idOf.lumen, edit: commitment }),
    accept: () => run("lumen", "plan.commitment.accept", { dealId: DEAL, terms }),
    forget: () =>
      run("harbor", "plan.commitment.set", {
        ...first(),
        organisationId: idOf.lumen,
        edit: { takesBack: commitment.version },
      }),
  };
}

it("a stage that was said once is gone for every company, and may be said anew", () => {
  const { say, sayNothing, seen } = story();
  say();
  expect(seen("lumen").stage_report).toHaveLength(1);
  expect(sayNothing()).toBe("changes");
  expect([seen("harbor").stage_report, seen("lumen").stage_report]).toEqual([[], []]);
  expect(say()).toBe("changes");
  expect(seen("lumen").stage_report).toMatchObject([{ stage: { value: "demo", replaced: [] } }]);
});

it("a stage that was said otherwise since stays", () => {
  const { say, sayElse, sayNothing, plan } = story();
  say();
  sayElse();
  expect(sayNothing()).toContain("changed or accepted since");
  expect(plan().stages).toMatchObject([{ stage: { value: "close" } }]);
});

it("what nobody said is nothing to take back", () => {
  expect(story().sayNothing(uuid(1))).toContain("not_allowed");
});

it("a commitment that was proposed is gone, one that was accepted stays", () => {
  const gone = story();
  gone.propose();
  expect(gone.forget()).toBe("changes");
  expect(gone.plan("lumen").commitments).toEqual([]);
  const kept = story();
  kept.propose();
  kept.accept();
  expect(kept.forget()).toContain("changed or accepted since");
  expect(kept.plan("lumen").commitments).toMatchObject([{ state: "accepted" }]);
});
