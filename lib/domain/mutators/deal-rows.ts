// What the deal's mutators share: putting and removing rows of a deal, refusing by the table of who may, and what the
// deal is after it was found. Called by the mutators in this folder only.
import type { Row } from "../../contract/records.ts";
import { type DealEntity, scopeOfDealRow } from "../../contract/shared-rows.ts";
import { rivalsAmong } from "../deal/conflicts.ts";
import { type DealAct, type May, mayInDeal } from "../deal/may.ts";
import { type DealWhole, dealEntityNames } from "../deal-whole.ts";
import { say } from "../messages/say.ts";
import type { Actor, Lookup, MutatorContext, MutatorResult, MutatorState, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";

export type DealRowPut = { [E in DealEntity]: { entity: E; row: Row<E> } }[DealEntity];

export function put(change: DealRowPut): RowChange {
  return { op: "put", ...change, scopes: [scopeOfDealRow(change.row)] };
}

export function remove(entity: DealEntity, row: { id: string; dealId?: string }): RowChange {
  return { op: "remove", entity, id: row.id, scopes: [scopeOfDealRow(row)] };
}

export const personOf = ({ name, title }: Actor) => ({ name, title });

export type Refusal = Extract<MutatorResult, { outcome: "refused" }>;

export const needsSenior = refused("not_allowed", say("role.senior"));

const reasons: Record<Extract<May, { allowed: false }>["reason"], string> = {
  not_in_deal: say("deal.notInDealAnyMore"),
  place: say("deal.othersDecide"),
  role: needsSenior.message,
  status: say("deal.movedOn"),
};

/** The row of the deal that bears this id already, whatever it is: a new row must have an id of its own. */
export function isTaken(whole: DealWhole, id: string): boolean {
  return dealEntityNames.some((entity) => whole[entity].some((row) => row.id === id));
}

export const idTaken = refused("already_exists", say("deal.idTaken"));

/** The deal, if the actor may do this to it as it stands. A device that does not hold it lets the server decide. */
export function dealFor(
  command: DealAct,
  state: MutatorState,
  dealId: string,
  { actor, now }: MutatorContext,
): { whole: DealWhole } | Refusal {
  const whole: Lookup<DealWhole> = state.deal(dealId);
  if (typeof whole !== "object") return refused("not_found", say("deal.gone"));
  const may = mayInDeal(command, whole, actor, now);
  if (may.allowed) return { whole };
  return refused("not_allowed", reasons[may.reason]);
}

/**
 * Our own members are told that two partners are kept apart; nobody else ever is. What a device does not know the server
 * decides.
 */
export function againstRivals(
  state: Pick<MutatorState, "rivals">,
  participants: readonly { organisationId: string; name: string }[],
): Refusal | null {
  const known = state.rivals();
  const ids = participants.map(({ organisationId }) => organisationId);
  const pair = typeof known === "object" ? rivalsAmong(ids, known.pairs) : null;
  const [one, other] = pair ? participants.filter(({ organisationId }) => pair.includes(organisationId)) : [];
  if (!one || !other) return null;
  return refused("kept_apart", say("deal.keptApart", { one: one.name, other: other.name }));
}
