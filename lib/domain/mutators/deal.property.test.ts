// Whatever three companies do in whatever order, a registration never leaves its table, and nobody sees more than told. A policy
// that approves by itself decides once, like a person, and only what needs no look.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RegistrationStatus } from "../../contract/words.ts";
import { companies, DAY, DealWorld, idOf, termsFor, uuid } from "./deal-world.test-support.ts";

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

/** What changes around the deal meanwhile, on the payer's side. */
const around: fc.Arbitrary<Act> = fc.oneof(
  fc.subarray(["conflict", "direct_deal"] as const).map(
    (met): Act =>
      (world) => {
        world.met = met;
      },
  ),
  fc.boolean().map(
    (apart): Act =>
      (world) => {
        world.rivals = apart ? [[idOf.lumen, uuid(9)]] : [];
      },
  ),
  fc.constantFrom("manager", "automatic").map(
    (approval): Act =>
      (world) =>
        world.policySays({ approval }),
  ),
);

/** All of them accept, whoever is first: without it hardly a case comes to a decision. */
const accepting: fc.Arbitrary<Act> = fc.shuffledSubarray([...companies], { minLength: 3 }).map(
  (order): Act =>
    (world) => {
      for (const who of order) world.answer(who, "accepted");
    },
);

const deciding: fc.Arbitrary<Act> = fc.constantFrom("approved", "rejected").map(
  (kind): Act =>
    (world) =>
      world.decide("harbor", kind),
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

/** As the table says of people; the policy's word comes with the last answer. */
const withPolicy: typeof table = {
  ...table,
  submitted: [...table.submitted, "approved"],
  action_required: [...table.action_required, "approved"],
  // An answer given anew asks the policy anew.
  expired: table.expired,
};

test("a policy that approves by itself never leaves the table, decides once, and never what needs a look", () => {
  const seen = { approved: 0, left: 0, byPeople: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(30, 90, 365),
      fc.array(
        fc.oneof(
          { weight: 6, arbitrary: act },
          { weight: 2, arbitrary: accepting },
          { weight: 2, arbitrary: around },
          { weight: 2, arbitrary: deciding },
        ),
        { minLength: 3, maxLength: 12 },
      ),
      (protectionDays, acts) => {
        const world = new DealWorld().policySays({ approval: "automatic", protectionDays });
        world.draft(termsFor(["harbor", "lumen", "cloud"]));
        let before = world.registration();
        for (const each of [
          (it: DealWorld) => it.submit("harbor", termsFor(companies), uuid(102)),
          ...acts,
        ]) {
          each(world);
          const now = world.registration();
          const { status, revision, decision } = now;
          if (status !== before.status) {
            expect(withPolicy[before.status], `${before.status} to ${status}`).toContain(status);
          }
          const { registration_decision: decisions, review_reason: reasons } = world.everything();
          const approvals = decisions.filter(({ outcome }) => outcome === "approved");
          // One word on each revision, whoever was first.
          for (const { id } of world.everything().registration_revision) {
            const words = decisions.filter((each) => each.revisionId === id && each.outcome !== "withdrawn");
            expect(words.length).toBeLessThan(2);
            expect(reasons.filter((each) => each.revisionId === id).length).toBeLessThan(2);
          }
          for (const { byPolicy, protectedUntil, decidedAt } of approvals) {
            if (byPolicy) expect(protectedUntil).toBe(decidedAt + protectionDays * DAY);
          }
          const isNew = decision && decision.id !== before.decision?.id;
          if (isNew && decision.byPolicy) {
            seen.approved++;
            expect(decision).toMatchObject({ organisationId: idOf.harbor, outcome: "approved" });
            expect(now.answers.every(({ state }) => state === "accepted" || state === "recorded")).toBe(true);
            expect([world.met, world.rivals, revision?.terms.rateBp]).toEqual([[], [], 2_700]);
            expect(decisions.some(({ outcome }) => outcome === "rejected")).toBe(false);
            // A person who decides after it is told so, and changes nothing.
            const late = world.decide("harbor", "rejected");
            expect(late).toMatchObject({ outcome: "refused", code: "already_decided" });
            seen.refused++;
          } else if (isNew && decision.outcome !== "withdrawn") seen.byPeople++;
          const reason = reasons.find(({ revisionId }) => revisionId === revision?.id);
          if (status === "in_review" && reason) seen.left++;
          // Why it was left to people its company reads, and nobody else.
          for (const who of ["lumen", "cloud"] as const) {
            expect(world.seenBy(who)?.review_reason ?? []).toEqual([]);
          }
          before = world.registration();
        }
      },
    ),
    { numRuns: 10_000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
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
