// A deal that Harbor & Pine and Lumen are both in, and devices that edit its plan apart: each replays what waits over what
// it pulled, as the store does. Used by the stories and property tests of the plan.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { PlanCommand } from "../../contract/plan-mutations.ts";
import type { PlanTextField } from "../../contract/words.ts";
import { planOf } from "../deal/plan-of.ts";
import { type DealWhole, dealEntityNames, emptyDeal, putDealRow } from "../deal-whole.ts";
import { type Company, DEAL, DealWorld, START, termsFor, uuid } from "./deal-world.test-support.ts";
import type { MutatorState } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

export const ray = { name: "Ray Lin", title: "AE" };

/** Submitted by Harbor & Pine, accepted by Lumen; Harbor Cloud, if there, is invited and has not answered. */
export function planWorld(parties: readonly Company[] = ["harbor", "lumen", "cloud"]): DealWorld {
  const world = new DealWorld();
  const terms = termsFor(parties);
  world.draft(terms);
  world.submit("harbor", terms, uuid(102));
  world.answer("lumen", "accepted");
  return world;
}

export const editOf = <T>(world: DealWorld, value: T, base: string | null = null) => ({
  value,
  version: world.newId(),
  base,
  settles: [],
});

/** The arguments of an edit of a text as this company sees it now. */
export function textEdit(whole: DealWhole, world: DealWorld, value: string, field: PlanTextField) {
  const body = whole.plan_text.find((each) => each.field === field)?.body;
  const edit = { ...editOf(world, value, body?.version ?? null), baseText: body?.value ?? "" };
  return { dealId: DEAL, rowId: world.newId(), field, edit };
}

type Waiting = { [C in PlanCommand]: { command: C; args: MutationArgs<C> } }[PlanCommand];

export class PlanDevice {
  private pulled: DealWhole = emptyDeal();
  private shown: DealWhole | null = null;
  private readonly waiting: Waiting[] = [];
  readonly world: DealWorld;
  readonly company: Company;

  constructor(world: DealWorld, company: Company) {
    this.world = world;
    this.company = company;
    this.sync();
  }

  /** The deal as this device shows it. */
  get whole(): DealWhole {
    this.shown ??= this.replay();
    return this.shown;
  }

  private replay(): DealWhole {
    // Mutators make new rows and change none.
    const whole = emptyDeal();
    for (const entity of dealEntityNames) {
      const rows: unknown[] = whole[entity];
      rows.push(...this.pulled[entity]);
    }
    for (const { command, args } of this.waiting) {
      const prepared = prepareMutation(command, args);
      if (prepared.outcome === "refused") throw new Error(prepared.message);
      const state: MutatorState = {
        ...nothingThere,
        deal: () => whole,
      };
      const context = {
        actor: this.world.actor(this.company),
        now: START,
        skew: 0,
        onServer: false,
        event: null,
      };
      const result = prepared.run(state, context);
      if (result.outcome === "refused") continue;
      for (const change of result.changes) {
        if (change.op === "put") putDealRow(whole, change as Parameters<typeof putDealRow>[1]);
      }
    }
    return whole;
  }

  act<C extends PlanCommand>(command: C, args: MutationArgs<C>): void {
    this.waiting.push({ command, args } as Waiting);
    this.shown = null;
  }

  /** Sends the first `count` of what waits, then pulls. */
  sync(count = this.waiting.length): void {
    for (const { command, args } of this.waiting.splice(0, count))
      this.world.run(this.company, command, args);
    this.pulled = this.world.seenBy(this.company) ?? emptyDeal();
    this.shown = null;
  }

  write(value: string, field: PlanTextField = "customer_outcome"): void {
    this.act("plan.text.edit", textEdit(this.whole, this.world, value, field));
  }

  text(field: PlanTextField = "customer_outcome") {
    return this.whole.plan_text.find((each) => each.field === field)?.body;
  }
}

/** What stories say of a deal, in few words. */
export function planStory(world: DealWorld) {
  const seen = (company: Company = "harbor"): DealWhole => {
    const whole = world.seenBy(company);
    if (!whole) throw new Error(`${company} sees nothing`);
    return whole;
  };
  return {
    world,
    seen,
    plan: (company?: Company) => planOf(seen(company)),
    run<C extends PlanCommand>(company: Company, command: C, args: MutationArgs<C>): string {
      const result = world.run(company, command, args);
      return result.outcome === "refused" ? `${result.code}: ${result.message}` : result.outcome;
    },
    edit: <T>(value: T, base: string | null = null) => editOf(world, value, base),
    first: () => ({ dealId: DEAL, rowId: world.newId() }),
  };
}
