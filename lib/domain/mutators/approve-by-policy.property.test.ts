// Under a policy that approves by itself, too, a registration never leaves its table: the policy decides once, like a person,
// first come first heard, and only what needs no look.
import fc from "fast-check";
import { expect, test } from "vitest";
import { expectSame } from "../../util/expect-same.test-support.ts";
import { registrationOf } from "../deal/registration-status.ts";
import { type Act, act, table } from "./deal-acts.test-support.ts";
import { companies, DAY, DealWorld, idOf, termsFor, uuid } from "./deal-world.test-support.ts";

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
const deciding: fc.Arbitrary<Act> = fc.constantFrom("approved", "rejected").map(
  (kind): Act =>
    (world) =>
      world.decide("harbor", kind),
);
/** All of them accept, whoever is first: without it hardly a case comes to a decision. */
const accepting: fc.Arbitrary<Act> = fc.shuffledSubarray([...companies], { minLength: 3 }).map(
  (order): Act =>
    (world) => {
      for (const who of order) world.answer(who, "accepted");
    },
);
const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: act },
    { weight: 2, arbitrary: accepting },
    { weight: 2, arbitrary: around },
    { weight: 2, arbitrary: deciding },
  ),
  { minLength: 2, maxLength: 6 },
);

/** As the table says of people; the policy's word comes with the last answer. */
const withPolicy: typeof table = {
  ...table,
  submitted: [...table.submitted, "approved"],
  action_required: [...table.action_required, "approved"],
};

function oneWordEach(world: DealWorld): void {
  const { registration_decision: decisions, review_reason: reasons } = world.everything();
  const decided = decisions.filter(({ outcome }) => outcome !== "withdrawn").map((each) => each.revisionId);
  expect(new Set(decided).size).toBe(decided.length);
  expect(new Set(reasons.map((each) => each.revisionId)).size).toBe(reasons.length);
}

test("whatever happens in whatever order the policy decides once, and never what needs a look", () => {
  const seen = { approved: 0, left: 0, byPeople: 0 };
  fc.assert(
    fc.property(fc.constantFrom(30, 90, 365), acts, (protectionDays, all) => {
      const world = new DealWorld().policySays({ approval: "automatic", protectionDays });
      const stands = () => registrationOf(world.everything(), world.now);
      const three = termsFor(companies);
      world.draft(three);
      world.submit("harbor", three, uuid(102));
      let before = stands();
      for (const each of all) {
        each(world);
        const { status, revision, decision, answers } = stands();
        if (status !== before.status) {
          expect(withPolicy[before.status], `${before.status} to ${status}`).toContain(status);
        }
        oneWordEach(world);
        const { registration_decision: decisions, review_reason: reasons } = world.everything();
        const isNew = decision !== null && decision.id !== before.decision?.id;
        if (isNew && decision.byPolicy) {
          seen.approved++;
          expect(decision).toMatchObject({ organisationId: idOf.harbor, outcome: "approved" });
          expect(decision.protectedUntil).toBe(decision.decidedAt + protectionDays * DAY);
          expect(answers.every(({ state }) => state === "accepted")).toBe(true);
          expectSame([world.met, world.rivals, revision?.terms.rateBp], [[], [], 2_700]);
          expect(decisions.some(({ outcome }) => outcome === "rejected")).toBe(false);
          // A person who decides after it is told so, and changes nothing.
          const late = world.decide("harbor", "rejected");
          expect(late).toMatchObject({ outcome: "refused", code: "already_decided" });
        } else if (isNew && decision.outcome !== "withdrawn") seen.byPeople++;
        if (status === "in_review" && reasons.some((row) => row.revisionId === revision?.id)) seen.left++;
        before = stands();
      }
      // Why it was left to people its company reads, and nobody else.
      for (const who of ["lumen", "cloud"] as const) {
        expectSame(world.seenBy(who)?.review_reason ?? [], []);
      }
    }),
    { numRuns: 10_000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  // Three companies that answer again and again take longer than most properties, on a busy machine above all.
}, 180_000);
