// A member who held three roles is deactivated: what every company reads of it, what fails, and for whom it waits.
import { beforeEach, expect, it } from "vitest";
import type { Departure } from "../../contract/departure.ts";
import type { MemberRole } from "../../contract/words.ts";
import { type Company, DEAL, idOf, termsFor, uuid } from "../mutators/deal-world.test-support.ts";
import { planStory, planWorld } from "../mutators/plan-world.test-support.ts";
import { startingSettings } from "./check-settings.ts";
import { bound, departureOf, isNamed, memberKey, sameHolder } from "./departures.ts";
import { heldBy } from "./held-by.ts";
import { noticesOf } from "./notices-of.ts";
import { planChecks } from "./plan-checks.ts";
import { planOf } from "./plan-of.ts";
import { termsHash } from "./terms-hash.ts";

const ana = { id: uuid(901), organisationId: idOf.harbor, name: "Ana Silva", status: "active" as const };
const ben = { ...ana, id: uuid(902), name: "Ben Roth" };
const members = [ana, ben];
const ours = bound(DEAL, members, { name: "Ana Silva", title: "Partner SE" });
const left: Departure = {
  id: uuid(903),
  dealId: DEAL,
  organisationId: idOf.harbor,
  name: ana.name,
  key: memberKey(DEAL, ana.id),
  at: Date.UTC(2026, 10, 21),
};

let story = planStory(planWorld(["harbor", "lumen"]));
beforeEach(() => {
  story = planStory(planWorld(["harbor", "lumen"]));
  const { run, edit, first, world } = story;
  const holder = { organisationId: idOf.harbor, person: ours };
  for (const duty of ["discovery", "onboarding"] as const) {
    run("harbor", "plan.assignment.propose", {
      ...first(),
      duty,
      forOrganisationId: null,
      edit: edit(holder),
    });
  }
  run("harbor", "plan.milestone.put", {
    dealId: DEAL,
    milestoneId: world.newId(),
    order: edit("h"),
    title: edit("Security review"),
    owner: edit(holder),
  });
});

const seen = (company: Company, departures: Departure[]) => {
  const whole = story.seen(company);
  return { ...whole, departure: departures };
};
const gap = (company: Company, check: string) =>
  planChecks(seen(company, [left]), {
    viewerId: idOf[company],
    touchpoints: [],
    settings: startingSettings,
    now: story.world.now,
  }).find((each) => each.check === check);
const waits = (role: MemberRole, departures = [left], company: Company = "harbor") =>
  noticesOf(seen(company, departures), { organisationId: idOf[company], role }, [], story.world.now).filter(
    ({ kind }) => kind === "holder_left",
  );

it("names a colleague by a key that only who knows the member can make, another one in every deal", () => {
  expect(ours).toEqual({ name: "Ana Silva", title: "Partner SE", key: memberKey(DEAL, ana.id) });
  expect(memberKey(uuid(904), ana.id)).not.toBe(memberKey(DEAL, ana.id));
  expect(JSON.stringify(story.seen("lumen"))).not.toContain(ana.id);
});

it("hashes what was shown: the same with the key and without, and an answer without it is to the same person", () => {
  const terms = termsFor(["harbor", "lumen"]);
  const { organisationId } = terms.relationshipOwner;
  const typed = { organisationId, person: { name: ours.name, title: ours.title } };
  const named = { organisationId, person: ours };
  expect(termsHash({ ...terms, relationshipOwner: named })).toBe(
    termsHash({ ...terms, relationshipOwner: typed }),
  );
  expect(sameHolder(named, typed)).toBe(true);
  const another = { organisationId, person: { ...ours, key: memberKey(DEAL, ben.id) } };
  expect(sameHolder(named, another)).toBe(false);
  expect(sameHolder(named, { ...typed, organisationId: idOf.lumen })).toBe(false);
});

it("binds nobody by a name that two colleagues bear, nor by one who left", () => {
  const twice = [ana, { ...ben, name: ana.name }];
  expect(bound(DEAL, twice, ours)).toEqual({ name: "Ana Silva", title: "Partner SE" });
  expect(bound(DEAL, [{ ...ana, status: "deactivated" }], ours).key).toBeUndefined();
});

it("reads the same for every company: who held it left, and it counts no more", () => {
  for (const company of ["harbor", "lumen"] as const) {
    const plan = planOf(seen(company, [left]));
    expect(plan.assignments.map(({ state }) => state)).toEqual(["left", "left"]);
    expect(plan.milestones.map(({ ownerState }) => ownerState)).toEqual(["left"]);
    const before = planOf(seen(company, []));
    expect(before.assignments.map(({ state }) => state)).toEqual(["accepted", "accepted"]);
  }
});

