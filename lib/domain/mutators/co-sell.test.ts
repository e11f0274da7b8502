// Our programme and a co-sell plan that two companies edit at once: what each sees afterwards, and what neither may say of the other.
import { describe, expect, it } from "vitest";
import type { CoSellCommand } from "../../contract/co-sell.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import type { Partnership } from "../../contract/records.ts";
import type { Customer, Person } from "../../contract/shapes.ts";
import type { MemberRole } from "../../contract/words.ts";
import { type CoSellHeld, coSellAfter, nothingHeld } from "../co-sell/co-sell-held.ts";
import { memberKey } from "../deal/departures.ts";
import { DealWorld, idOf, START, uuid } from "./deal-world.test-support.ts";
import type { Lookup, MutatorResult } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

const HERE = uuid(12);
const STEP = uuid(30);
const zapier: Customer = { name: "Zapier", domain: "zapier.com" };
const mira = { name: "Mira Vega", title: "Partner manager" };

const from = <T>(value: T, n: number, base: number | null = null, settles: string[] = []) => ({
  value,
  version: uuid(n),
  base: base === null ? null : uuid(base),
  settles,
});

/** Harbor & Pine and Lumen with one plan, as the server holds it. */
class Partners {
  held: CoSellHeld = { ...nothingHeld, people: [{ id: uuid(80), ...mira }] };
  customer: Lookup<Customer> = zapier;
  offline = false;
  now = START;

  run<C extends CoSellCommand>(
    command: C,
    args: MutationArgs<C>,
    company: "harbor" | "lumen" = "harbor",
    role: MemberRole = "partner_manager",
  ): MutatorResult {
    const prepared = prepareMutation(command, args);
    if (prepared.outcome === "refused") return prepared;
    this.now += 1_000;
    const other = company === "harbor" ? "lumen" : "harbor";
    const partnership: Partnership = {
      id: HERE,
      partner: { id: idOf[other], name: other },
      partnerType: null,
      investmentTier: null,
      status: "active",
      startedAt: START,
      endedAt: null,
      offline: this.offline ? { website: null, contact: null, joined: null } : null,
    };
    const result = prepared.run(
      {
        ...nothingThere,
        partnership: () => partnership,
        coSell: () => ({ ...this.held, customer: () => this.customer }),
      },
      { actor: new DealWorld().actor(company, role), now: this.now, skew: 0, onServer: true, event: null },
    );
    if (result.outcome === "changes") {
      for (const change of result.changes) this.held = coSellAfter(this.held, change);
    }
    return result;
  }

  get plan() {
    const plan = this.held.plans.get(HERE);
    if (!plan) throw new Error("Nobody has written a plan yet");
    return plan;
  }
}

const edit = (fields: Omit<MutationArgs<"co-sell.edit">, "partnershipId" | "rowId">, rowId = uuid(20)) => ({
  partnershipId: HERE,
  rowId,
  ...fields,
});
const step = (rest: Partial<MutationArgs<"co-sell.step.put">> = {}) => ({
  partnershipId: HERE,
  stepId: STEP,
  title: from("Map accounts", 31),
  order: from("V", 32),
  ...rest,
});
const refusedAs = (code: string) => ({ outcome: "refused", code });

