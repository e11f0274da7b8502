// What waits for us besides questions: the next step that a touchpoint ended in, and how long an answer has left.
import { describe, expect, it } from "vitest";
import type { NextStep } from "../../contract/evidence.ts";
import {
  type Company,
  DAY,
  DEAL,
  type DealWorld,
  idOf,
  START,
  uuid,
} from "../mutators/deal-world.test-support.ts";
import { touch } from "../mutators/evidence-world.test-support.ts";
import { planStory, planWorld, ray } from "../mutators/plan-world.test-support.ts";
import { noDetails } from "../touchpoint-details.ts";
import { noticesOf } from "./notices-of.ts";

const HOUR = 3_600_000;

function waits(world: DealWorld, company: Company, kind: string) {
  const whole = world.seenBy(company) ?? expect.unreachable();
  const viewer = { organisationId: idOf[company], role: "rep" } as const;
  return noticesOf(whole, viewer, [], world.now).filter((each) => each.kind === kind);
}

function agreed(): DealWorld {
  const world = planWorld(["harbor", "lumen"]);
  world.decide("harbor", "approved");
  return world;
}
const meets = (world: DealWorld, company: Company, nextStep: NextStep | null, days = 0) =>
  touch(world, company, { details: { ...noDetails, nextStep }, days });

describe("a next step", () => {
  const send = {
    text: "Send the security paper",
    owner: { organisationId: idOf.lumen, person: ray },
    date: "2026-11-25",
  };

  it("waits for whoever owns it, by its day, and leads to the touchpoint that follows", () => {
    const world = agreed();
    const { rowId } = meets(world, "harbor", send);
    expect(waits(world, "harbor", "next_step")).toEqual([]);
    expect(waits(world, "lumen", "next_step")).toMatchObject([
      {
        key: `next/${rowId}`,
        subject: "Send the security paper",
        dueAt: Date.parse("2026-11-25"),
        place: { at: "touchpoint" },
      },
    ]);
  });

  it("waits no more once its owner shared what followed, and not for what others did", () => {
    const world = agreed();
    meets(world, "harbor", send, -3);
    meets(world, "harbor", null, -2);
    meets(world, "lumen", null, -4);
    expect(waits(world, "lumen", "next_step")).toHaveLength(1);
    meets(world, "lumen", null, -1);
    expect(waits(world, "lumen", "next_step")).toEqual([]);
  });

  it("of nobody is its author's, without a day as long as it takes", () => {
    const world = agreed();
    meets(world, "harbor", { text: "Call again", owner: null, date: null });
    expect(waits(world, "lumen", "next_step")).toEqual([]);
    world.now += 60 * DAY;
    expect(waits(world, "harbor", "next_step")).toMatchObject([{ dueAt: null, at: START }]);
  });

  it("is asked of no deal that was given up", () => {
    const world = planWorld(["harbor", "lumen"]);
    meets(world, "harbor", send);
    world.withdraw("harbor");
    expect(waits(world, "lumen", "next_step")).toEqual([]);
  });
});

describe("an answer", () => {
  const ask = (world: DealWorld) => {
    const { run, edit, first } = planStory(world);
    const holder = { organisationId: idOf.lumen, person: ray };
    run("harbor", "plan.assignment.propose", {
      ...first(),
      duty: "demo",
      forOrganisationId: null,
      edit: edit(holder),
    });
    run("harbor", "plan.milestone.put", {
      dealId: DEAL,
      milestoneId: uuid(310),
      order: edit("a1"),
      title: edit("Security review"),
      owner: edit(holder),
    });
  };
  const due = (world: DealWorld, kind: string) => waits(world, "lumen", kind).map(({ dueAt }) => dueAt);

  it("is due within the usual time where nobody committed to another", () => {
    const world = agreed();
    ask(world);
    expect(due(world, "duty_proposed")).toEqual([world.now + 24 * HOUR]);
    expect(due(world, "milestone_proposed")).toEqual([world.now + 24 * HOUR]);
  });

  it("is due within the time that its company committed to, and not by one that is only proposed", () => {
    const world = agreed();
    const { run, edit, first } = planStory(world);
    const terms = (responseHours: number) => ({ responseHours, meetings: "Weekly", content: "" });
    run("harbor", "plan.commitment.set", { ...first(), organisationId: idOf.lumen, edit: edit(terms(4)) });
    ask(world);
    expect(due(world, "commitment_proposed")).toEqual([world.now + 24 * HOUR]);
    expect(due(world, "duty_proposed")).toEqual([world.now + 24 * HOUR]);
    run("lumen", "plan.commitment.accept", { dealId: DEAL, terms: terms(4) });
    expect(due(world, "duty_proposed")).toEqual([world.now + 4 * HOUR]);
  });

  it("to a registration is due from its submission on, for who speaks for the company", () => {
    const world = planWorld();
    const whole = world.seenBy("cloud") ?? expect.unreachable();
    const viewer = { organisationId: idOf.cloud, role: "manager" } as const;
    expect(noticesOf(whole, viewer, [], world.now)).toMatchObject([
      { kind: "registration_to_answer", dueAt: START + 24 * HOUR },
    ]);
  });
});
