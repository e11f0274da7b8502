// Whatever three companies do in whatever order, a registration never leaves its table, and nobody sees more than told.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RegistrationStatus } from "../../contract/words.ts";
import { companies, DAY, DealWorld, termsFor, uuid } from "./deal-world.test-support.ts";

const company = fc.constantFrom(...companies);
const terms = fc
  .tuple(fc.constantFrom(["harbor", "lumen"] as const, ["harbor", "lumen", "cloud"] as const), fc.nat(2))
  .map(([who, more]) => termsFor(who, { rateBp: 2_500 + more * 100 }));

type Act = (world: DealWorld) => unknown;
const act: fc.Arbitrary<Act> = fc.oneof(
  terms.map(
    (t): Act =>
      (world) =>
        world.draft(t),
  ),
  fc.tuple(company, terms).map(
    ([who, t]): Act =>
      (world) =>
        world.submit(who, t),
  ),
  terms.map(
    (t): Act =>
      (world) =>
        world.submit("harbor", t, uuid(102)),
  ),
  fc.tuple(company, fc.constantFrom("accepted", "objected")).map(
    ([who, kind]): Act =>
      (world) =>
        world.answer(who, kind),
  ),
  fc.tuple(company, fc.constantFrom("approved", "rejected")).map(
    ([who, kind]): Act =>
      (world) =>
        world.decide(who, kind),
  ),
  company.map(
    (who): Act =>
      (world) =>
        world.withdraw(who),
  ),
  company.map(
    (who): Act =>
      (world) =>
        world.leave(who),
  ),
  fc.constantFrom(1, 40, 91).map(
    (days): Act =>
      (world) => {
        world.now += days * DAY;
      },
  ),
);

/** What may follow what, by one act or by time. */
const table: Record<RegistrationStatus, readonly RegistrationStatus[]> = {
  draft: ["submitted"],
  submitted: ["submitted", "action_required", "in_review", "withdrawn"],
  action_required: ["submitted", "action_required", "in_review", "withdrawn"],
  in_review: ["submitted", "action_required", "approved", "rejected", "withdrawn"],
  approved: ["submitted", "action_required", "expired"],
  rejected: ["submitted"],
  expired: ["submitted", "action_required"],
  withdrawn: [],
};

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
            expect(world.registration(who).answers).toEqual(answers);
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
        if (who !== "harbor") expect(seen?.deal_link ?? []).toEqual([]);
        const mine = seen?.deal_participant.find(
          ({ organisation }) => organisation.id === world.actor(who).organisationId,
        );
        if (seen && seen.deal.length > 0) expect(mine?.level).not.toBe("left");
      }
    }),
    { numRuns: 10_000 },
  );
});
