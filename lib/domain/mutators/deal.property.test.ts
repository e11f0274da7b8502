// Whatever three companies do in whatever order, a registration never leaves its table, and nobody sees more than told.
import fc from "fast-check";
import { expect, test } from "vitest";
import { expectSame } from "../../util/expect-same.test-support.ts";
import { act, table } from "./deal-acts.test-support.ts";
import { companies, DealWorld, termsFor } from "./deal-world.test-support.ts";

test("every step of every interleaving is in the table", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(act, { minLength: 3, maxLength: 14 }), (acts) => {
      const world = new DealWorld();
      world.draft(termsFor(["harbor", "lumen", "cloud"]));
      let before = world.registration().status;
      for (const each of acts) {
        each(world);
        const { status, protectedUntil, decision } = world.registration();
        if (status !== before) {
          expect(table[before], `${before} to ${status}`).toContain(status);
          seen.add(`${before} ${status}`);
        }
        if (protectedUntil !== null) expect(protectedUntil).toBeGreaterThan(world.now);
        if (status === "approved") expect(decision?.outcome).toBe("approved");
        // Clear to every company: whoever is in it reads the same status, with the same answers, as all others do.
        if (status !== "draft") {
          const { answers } = world.registration();
          for (const who of companies) {
            if (!world.seenBy(who)) continue;
            expect(world.registration(who).status, `${who} reads ${status}`).toBe(status);
            expectSame(world.registration(who).answers, answers);
          }
        }
        before = status;
      }
    }),
    { numRuns: 10_000 },
  );
  // The cases reach all of it, or they would show nothing.
  expect(seen.size).toBeGreaterThan(12);
});

test("a company that is not in the deal sees nothing of it, and links stay at home", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      const world = new DealWorld();
      world.draft(termsFor(["harbor", "lumen"]));
      for (const each of acts) each(world);
      for (const who of companies) {
        const seen = world.seenBy(who);
        if (who !== "harbor") expectSame(seen?.deal_link ?? [], []);
        const mine = seen?.deal_participant.find(
          ({ organisation }) => organisation.id === world.actor(who).organisationId,
        );
        if (seen && seen.deal.length > 0) expect(mine?.level).not.toBe("left");
      }
    }),
    { numRuns: 10_000 },
  );
});
