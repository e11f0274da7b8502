// Whatever three companies do in whatever order: each act that changed something is told once, with its author, and
// nothing that is one company's own is told to another.
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Company, companies, DEAL, DealWorld, idOf, termsFor, uuid } from "./deal-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";

const terms = termsFor(["harbor", "lumen", "cloud"]);
const STAKEHOLDER = uuid(500);
/** Only ever written where one company alone may read it. */
const secretOf = (company: Company) => `SECRET of ${company}`;

const edit = <T>(world: DealWorld, value: T) => ({ value, version: world.newId(), base: null, settles: [] });

const steps: Record<string, (world: DealWorld, company: Company) => MutatorResult> = {
  submit: (world, company) => world.submit(company, terms, uuid(102)),
  revise: (world, company) => world.submit(company, terms),
  accept: (world, company) => world.answer(company, "accepted"),
  object: (world, company) => world.answer(company, "objected"),
  approve: (world, company) => world.decide(company, "approved"),
  withdraw: (world, company) => world.withdraw(company),
  leave: (world, company) => world.leave(company),
  link: (world, company) => world.link(company, secretOf(company)),
  stakeholder: (world, company) =>
    world.run(company, "plan.stakeholder.put", {
      dealId: DEAL,
      stakeholderId: STAKEHOLDER,
      name: edit(world, "Ann Chu"),
      order: edit(world, "V"),
    }),
  // Of the closed words nobody else writes one here: it stands for the secret.
  stance: (world, company) =>
    world.run(company, "plan.stance.set", {
      dealId: DEAL,
      rowId: world.newId(),
      stakeholderId: STAKEHOLDER,
      edit: edit(world, "opponent" as const),
    }),
  text: (world, company) =>
    world.run(company, "plan.text.edit", {
      dealId: DEAL,
      rowId: world.newId(),
      field: "customer_outcome",
      edit: {
        ...edit(world, world.registration().revision ? "Known to all" : secretOf(company)),
        baseText: "",
      },
    }),
};
const names = Object.keys(steps);

/** How much was told, and all that it could be about. */
function told(world: DealWorld): { events: number; rows: string } {
  const { deal_event, deal_event_own, ...rest } = world.everything();
  return { events: deal_event.length + deal_event_own.length, rows: JSON.stringify(rest) };
}

const way = [
  ["submit", "harbor"],
  ["accept", "lumen"],
  ["accept", "cloud"],
  ["approve", "harbor"],
] as const;
/** The deal after so many steps of its usual way. */
const worlds = Array.from({ length: way.length + 1 }, (_, far) => {
  const world = new DealWorld();
  world.tells = true;
  world.draft(terms);
  steps.stakeholder?.(world, "harbor");
  steps.text?.(world, "harbor");
  for (const [what, who] of way.slice(0, far)) steps[what]?.(world, who);
  return world;
});

it("tells each act that changed something once, and nobody what is another company's own", () => {
  const step = fc.record({ what: fc.constantFrom(...names), who: fc.constantFrom(...companies) });
  let shared = 0;
  fc.assert(
    fc.property(fc.nat(way.length), fc.array(step, { minLength: 1, maxLength: 6 }), (far, sequence) => {
      const world = worlds[far]?.copy() ?? new DealWorld();
      let before = told(world);
      for (const { what, who } of sequence) {
        const result = steps[what]?.(world, who);
        const after = told(world);
        const count = after.rows === before.rows ? 0 : 1;
        expect(after.events - before.events, `${who} ${what}: ${JSON.stringify(result)}`).toBe(count);
        before = after;
      }
      for (const company of companies) {
        const seen = world.seenBy(company);
        const own = seen?.deal_event_own ?? [];
        const all = [...(seen?.deal_event ?? []), ...own];
        const others = companies.filter((each) => each !== company);
        const read = JSON.stringify(all);
        for (const each of others) expect(read).not.toContain(secretOf(each));
        expect(own.every(({ organisationId }) => organisationId === idOf[company])).toBe(true);
        const foreign = all.filter(({ organisationId }) => organisationId !== idOf[company]);
        expect(foreign.some(({ command }) => command === "plan.stance.set" || command === "deal.link")).toBe(
          false,
        );
        shared += foreign.length;
      }
    }),
    { numRuns: 10_000 },
  );
  // The cases did reach what they are about.
  expect(shared).toBeGreaterThan(10_000);
}, 240_000);
