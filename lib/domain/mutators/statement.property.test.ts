// Whatever three companies agree, report and issue in whatever order: the versions of a statement add up, every company
// comes to the same bytes from what it may see, and nothing private is in them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { creditStatement } from "../../contract/credit-statement.ts";
import type { RegistrationTerms } from "../../contract/deal.ts";
import { expectSame } from "../../util/expect-same.test-support.ts";
import { canonicalStatement, statementHash } from "../credit/statement-hash.ts";
import { calculatedAgain, policyVersionIn } from "../deal/next-statement.ts";
import { payoutsOf } from "../deal/payouts.ts";
import { type Company, companies, idOf, termsFor } from "./deal-world.test-support.ts";
import { agreedWorld, introduce, type StatementWorld } from "./statement-world.test-support.ts";

const parties = ["harbor", "lumen", "cloud"] as const;
const part = fc.constantFrom(0, 1, 3_333, 5_000, 10_000);
const terms: fc.Arbitrary<RegistrationTerms> = fc
  .record({
    major: fc.nat(100_000_000),
    rateBp: fc.integer({ min: 2_500, max: 3_000 }),
    part,
    sourcing: fc.constantFrom<Company>("lumen", "cloud"),
    withCloud: fc.boolean(),
  })
  .map(({ major, rateBp, part: bp, sourcing, withCloud }) => {
    const who = withCloud ? parties : parties.slice(0, 2);
    const holder = withCloud ? sourcing : "lumen";
    return termsFor(who, {
      basis: { minor: String(major), currency: "USD" },
      rateBp,
      roles: [
        { creditRole: "sourcing", organisationId: idOf[holder], partBp: 10_000 },
        { creditRole: "selling", organisationId: idOf.harbor, partBp: 10_000 - bp },
        { creditRole: "selling", organisationId: idOf.lumen, partBp: bp },
      ],
    });
  });

type Act = (world: StatementWorld) => unknown;
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: terms.map(
      (each): Act =>
        (world) => {
          world.settle(each);
          world.issue("harbor");
        },
    ),
  },
  terms.map(
    (each): Act =>
      (world) =>
        world.settle(each),
  ),
  fc.tuple(fc.constantFrom("lumen" as const, "cloud" as const), fc.constantFrom(0, -20)).map(
    ([who, days]): Act =>
      (world) => {
        introduce(world, who, days);
        world.issue("harbor");
      },
  ),
  fc.tuple(fc.constantFrom("lumen" as const, "harbor" as const), fc.constantFrom("won", "open", "lost")).map(
    ([who, outcome]): Act =>
      (world) =>
        world.report(who, outcome, "Because."),
  ),
);

const sum = (amounts: readonly string[]) => amounts.reduce((total, each) => total + BigInt(each), 0n);
const SECRET = "secret-7f3a";

function beginning(needsEvidence: boolean): StatementWorld {
  const world = agreedWorld(parties, needsEvidence);
  for (const company of companies) world.link(company, `atomic:${SECRET}:opportunity:1`);
  for (const rows of world.policies.values()) {
    for (const { terms: agreed } of rows.offers) {
      agreed.tiers = [{ name: SECRET, wins: 3, rates: {}, rewards: ["lead_priority"] }];
    }
  }
  world.report("harbor", "won");
  return world;
}
/** Each case goes its own way from one of these. */
const worlds = { strict: beginning(true), easy: beginning(false) };

function played(acts: readonly Act[], needsEvidence: boolean): StatementWorld {
  const world = (needsEvidence ? worlds.strict : worlds.easy).copy();
  for (const each of acts) each(world);
  return world;
}

test("all versions' differences add up to the last one, to the pool, and to what is due to each", () => {
  let chains = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 2, maxLength: 4 }), fc.boolean(), (acts, needsEvidence) => {
      const world = played(acts, needsEvidence);
      const versions = world.versions().map(({ statement }) => statement);
      if (versions.length > 2) chains++;
      expectSame(
        versions.map(({ version }) => version),
        versions.map((_, at) => at + 1),
      );
      const last = versions.at(-1);
      if (!last) return;
      expect(sum(last.participants.map(({ amount }) => amount))).toBe(BigInt(last.pool));
      const dues = payoutsOf(world.seenBy("harbor") ?? expect.unreachable());
      for (const id of Object.values(idOf)) {
        const added = versions.flatMap(({ difference, participants }) =>
          (difference?.participants ?? participants).filter(({ organisationId }) => organisationId === id),
        );
        const own = last.participants.find(({ organisationId }) => organisationId === id);
        for (const kind of ["amount", "kept", "held", "payable"] as const) {
          expect(sum(added.map((each) => each[kind]))).toBe(BigInt(own?.[kind] ?? "0"));
        }
        const due = dues.filter(({ organisationId }) => organisationId === id);
        expect(sum(due.map(({ amount }) => amount))).toBe(BigInt(own?.payable ?? "0"));
      }
    }),
    { numRuns: 10_000 },
  );
  // The cases reach chains of versions, or they would show nothing.
  expect(chains).toBeGreaterThan(1_000);
});

const nothingElse = creditStatement.strict();

test("every company comes to the same bytes as the server, and finds nothing private in them", () => {
  let checked = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 2 }), fc.boolean(), (acts, needsEvidence) => {
      const world = played(acts, needsEvidence);
      for (const company of companies) {
        const whole = world.seenBy(company);
        const policyVersion = policyVersionIn(world.offersTo(company));
        for (const kept of whole?.statement ?? []) {
          const again = whole && calculatedAgain(whole, kept, policyVersion);
          if (!again) expect.unreachable(`${company} cannot calculate it`);
          expectSame(again, kept.statement);
          checked++;
          if (company !== "harbor") continue;
          expect(statementHash(again)).toBe(kept.hash);
          expect(canonicalStatement(again)).not.toContain(SECRET);
          // A field the contract does not name would travel unseen.
          expect(nothingElse.safeParse(kept.statement).success).toBe(true);
        }
      }
    }),
    { numRuns: 10_000 },
  );
  expect(checked).toBeGreaterThan(30_000);
});
