// What waits for a company's answer, and since when.
import { expect, test } from "vitest";
import { DEAL, idOf, uuid } from "../mutators/deal-world.test-support.ts";
import { planStory, planWorld, ray } from "../mutators/plan-world.test-support.ts";
import { planOf } from "./plan-of.ts";
import { registrationOf } from "./registration-status.ts";
import { responseClock } from "./response-clock.ts";

const HOUR = 3_600_000;

test("counts duties, milestones, commitments and the registration, from the oldest on, until they are answered", () => {
  const world = planWorld();
  const { run, edit, first, seen } = planStory(world);
  const clock = (company: "lumen" | "cloud" | "harbor") => {
    const whole = seen();
    return responseClock(idOf[company], planOf(whole), registrationOf(whole, world.now));
  };
  // Harbor Cloud has not answered the registration.
  expect(clock("cloud")?.waiting).toBe(1);
  expect(clock("lumen")).toBeNull();

  const holder = { organisationId: idOf.lumen, person: ray };
  const asked = world.now;
  run("harbor", "plan.assignment.propose", {
    ...first(),
    duty: "demo",
    forOrganisationId: null,
    edit: edit(holder),
  });
  world.now += HOUR;
  const milestoneId = uuid(900);
  run("harbor", "plan.milestone.put", {
    dealId: DEAL,
    milestoneId,
    order: edit("V"),
    title: edit("Security review"),
    owner: edit({ organisationId: idOf.lumen, person: null }, milestoneId),
  });
  const terms = { responseHours: 24, meetings: "", content: "" };
  run("harbor", "plan.commitment.set", { ...first(), organisationId: idOf.lumen, edit: edit(terms) });
  expect(clock("lumen")).toEqual({ waiting: 3, since: asked });
  expect(clock("harbor")).toBeNull();

  const answer = { kind: "accepted" } as const;
  run("lumen", "plan.assignment.answer", {
    dealId: DEAL,
    duty: "demo",
    forOrganisationId: null,
    holder,
    answer,
  });
  run("lumen", "plan.commitment.accept", { dealId: DEAL, terms });
  expect(clock("lumen")).toEqual({ waiting: 1, since: asked + HOUR });
});