it("fails the checks that it satisfied with that reason, and leads to where another is named", () => {
  for (const company of ["harbor", "lumen"] as const) {
    expect(gap(company, "stage_leads")).toMatchObject({
      reason: { code: "holder_left", person: "Ana Silva", organisation: "Harbor & Pine", duty: "discovery" },
      owedBy: [idOf.harbor],
      fix: { at: "assignment", duty: "discovery" },
    });
    expect(gap(company, "post_sale_owners")).toMatchObject({ reason: { duty: "onboarding", more: 2 } });
    expect(gap(company, "close_plan")).toMatchObject({
      reason: { code: "holder_left", duty: null },
      fix: { at: "milestone" },
    });
  }
});

it("fails the relationship owner, also where the name was typed before anybody was bound", () => {
  const typed = { ...left, name: "Dana Ortiz" };
  const terms = termsFor(["harbor", "lumen"]);
  expect(departureOf({ departure: [typed] }, terms.relationshipOwner)).toEqual(typed);
  const whole = seen("lumen", [typed]);
  const context = { viewerId: idOf.lumen, touchpoints: [], settings: startingSettings, now: story.world.now };
  const check = planChecks(whole, context).find((each) => each.check === "relationship_owner");
  expect(check).toMatchObject({
    reason: { code: "holder_left", person: "Dana Ortiz" },
    fix: { at: "registration" },
  });
});

it("leaves another Ana Silva of the same company, and of another, as she is", () => {
  const other = { organisationId: idOf.harbor, person: { ...ours, key: memberKey(DEAL, uuid(905)) } };
  expect(departureOf({ departure: [left] }, other)).toBeNull();
  const theirs = { organisationId: idOf.lumen, person: { name: "Ana Silva", title: null } };
  expect(departureOf({ departure: [left] }, theirs)).toBeNull();
});

it("waits for managers of her company alone, as long as she holds something", () => {
  expect(waits("manager")).toMatchObject([
    { subject: "Ana Silva", place: { at: "assignment", duty: "discovery" } },
  ]);
  expect(waits("rep")).toEqual([]);
  expect(waits("manager", [left], "lumen")).toEqual([]);
  expect(waits("manager", [])).toEqual([]);
});

it("asks for what is left once another is named, and for nothing when all is", () => {
  const { run, edit, first, world } = story;
  const holder = {
    organisationId: idOf.harbor,
    person: bound(DEAL, members, { name: ben.name, title: null }),
  };
  run("harbor", "plan.assignment.propose", {
    ...first(),
    duty: "discovery",
    forOrganisationId: null,
    edit: edit(holder),
  });
  expect(waits("admin")).toMatchObject([{ place: { at: "assignment", duty: "onboarding" } }]);
  run("harbor", "plan.assignment.propose", {
    ...first(),
    duty: "onboarding",
    forOrganisationId: null,
    edit: edit(holder),
  });
  const [milestone] = story.seen("harbor").milestone;
  run("harbor", "plan.milestone.put", {
    dealId: DEAL,
    milestoneId: milestone?.id ?? "",
    status: edit("done"),
  });
  expect(waits("admin")).toEqual([]);
  expect(world.seenBy("lumen")).not.toBeNull();
});

it("lists what a member holds before, in the order of the deal", () => {
  const held = heldBy(seen("harbor", []), isNamed(DEAL, ana, members), story.world.now);
  expect(held.map(({ kind }) => kind)).toEqual(["duty", "duty", "milestone"]);
  expect(heldBy(seen("harbor", []), isNamed(DEAL, ben, members), story.world.now)).toEqual([]);
});

it("a name alone means a member of that company where nobody else bears it; another title is another holder", () => {
  const person = { name: ana.name, title: null };
  const named = (members: (typeof ana)[], organisationId = idOf.harbor) =>
    isNamed(DEAL, ana, members)({ organisationId, person });
  expect(named([ana, ben])).toBe(true);
  expect(named([ana, { ...ana, id: uuid(904) }])).toBe(false);
  expect(named([ana, ben], idOf.lumen)).toBe(false);
  const holder = { organisationId: idOf.harbor, person };
  expect(sameHolder(holder, { ...holder, person: { ...person, title: "CFO" } })).toBe(false);
});
