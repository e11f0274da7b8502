// Whatever three companies do with a deal and its plan: what one of them keeps for itself (its draft, its CRM record, where it
// thinks a stakeholder stands, what it booked, which other registration it met) may be anything, and the others receive the same, to the letter.
import fc from "fast-check";
import { expect, test } from "vitest";
import { stance } from "../../contract/words.ts";
import { expectSame } from "../../util/expect-same.test-support.ts";
import {
  type Company,
  companies,
  DEAL,
  DealWorld,
  idOf,
  termsFor,
  uuid,
} from "../mutators/deal-world.test-support.ts";

const STAKEHOLDER = uuid(500);
const terms = termsFor(companies);
const edit = <T>(world: DealWorld, value: T) => ({ value, version: world.newId(), base: null, settles: [] });

const thought = fc.constantFrom(...stance.options);
// Never blank: a draft without a customer's name is refused, which would be another story.
const record = fc.string({ maxLength: 12 }).map((text) => `Nr. ${text}`);
const amount = fc.nat(9_999_999).map(String);
/** Another registration of the payer's on this customer, of which the others may know nothing. */
const other = fc.nat(1_000).map((n) => uuid(10_000 + n));
const company = fc.constantFrom(...companies);
const acts = ["accept", "object", "revise", "approve", "leave"] as const;
/** What is told to all, and what is kept: each kept thing twice, once for each of two worlds that differ in nothing else. */
const act = fc.oneof(
  fc.record({ kind: fc.constantFrom(...acts), who: company }),
  fc.record({
    kind: fc.constant("text" as const),
    who: company,
    said: fc.constantFrom("Fewer steps", "One plan"),
  }),
  fc.record({ kind: fc.constant("stance" as const), who: company, kept: fc.tuple(thought, thought) }),
  fc.record({ kind: fc.constant("link" as const), who: company, kept: fc.tuple(record, record) }),
  fc.record({ kind: fc.constant("booked" as const), who: company, kept: fc.tuple(amount, amount) }),
  fc.record({
    kind: fc.constant("meets" as const),
    who: fc.constant("harbor" as const),
    kept: fc.tuple(other, other),
  }),
);
type Act = ReturnType<typeof act.generate>["value"];

/** `draft`: how the registration read before anybody was invited. */
function live(draft: string, acts: readonly Act[], at: 0 | 1): DealWorld {
  const world = new DealWorld();
  world.tells = true;
  world.draft(termsFor(companies, { customer: { name: draft, domain: null } }));
  world.draft(terms);
  world.submit("harbor", terms, uuid(102));
  world.run("harbor", "plan.stakeholder.put", {
    dealId: DEAL,
    stakeholderId: STAKEHOLDER,
    name: edit(world, "Ann Chu"),
    order: edit(world, "V"),
  });
  for (const each of acts) play(world, each, at);
  return world;
}

function play(world: DealWorld, each: Act, at: 0 | 1): void {
  const { who } = each;
  if (each.kind === "accept" || each.kind === "object") {
    world.answer(who, each.kind === "accept" ? "accepted" : "objected");
  } else if (each.kind === "revise") world.submit(who, terms);
  else if (each.kind === "approve") world.decide(who, "approved");
  else if (each.kind === "leave") world.leave(who);
  else if (each.kind === "text") {
    const written = { ...edit(world, each.said), baseText: "" };
    const args = { dealId: DEAL, rowId: world.newId(), field: "customer_outcome" as const, edit: written };
    world.run(who, "plan.text.edit", args);
  } else if (each.kind === "stance") setStance(world, who, each.kept[at]);
  else if (each.kind === "link") world.link(who, each.kept[at]);
  else if (each.kind === "booked") {
    const amount = { minor: each.kept[at], currency: "USD" };
    world.run(who, "quota.book", { dealId: DEAL, rowId: world.newId(), amount });
  } else if (each.kind === "meets") meets(world, each.kept[at]);
}

/** As the server finds it for who pays. */
function meets(world: DealWorld, otherDealId: string): void {
  const conflict = {
    id: world.newId(),
    dealId: DEAL,
    organisationId: idOf.harbor,
    otherDealId,
    accountId: null,
    revisionIds: [uuid(102), otherDealId],
    arisenAt: world.now,
    endedAt: null,
    resolution: null,
  };
  world.put({ entity: "conflict", row: conflict });
}

function setStance(world: DealWorld, who: Company, value: (typeof stance.options)[number]): void {
  const args = {
    dealId: DEAL,
    rowId: world.newId(),
    stakeholderId: STAKEHOLDER,
    edit: edit(world, value),
  };
  world.run(who, "plan.stance.set", args);
}

test("two worlds that differ only in what a company keeps for itself look the same to the others", () => {
  let differed = 0;
  fc.assert(
    fc.property(record, record, fc.array(act, { maxLength: 8 }), company, (one, two, done, reader) => {
      const worlds = [live(one, done, 0), live(two, done, 1)] as const;
      const seen = worlds.map((world) => {
        const whole = world.seenBy(reader);
        if (!whole) return null;
        // What is the reader's own alone is not what it receives from others.
        const { deal_link, stakeholder_stance, deal_event_own, booked_amount, conflict, ...received } = whole;
        const own = [deal_link, stakeholder_stance, deal_event_own, booked_amount, conflict];
        for (const row of own.flat()) {
          expect(row.organisationId).toBe(idOf[reader]);
        }
        return received;
      });
      expectSame(seen[1], seen[0]);
      if (JSON.stringify(worlds[0].everything()) !== JSON.stringify(worlds[1].everything())) differed++;
    }),
    { numRuns: 10_000 },
  );
  // The worlds did differ, or this would show nothing.
  expect(differed).toBeGreaterThan(4_000);
}, 240_000);
