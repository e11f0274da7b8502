// What a rule about programmes and co-sell plans reads: our programme, the plans of some partnerships, and which companies may
// be named in them. Kept in step with changes of its rows by the device's replay. Loaded by device and server alike.
import type {
  CoSellAccount,
  CoSellOwner,
  CoSellPlan,
  CoSellStep,
  Programme,
  ProgrammeStep,
} from "../../contract/co-sell.ts";
import type { Entity, Member } from "../../contract/records.ts";
import type { Customer } from "../../contract/shapes.ts";
import type { Lookup, RowChange } from "../mutators/mutator.ts";

export type ProgrammeRows = { rules: Programme | null; steps: ProgrammeStep[] };
export type CoSellRows = {
  rules: CoSellPlan | null;
  steps: CoSellStep[];
  accounts: CoSellAccount[];
  owners: CoSellOwner[];
};

/** null: our programme. `accountId`: of ours, that is to be named. */
export type CoSellNeed = { partnershipId: string | null; accountId?: string };

export type Colleague = Pick<Member, "id" | "name" | "title">;

export type CoSellHeld = {
  programme: ProgrammeRows;
  plans: ReadonlyMap<string, CoSellRows>;
  /** As both companies show it to each other; of a placeholder, as our list has it. */
  customer(need: CoSellNeed): Lookup<Customer>;
  /** Our active members. */
  people: readonly Colleague[];
};

export const noPlan: CoSellRows = { rules: null, steps: [], accounts: [], owners: [] };
export const noProgramme: ProgrammeRows = { rules: null, steps: [] };
export const nothingHeld: CoSellHeld = {
  programme: noProgramme,
  plans: new Map(),
  customer: () => "absent",
  people: [],
};

/** What all of it is made of. */
export const coSellEntities = [
  "programme",
  "programme_step",
  "co_sell_plan",
  "co_sell_step",
  "co_sell_account",
  "co_sell_owner",
] as const satisfies readonly Entity[];
const ofCoSell: ReadonlySet<string> = new Set(coSellEntities);

export const isOfCoSell = ({ entity }: Pick<RowChange, "entity">): boolean => ofCoSell.has(entity);

const putting = <R extends { id: string }>(rows: readonly R[], row: R): R[] => [
  ...rows.filter(({ id }) => id !== row.id),
  row,
];

/** Nothing of it is ever removed for good: a removed row stays. Changes of other rows leave it as it is. */
export function coSellAfter(held: CoSellHeld, change: RowChange): CoSellHeld {
  if (change.op === "remove") return held;
  const { programme } = held;
  const planAfter = (partnershipId: string, part: (plan: CoSellRows) => Partial<CoSellRows>): CoSellHeld => {
    const plan = held.plans.get(partnershipId) ?? noPlan;
    return { ...held, plans: new Map([...held.plans, [partnershipId, { ...plan, ...part(plan) }]]) };
  };
  switch (change.entity) {
    case "programme":
      return { ...held, programme: { ...programme, rules: change.row } };
    case "programme_step":
      return { ...held, programme: { ...programme, steps: putting(programme.steps, change.row) } };
    case "co_sell_plan":
      return planAfter(change.row.partnershipId, () => ({ rules: change.row }));
    case "co_sell_step":
      return planAfter(change.row.partnershipId, ({ steps }) => ({ steps: putting(steps, change.row) }));
    case "co_sell_account":
      return planAfter(change.row.partnershipId, (plan) => ({
        accounts: putting(plan.accounts, change.row),
      }));
    case "co_sell_owner":
      return planAfter(change.row.partnershipId, ({ owners }) => ({ owners: putting(owners, change.row) }));
    default:
      return held;
  }
}
