// Whatever state a plan is in and whatever its company asks for: closing a gap makes that check hold and takes no other away.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkFrom } from "../../contract/settings.ts";
import { dealStage, duty, stakeholderRole } from "../../contract/words.ts";
import { type CheckSettings, settingsFrom } from "./check-settings.ts";
import { completeness, planCheckNames } from "./plan-checks.ts";
import { both, PlanGaps } from "./plan-gaps.test-support.ts";

type Step = (deal: PlanGaps) => void;
const company = fc.constantFrom(...both);
const days = fc.integer({ min: -20, max: 20 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(company, fc.constantFrom("", " ", "Fewer steps")).map(
    ([by, text]): Step =>
      (deal) =>
        deal.write(by, text),
  ),
  fc.tuple(company, fc.constantFrom("", "Two engineers")).map(
    ([by, text]): Step =>
      (deal) =>
        deal.contribute(by, text),
  ),
  fc.tuple(company, fc.option(company), fc.option(days)).map(
    ([by, owner, after]): Step =>
      (deal) =>
        deal.milestone(by, owner, after),
  ),
  fc.tuple(company, fc.constantFrom(...stakeholderRole.options)).map(
    ([by, role]): Step =>
      (deal) =>
        deal.stakeholder(by, role),
  ),
  fc.tuple(company, company, fc.constantFrom(...duty.options)).map(
    ([by, of, what]): Step =>
      (deal) =>
        deal.name(by, of, what),
  ),
  fc.tuple(company, company).map(
    ([by, of]): Step =>
      (deal) =>
        deal.commit(by, of),
  ),
  days.map(
    (after): Step =>
      (deal) =>
        deal.review(after),
  ),
  fc.tuple(company, days).map(
    ([by, after]): Step =>
      (deal) =>
        deal.touch(by, after),
  ),
  fc.tuple(company, fc.constantFrom(...dealStage.options)).map(
    ([by, stage]): Step =>
      (deal) =>
        deal.stage(by, stage),
  ),
  fc.constant<Step>((deal) => {
    deal.world.answer("harbor", "accepted");
  }),
);

const settings: fc.Arbitrary<CheckSettings> = fc
  .record(Object.fromEntries(planCheckNames.map((check) => [check, fc.constantFrom(...checkFrom.options)])), {
    requiredKeys: [],
  })
  .map((from) => settingsFrom({ from }));

test("completeness never falls when a gap closes, for either company and under any settings", () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 8 }),
      fc.constantFrom(...planCheckNames),
      company,
      settings,
      (steps, check, viewer, asked) => {
        const deal = new PlanGaps();
        deal.settings = asked;
        for (const each of steps) each(deal);
        const before = deal.results(viewer);
        deal.close(check);
        const after = deal.results(viewer);
        expect(after.find((each) => each.check === check)?.holds).toBe(true);
        for (const [index, each] of before.entries()) {
          if (each.holds) expect(after[index]?.holds, each.check).toBe(true);
          else expect(each.owedBy, each.check).not.toEqual([]);
        }
        expect(completeness(after).held).toBeGreaterThanOrEqual(completeness(before).held);
        expect(completeness(after).of).toBe(completeness(before).of);
        for (const { check: each, from, applies } of after) {
          if (asked[each] === "never") expect(applies, each).toBe(false);
          expect(from).toBe(asked[each]);
        }
      },
    ),
    { numRuns: 10_000 },
  );
});
