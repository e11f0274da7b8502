// What waits for whom as a deal goes its way, and that nothing is asked of those who may not do it.
import { expect, it } from "vitest";
import type { DealOutcome, MemberRole } from "../../contract/words.ts";
import {
  type Company,
  DAY,
  DEAL,
  DealWorld,
  idOf,
  termsFor,
  uuid,
} from "../mutators/deal-world.test-support.ts";
import { planStory, planWorld, ray } from "../mutators/plan-world.test-support.ts";
import { noticesOf } from "./notices-of.ts";

function kinds(world: DealWorld, company: Company, role: MemberRole = "manager"): string[] {
  const whole = world.seenBy(company);
  if (!whole) return ["sees nothing"];
  return noticesOf(whole, { organisationId: idOf[company], role }, [], world.now).map(({ kind }) => kind);
}

it("asks each in turn: who is invited to answer, who pays to decide", () => {
  const world = new DealWorld();
  const terms = termsFor(["harbor", "lumen"]);
  world.draft(terms);
  expect(kinds(world, "harbor")).toEqual([]);
  world.submit("harbor", terms, uuid(102));
  expect(kinds(world, "lumen")).toEqual(["registration_to_answer"]);
  expect(kinds(world, "lumen", "rep")).toEqual([]);
  expect(kinds(world, "harbor")).toEqual([]);
  world.answer("lumen", "accepted");
  expect(kinds(world, "lumen")).toEqual([]);
  expect(kinds(world, "harbor")).toEqual(["registration_to_decide"]);
  expect(kinds(world, "harbor", "rep")).toEqual([]);
  world.decide("harbor", "approved");
  expect(kinds(world, "harbor")).toEqual([]);
});

it("speaks of an objection to everybody else, and of a protection two weeks before its end", () => {
  const world = new DealWorld();
  const terms = termsFor(["harbor", "lumen"]);
  world.draft(terms);
  world.submit("harbor", terms, uuid(102));
  world.answer("lumen", "objected");
  expect(kinds(world, "harbor")).toEqual(["action_required"]);

  const approved = planWorld(["harbor", "lumen"]);
  approved.decide("harbor", "approved");
  approved.now += 75 * DAY;
  expect(kinds(approved, "lumen")).toEqual([]);
  approved.now += 2 * DAY;
  expect(kinds(approved, "lumen")).toEqual(["protection_ends"]);
});

it("asks for an answer to a duty and a milestone proposed to us, and not the one who proposed", () => {
  const world = planWorld(["harbor", "lumen"]);
  world.decide("harbor", "approved");
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
    milestoneId: uuid(300),
    order: edit("a1"),
    title: edit("Security review"),
    owner: edit(holder),
    date: edit(new Date(world.now + 10 * DAY).toISOString().slice(0, 10)),
  });
  expect(kinds(world, "lumen", "rep")).toEqual(["duty_proposed", "milestone_proposed"]);
  expect(kinds(world, "harbor")).toEqual([]);
  run("lumen", "plan.assignment.answer", {
    dealId: DEAL,
    duty: "demo",
    forOrganisationId: null,
    holder,
    answer: { kind: "accepted" },
  });
  expect(kinds(world, "lumen")).toEqual(["milestone_proposed"]);
});

it("tells of our overdue milestone and the review that passed, once the day is over everywhere", () => {
  const world = planWorld(["harbor", "lumen"]);
  world.decide("harbor", "approved");
  const { run, edit, first } = planStory(world);
  const day = new Date(world.now).toISOString().slice(0, 10);
  run("harbor", "plan.milestone.put", {
    dealId: DEAL,
    milestoneId: uuid(300),
    order: edit("a1"),
    title: edit("Proposal sent"),
    owner: edit({ organisationId: idOf.harbor, person: null }),
    date: edit(day),
  });
  run("harbor", "plan.review.set", { ...first(), edit: edit(day) });
  expect(kinds(world, "harbor")).toEqual([]);
  world.now += 2 * DAY;
  expect(kinds(world, "harbor")).toEqual(["milestone_overdue", "review_due"]);
  expect(kinds(world, "lumen")).toEqual(["review_due"]);
});

