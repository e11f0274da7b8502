// What counts towards the target of a co-sell plan: deals both are in that the payer reported won in the quarter.
import { expect, it } from "vitest";
import { DAY, idOf, termsFor } from "../mutators/deal-world.test-support.ts";
import { StatementWorld } from "../mutators/statement-world.test-support.ts";
import { progressOf } from "./progress.ts";

const withLumen: [string, string] = [idOf.harbor, idOf.lumen];

function won(terms = termsFor(["harbor", "lumen"])): StatementWorld {
  const world = new StatementWorld();
  world.draft(terms);
  world.agree(terms);
  world.report("harbor", "won");
  return world;
}
const progress = (world: StatementWorld, parties = withLumen, now = world.now) => {
  const whole = world.seenBy("harbor");
  return progressOf(whole ? [whole] : [], parties, now);
};

it("a win counts with the basis agreed, for each pair that is in it", () => {
  const world = won();
  expect(progress(world)).toMatchObject({
    wins: 1,
    amounts: [{ minor: "8400000", currency: "USD" }],
    introductions: 0,
  });
  expect(progress(world, [idOf.harbor, idOf.cloud]).wins).toBe(0);
});

it("a win of another quarter, one taken back, and what only the partner reports do not count", () => {
  const world = won();
  expect(progress(world, withLumen, world.now + 120 * DAY).wins).toBe(0);
  world.report("harbor", "open", "They asked for another quote.");
  expect(progress(world).wins).toBe(0);
  world.report("lumen", "won");
  expect(progress(world).wins).toBe(0);
});

it("a referral counts as nothing, whatever it brought", () => {
  const light = termsFor(["harbor", "lumen"], {
    motion: "referral",
    model: null,
    policyVersionId: null,
    rateBp: 0,
    shares: [],
    roles: [],
  });
  expect(progress(won(light))).toMatchObject({ wins: 0, amounts: [], introductions: 0 });
});
