// A deal is pinned to the credit policy version it was registered under: a revision goes on with it while both sides still
// stand to it, and changes to the newest only where somebody says so.
import { beforeEach, expect, it } from "vitest";
import { startingTerms } from "../credit/starting-terms.ts";
import { type Company, DealWorld, idOf, POLICY, termsFor, uuid } from "./deal-world.test-support.ts";

const NEXT = uuid(700);
const both = termsFor(["harbor", "lumen"]);
const { sell_with: sellWith } = startingTerms.models;
if (!sellWith) throw new Error("The usual terms offer Sell with");
const dearer = {
  ...startingTerms,
  models: {
    ...startingTerms.models,
    sell_with: { ...sellWith, rate: { min: 2_800, default: 2_900, max: 3_000 } },
  },
};

let world: DealWorld;
beforeEach(() => {
  world = new DealWorld();
  world.draft(both);
  world.submit("harbor", both, uuid(102));
  world.answer("lumen", "accepted");
});

/** Harbor & Pine publishes version 2 to this partner; `by` have accepted it. */
function publish(partner: Company, by: readonly Company[] = ["harbor", partner]): void {
  for (const [id, rows] of world.policies) {
    const [first] = rows.offers;
    const [acceptance] = rows.acceptances;
    if (!first || !acceptance || !rows.acceptances.some((each) => each.organisationId === idOf[partner]))
      continue;
    rows.offers.push({ ...first, id: world.newId(), policyId: NEXT, version: 2, terms: dearer });
    for (const company of by) {
      const organisationId = idOf[company];
      rows.acceptances.push({ ...acceptance, id: world.newId(), policyId: NEXT, organisationId });
    }
    world.policies.set(id, rows);
  }
}
const refusal = (result: ReturnType<DealWorld["run"]>) =>
  result.outcome === "refused" ? result.message : result.outcome;
const dearerNow = termsFor(["harbor", "lumen"], { basis: { minor: "9000000", currency: "USD" } });

it("a revision keeps the version although a newer one is in force", () => {
  publish("lumen");
  expect(world.submit("harbor", dearerNow).outcome).toBe("changes");
  expect(world.registration().terms?.policyVersionId).toBe(POLICY);
  // The partner revises under the same rule.
  expect(world.submit("lumen", { ...dearerNow, rateBp: 2_600 }).outcome).toBe("changes");
});

it("a revision takes the newest version where it names it, and then inside its ranges", () => {
  publish("lumen");
  expect(refusal(world.submit("harbor", { ...dearerNow, policyVersionId: NEXT }))).toBe(
    "Choose a rate from 28% to 30%.",
  );
  expect(world.submit("harbor", { ...dearerNow, policyVersionId: NEXT, rateBp: 2_900 }).outcome).toBe(
    "changes",
  );
  // What it was pinned to before is no choice any more.
  expect(refusal(world.submit("harbor", dearerNow))).toContain("changed to version 2");
});

it("a first registration is made under the newest, never under one before", () => {
  const fresh = new DealWorld();
  world = fresh;
  publish("lumen");
  fresh.draft(both);
  expect(refusal(fresh.submit("harbor", both, uuid(102)))).toContain("changed to version 2");
});

it("a newcomer that never accepted the pinned version asks for the newest", () => {
  publish("lumen");
  publish("cloud");
  for (const rows of world.policies.values()) {
    if (!rows.acceptances.some(({ organisationId }) => organisationId === idOf.cloud)) continue;
    rows.acceptances = rows.acceptances.filter(
      ({ organisationId, policyId }) => organisationId !== idOf.cloud || policyId !== POLICY,
    );
  }
  const three = termsFor(["harbor", "lumen", "cloud"]);
  expect(refusal(world.submit("harbor", three))).toBe(
    "With Harbor Cloud the version this deal is pinned to is not accepted by both: choose version 2 and submit.",
  );
  expect(world.submit("harbor", { ...three, policyVersionId: NEXT, rateBp: 2_900 }).outcome).toBe("changes");
});

it("a version that one side has not accepted changes nothing", () => {
  publish("lumen", ["harbor"]);
  expect(world.submit("harbor", dearerNow).outcome).toBe("changes");
  expect(refusal(world.submit("harbor", { ...dearerNow, policyVersionId: NEXT, rateBp: 2_900 }))).toContain(
    "changed to version 1",
  );
});