it("is silent on renewal, dates and review once the payer reported how it ended, until it is opened again", () => {
  const world = planWorld(["harbor", "lumen"]);
  world.decide("harbor", "approved");
  const { run, edit, first } = planStory(world);
  const day = new Date(world.now).toISOString().slice(0, 10);
  run("harbor", "plan.milestone.put", {
    dealId: DEAL,
    milestoneId: uuid(301),
    order: edit("a1"),
    title: edit("Proposal sent"),
    owner: edit({ organisationId: idOf.harbor, person: null }),
    date: edit(day),
  });
  run("harbor", "plan.review.set", { ...first(), edit: edit(day) });
  run("harbor", "plan.assignment.propose", {
    ...first(),
    duty: "onboarding",
    forOrganisationId: null,
    edit: edit({ organisationId: idOf.lumen, person: ray }),
  });
  world.now += 77 * DAY;
  expect(kinds(world, "harbor")).toEqual(["protection_ends", "milestone_overdue", "review_due"]);
  const whole = world.seenBy("harbor");
  if (!whole) throw new Error("Harbor sees its deal");
  const after = (company: Company, outcome: DealOutcome) => {
    const report = {
      id: uuid(900),
      dealId: DEAL,
      organisationId: idOf.harbor,
      number: 1,
      outcome,
      reason: null,
      reported: { organisationId: idOf.harbor, person: ray, at: world.now },
    };
    const viewer = { organisationId: idOf[company], role: "manager" } as const;
    return noticesOf({ ...whole, outcome_report: [report] }, viewer, [], world.now).map(({ kind }) => kind);
  };
  expect(after("harbor", "won")).toEqual([]);
  expect(after("harbor", "lost")).toEqual([]);
  expect(after("lumen", "won")).toEqual(["duty_proposed", "hand_over_to_answer"]);
  expect(after("lumen", "lost")).toEqual(["deal_lost"]);
  expect(after("harbor", "open")).toEqual(["protection_ends", "milestone_overdue", "review_due"]);
});

it("asks nothing of a deal that was given up", () => {
  const world = planWorld(["harbor", "lumen"]);
  const { run, edit, first } = planStory(world);
  run("harbor", "plan.assignment.propose", {
    ...first(),
    duty: "demo",
    forOrganisationId: null,
    edit: edit({ organisationId: idOf.lumen, person: ray }),
  });
  world.withdraw("harbor");
  expect(kinds(world, "lumen")).toEqual([]);
});

it("keeps the key of a fact, so that it is told once", () => {
  const world = new DealWorld();
  const terms = termsFor(["harbor", "lumen"]);
  world.draft(terms);
  world.submit("harbor", terms, uuid(102));
  const keys = () => {
    const whole = world.seenBy("lumen");
    return whole
      ? noticesOf(whole, { organisationId: idOf.lumen, role: "admin" }, [], world.now).map(({ key }) => key)
      : [];
  };
  const before = keys();
  world.now += DAY;
  expect(keys()).toEqual(before);
});

it("asks the payer's managers to decide a conflict, once, and nobody else", () => {
  const world = new DealWorld();
  const terms = termsFor(["harbor", "lumen"]);
  world.draft(terms);
  world.submit("harbor", terms, uuid(102));
  world.answer("lumen", "accepted");
  world.decide("harbor", "approved");
  const meets = {
    id: uuid(130),
    dealId: DEAL,
    organisationId: idOf.harbor,
    otherDealId: uuid(131),
    accountId: null,
    revisionIds: [uuid(102), uuid(132)],
    arisenAt: world.now,
    endedAt: null,
    resolution: null,
  };
  world.put({ entity: "conflict", row: meets });
  expect(kinds(world, "harbor")).toEqual(["conflict_to_decide"]);
  expect(kinds(world, "harbor", "partner_manager")).toEqual([]);
  expect(kinds(world, "harbor", "rep")).toEqual([]);
  expect(kinds(world, "lumen")).toEqual([]);
  world.put({ entity: "conflict", row: { ...meets, endedAt: world.now } });
  expect(kinds(world, "harbor")).toEqual([]);
});