describe("what a plan says", () => {
  it("lies in the partnership, in one row, whoever wrote first", () => {
    const both = new Partners();
    const result = both.run("co-sell.edit", edit({ reviewWeeks: from(4, 40) }));
    expect(result).toMatchObject({
      changes: [{ entity: "co_sell_plan", scopes: [`partnership:${HERE}`], row: { id: uuid(20) } }],
    });
    both.run("co-sell.edit", edit({ motion: from("co_sell", 41) }, uuid(21)), "lumen");
    expect(both.plan.rules).toMatchObject({
      id: uuid(20),
      reviewWeeks: { value: 4 },
      motion: { value: "co_sell", edited: { organisationId: idOf.lumen } },
      target: null,
    });
  });

  it("takes the later of two values written apart, and keeps the other until somebody decides", () => {
    const both = new Partners();
    both.run("co-sell.edit", edit({ reviewWeeks: from(4, 40) }));
    both.run("co-sell.edit", edit({ reviewWeeks: from(2, 41) }, uuid(21)), "lumen");
    expect(both.plan.rules?.reviewWeeks).toMatchObject({ value: 2, replaced: [{ value: 4 }] });
    both.run("co-sell.edit", edit({ reviewWeeks: from(4, 42, 41, [uuid(40)]) }));
    expect(both.plan.rules?.reviewWeeks).toMatchObject({ value: 4, replaced: [] });
  });

  it("merges what both write into the joint message", () => {
    const both = new Partners();
    const base = "One platform for all. It saves a week.";
    const begun = { ...from(base, 50), baseText: "" };
    both.run("co-sell.edit", edit({ message: begun }));
    const ours = { ...from("One platform for all. It saves a month.", 51, 50), baseText: base };
    const theirs = { ...from("One product for all. It saves a week.", 52, 50), baseText: base };
    both.run("co-sell.edit", edit({ message: ours }));
    both.run("co-sell.edit", edit({ message: theirs }), "lumen");
    expect(both.plan.rules?.message?.value).toBe("One product for all. It saves a month.");
  });

  it("has no credit policy of its own, and a programme no review", () => {
    const both = new Partners();
    expect(both.run("co-sell.edit", edit({ policyId: from(uuid(60), 61) }))).toMatchObject(
      refusedAs("bad_arguments"),
    );
    const dated = { ...edit({ nextReview: from("2026-12-01", 62) }), partnershipId: null };
    expect(both.run("co-sell.edit", dated)).toMatchObject(refusedAs("bad_arguments"));
  });

  it("wants a target of something", () => {
    const nothing = from({ wins: null, amount: null }, 63);
    const less = from({ wins: null, amount: { minor: "-1", currency: "USD" } }, 63);
    for (const target of [nothing, less]) {
      expect(new Partners().run("co-sell.edit", edit({ target }))).toMatchObject(refusedAs("bad_arguments"));
    }
  });
});

describe("our programme", () => {
  it("lies with our organisation alone, beside the plans", () => {
    const both = new Partners();
    const ours = { ...edit({ motion: from("co_sell", 41) }), partnershipId: null };
    expect(both.run("co-sell.edit", ours)).toMatchObject({
      changes: [{ entity: "programme", scopes: ["org"], row: { organisationId: idOf.harbor } }],
    });
    const added = both.run("co-sell.step.put", step({ partnershipId: null }));
    expect(added).toMatchObject({ changes: [{ entity: "programme_step", scopes: ["org"] }] });
    expect(both.held.plans.size).toBe(0);
  });
});

describe("a step of the playbook", () => {
  it("is removed and brought back", () => {
    const both = new Partners();
    both.run("co-sell.step.put", step());
    const seen = [uuid(30), uuid(31), uuid(32)];
    const row = { partnershipId: HERE, kind: "step" as const, rowId: STEP };
    both.run("co-sell.row.remove", { ...row, seen });
    expect(both.plan.steps[0]?.removed).not.toBeNull();
    both.run("co-sell.row.restore", row, "lumen");
    expect(both.plan.steps[0]).toMatchObject({ removed: null, revived: null });
  });

  it("stands where the partner edited it unseen, whichever arrived first", () => {
    const removal = { partnershipId: HERE, kind: "step" as const, rowId: STEP, seen: [STEP, uuid(32)] };
    const rename = step({ title: from("Map the top ten", 33, 30) });
    const says = (acts: (both: Partners) => void) => {
      const both = new Partners();
      both.run("co-sell.step.put", { ...step(), title: from("Map accounts", 30) });
      acts(both);
      const [row] = both.plan.steps;
      return { title: row?.title.value, removed: row?.removed, by: row?.revived?.removed.organisationId };
    };
    const stands = { title: "Map the top ten", removed: null, by: idOf.harbor };
    expect(
      says((both) => {
        both.run("co-sell.step.put", rename, "lumen");
        both.run("co-sell.row.remove", removal);
      }),
    ).toEqual(stands);
    expect(
      says((both) => {
        both.run("co-sell.row.remove", removal);
        both.run("co-sell.step.put", rename, "lumen");
      }),
    ).toEqual(stands);
  });

  it("that is nowhere cannot be edited", () => {
    const moved = { partnershipId: HERE, stepId: STEP, order: from("W", 34) };
    expect(new Partners().run("co-sell.step.put", moved)).toMatchObject(refusedAs("not_found"));
  });
});

