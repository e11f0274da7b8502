// One plan, two companies that ask for different things: each reads its own number, and why the other's differs.
import { expect, test } from "vitest";
import type { DealChecks } from "../../contract/settings.ts";
import { idOf, uuid } from "../mutators/deal-world.test-support.ts";
import { settingsFrom, settingsIn, startingSettings } from "./check-settings.ts";
import { completeness, planChecks } from "./plan-checks.ts";
import { PlanGaps } from "./plan-gaps.test-support.ts";
import { sideStandings } from "./side-standing.ts";

const { harbor, lumen } = idOf;

/** As Harbor & Pine sees it, where Lumen asks for `from`. */
function standings(deal: PlanGaps, from: DealChecks["from"] | null) {
  const whole = deal.whole();
  if (from)
    whole.deal_checks.push({ id: uuid(900), dealId: whole.deal[0]?.id ?? "", organisationId: lumen, from });
  const context = { viewerId: harbor, touchpoints: deal.touchpoints, now: deal.world.now };
  const ours = planChecks(whole, { ...context, settings: deal.settings });
  return { ours, sides: sideStandings(whole, ours, context) };
}

test("a company that asks for the same is not told of", () => {
  expect(standings(new PlanGaps(), null).sides).toEqual([]);
  expect(standings(new PlanGaps(), { close_plan: "proposal" }).sides).toEqual([]);
});

test("what applies for one side alone is told with both numbers", () => {
  const { ours, sides } = standings(new PlanGaps(), { close_plan: "discovery", next_review: "never" });
  expect(sides).toMatchObject([
    {
      organisationId: lumen,
      completeness: { of: completeness(ours).of },
      differences: [
        { check: "close_plan", they: "asks" },
        { check: "next_review", they: "waives" },
      ],
    },
  ]);
});

test("what we set ourselves makes the difference, too", () => {
  const deal = new PlanGaps();
  deal.settings = settingsFrom({ from: { close_plan: "never", commitments: "discovery" } });
  const { ours, sides } = standings(deal, null);
  expect(ours.find(({ check }) => check === "close_plan")).toMatchObject({ applies: false, from: "never" });
  expect(sides[0]?.differences).toEqual([{ check: "commitments", they: "waives" }]);
});

test("a mark of one side is a difference: it is not good enough for it alone", () => {
  const deal = new PlanGaps();
  deal.write("harbor", "Half the manual steps");
  deal.mark("lumen", "customer_outcome", "By when?");
  expect(standings(deal, null).sides[0]?.differences).toEqual([{ check: "customer_outcome", they: "marks" }]);
  const marked = new PlanGaps();
  marked.write("harbor", "Half the manual steps");
  marked.mark("harbor", "customer_outcome", "By when?");
  expect(standings(marked, null).sides[0]?.differences).toEqual([
    { check: "customer_outcome", they: "passes" },
  ]);
});

test("an organisation that told nothing begins as everyone does", () => {
  expect(settingsIn({ deal_checks: [] }, lumen)).toEqual(startingSettings);
});
