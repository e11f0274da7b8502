// Whatever is recorded, judged and taken back, and in whichever order rows come: every company reads the same, one partner
// at most is the origin, and nothing that a company keeps for itself shows in what another receives.
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { touchpointType } from "../../contract/words.ts";
import { expectSame } from "../../util/expect-same.test-support.ts";
import { dealEntityNames } from "../deal-whole.ts";
import {
  type Company,
  companies,
  DAY,
  DEAL,
  DealWorld,
  idOf,
  termsFor,
  uuid,
} from "../mutators/deal-world.test-support.ts";
import { judge, touch } from "../mutators/evidence-world.test-support.ts";
import { attributionsIn } from "./attribution.ts";
import { countingTouchpoints, evidenceIn, evidenceOf } from "./evidence.ts";

const CASES = { numRuns: 10_000 };
const createdOn = "2026-11-26";

const secret = fc.string({ minLength: 1, maxLength: 8 }).map((text) => `secret ${text}`);
/** What one company keeps for itself beside a touchpoint. */
const kept = fc.record({ note: secret, recordRef: secret });
const act = fc.oneof(
  fc.record({
    kind: fc.constant("touch" as const),
    company: fc.constantFrom(...companies),
    type: fc.constantFrom(...touchpointType.options),
    days: fc.integer({ min: -12, max: 0 }),
    goOn: fc.integer({ min: 0, max: 3 }),
    inDeal: fc.boolean(),
    noteShared: fc.boolean(),
    kept,
    otherKept: kept,
  }),
  fc.record({
    kind: fc.constantFrom("confirmed" as const, "contested" as const, "back" as const),
    company: fc.constantFrom(...companies),
    of: fc.nat({ max: 9 }),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

let agreed: DealWorld;
beforeAll(() => {
  agreed = new DealWorld();
  agreed.tells = true;
  const terms = termsFor(companies, { opportunityCreatedOn: createdOn });
  agreed.draft(terms);
  agreed.submit("harbor", terms, uuid(102));
  for (const each of ["lumen", "cloud"] as const) agreed.answer(each, "accepted");
});

/** Lives through the acts; `other` chooses the other secrets, and nothing else differs. */
function live(acts: readonly Act[], other = false): DealWorld {
  const world = agreed.copy();
  const made: { rowId: string; touchpointId: string }[] = [];
  for (const each of acts) {
    if (each.kind === "touch") {
      world.now += each.goOn * DAY;
      const { note, recordRef } = other ? each.otherKept : each.kept;
      const details = { link: null, people: [], creditRole: "sourcing" as const, nextStep: null };
      const text = each.noteShared ? "Said to all" : note;
      made.push(
        touch(world, each.company, {
          type: each.type,
          days: each.days,
          details,
          deal: each.inDeal ? { dealId: DEAL, rowId: world.newId() } : null,
          note: { noteId: world.newId(), text, visibility: each.noteShared ? "shared" : "internal" },
          recordRef,
        }),
      );
      continue;
    }
    const of = made[each.of % Math.max(1, made.length)];
    if (!of) continue;
    if (each.kind === "back") {
      world.run(each.company, "touchpoint.remove", { touchpointId: of.touchpointId });
    } else judge(world, each.company, of.rowId, each.kind);
  }
  return world;
}

function seenBy(world: DealWorld, company: Company) {
  const whole = world.seenBy(company);
  if (!whole) throw new Error(`${company} sees nothing`);
  return whole;
}

it("every company reads the same evidence and the same attribution, in whichever order its rows came", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), fc.nat(), (acts, turn) => {
      const world = live(acts);
      const readings = companies.map((company, index) => {
        const whole = seenBy(world, company);
        for (const entity of dealEntityNames) {
          const rows: unknown[] = whole[entity];
          rows.push(...rows.splice(0, rows.length === 0 ? 0 : (turn + index) % rows.length));
        }
        const sorted = <T>(values: T[]) => values.map((each) => JSON.stringify(each)).sort();
        return JSON.stringify([
          attributionsIn(whole, world.now),
          sorted(evidenceOf(whole)),
          sorted(countingTouchpoints(whole, world.now)),
        ]);
      });
      expect(new Set(readings).size).toBe(1);
    }),
    CASES,
  );
});

it("one partner at most is the origin, and only what counts decides", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
      const world = live(acts);
      const whole = seenBy(world, "harbor");
      const said = attributionsIn(whole, world.now);
      expect(said.filter(({ outcome }) => outcome === "sourced").length).toBeLessThanOrEqual(1);
      const counts = evidenceIn(whole, world.now).filter(({ state }) => state === "counts");
      const counting = counts.map(({ touchpoint }) => touchpoint);
      const verdicts = { touchpoint_verdict: whole.touchpoint_verdict };
      const alone = attributionsIn({ ...whole, ...verdicts, deal_touchpoint: counting }, world.now);
      expectSame(
        alone.map(({ outcome }) => outcome),
        said.map(({ outcome }) => outcome),
      );
      for (const { partnerId, outcome } of said) {
        if (outcome !== "none") expect(counting.some((each) => each.organisationId === partnerId)).toBe(true);
      }
      expectSame(
        said.map(({ partnerId }) => partnerId),
        [idOf.lumen, idOf.cloud],
      );
    }),
    CASES,
  );
});

it("what a company keeps for itself changes nothing that another receives", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 6 }), (acts) => {
      const [one, other] = [live(acts), live(acts, true)];
      for (const company of companies) {
        const seen = seenBy(one, company);
        expectSame(seen, seenBy(other, company));
        expect(JSON.stringify(seen)).not.toContain("secret");
      }
    }),
    CASES,
  );
});