describe("a target account", () => {
  const name = (targetId: string) => ({ partnershipId: HERE, targetId, accountId: uuid(70) });

  it("is named as both show it, and never by what the device says of it", () => {
    const both = new Partners();
    both.run("co-sell.account.name", name(uuid(71)));
    expect(both.plan.accounts).toMatchObject([{ id: uuid(71), customer: zapier }]);
  });

  it("that one of the two does not show is refused", () => {
    const both = new Partners();
    both.customer = "absent";
    expect(both.run("co-sell.account.name", name(uuid(71)))).toMatchObject(refusedAs("not_found"));
  });

  it("is named once; named again after it was taken off it comes back", () => {
    const both = new Partners();
    both.run("co-sell.account.name", name(uuid(71)));
    expect(both.run("co-sell.account.name", name(uuid(72)), "lumen")).toMatchObject(
      refusedAs("already_exists"),
    );
    both.run(
      "co-sell.row.remove",
      { partnershipId: HERE, kind: "account", rowId: uuid(71), seen: [] },
      "lumen",
    );
    expect(both.plan.accounts[0]?.removed?.organisationId).toBe(idOf.lumen);
    both.run("co-sell.account.name", name(uuid(72)));
    expect(both.plan.accounts).toMatchObject([{ id: uuid(71), removed: null }]);
  });
});

describe("the owner of a side", () => {
  const owner = (organisationId: string, person: Person | null, n = 75) => ({
    partnershipId: HERE,
    rowId: uuid(74),
    organisationId,
    edit: from(person, n),
  });

  it("is an active member of it, named by itself alone", () => {
    const both = new Partners();
    both.run("co-sell.owner.set", owner(idOf.harbor, mira));
    expect(both.plan.owners).toMatchObject([{ organisationId: idOf.harbor, person: { value: mira } }]);
    expect(both.plan.owners[0]?.person.value?.key).toBe(memberKey(HERE, uuid(80)));
    const stranger = { name: "Nobody Here", title: null };
    expect(both.run("co-sell.owner.set", owner(idOf.harbor, stranger))).toMatchObject(
      refusedAs("bad_arguments"),
    );
    expect(both.run("co-sell.owner.set", owner(idOf.harbor, mira), "lumen")).toMatchObject(
      refusedAs("not_allowed"),
    );
  });

  it("that has left is followed by the next one named; an edit that comes twice changes nothing", () => {
    const both = new Partners();
    both.run("co-sell.owner.set", owner(idOf.harbor, mira));
    const [row] = both.plan.owners;
    if (!row) throw new Error("no owner");
    const left = { op: "put", entity: "co_sell_owner", row: { ...row, leftAt: 7 }, scopes: [] } as const;
    both.held = coSellAfter(both.held, left);
    both.run("co-sell.owner.set", owner(idOf.harbor, mira));
    expect(both.plan.owners).toMatchObject([{ leftAt: 7 }]);
    both.run("co-sell.owner.set", owner(idOf.harbor, mira, 76));
    expect(both.plan.owners).toMatchObject([{ leftAt: null }]);
  });

  it("of a partner that does not use Tandem is recorded by whose placeholder it is", () => {
    const both = new Partners();
    const theirs = { name: "Ines Marlow", title: "Managing director" };
    expect(both.run("co-sell.owner.set", owner(idOf.lumen, theirs))).toMatchObject(refusedAs("not_allowed"));
    both.offline = true;
    both.run("co-sell.owner.set", owner(idOf.lumen, theirs));
    expect(both.plan.owners).toMatchObject([{ organisationId: idOf.lumen, person: { value: theirs } }]);
  });
});
