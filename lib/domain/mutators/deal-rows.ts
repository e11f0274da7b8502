// What the deal's mutators share: putting and removing rows of a deal, refusing by the table of who may, and what the
// deal is after it was found. Called by the mutators in this folder only.
import type { Row } from "../../contract/records.ts";
import { type DealEntity, scopeOfDealRow } from "../../contract/shared-rows.ts";
import { rivalsAmong } from "../deal/conflicts.ts";
import { type DealAct, type May, mayInDeal } from "../deal/may.ts";
import { type DealWhole, dealEntityNames } from "../deal-whole.ts";
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

const reasons: Record<Extract<May, { allowed: false }>["reason"], string> = {
  not_in_deal: "Your organisation is not part of this deal any more.",
  place: "Another participant decides this.",
  role: "This needs a partner manager, a manager or an admin of your organisation.",
  status: "The registration has moved on meanwhile: look at it as it is now.",
};

/** The row of the deal that bears this id already, whatever it is: a new row must have an id of its own. */
export function isTaken(whole: DealWhole, id: string): boolean {
  return dealEntityNames.some((entity) => whole[entity].some((row) => row.id === id));
}

export const idTaken = refused("already_exists", "Something else in this deal bears this id: try again.");

/** The deal, if the actor may do this to it as it stands. A device that does not hold it lets the server decide. */
export function dealFor(
  command: DealAct,
  state: MutatorState,
  dealId: string,
  { actor, now }: MutatorContext,
): { whole: DealWhole } | Refusal {
  const whole: Lookup<DealWhole> = state.deal(dealId);
  if (typeof whole !== "object") return refused("not_found", "This deal is no longer there.");
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
  if (!pair) return null;
  const [one, other] = participants.filter(({ organisationId }) => pair.includes(organisationId));
  return refused(
    "kept_apart",
    `Your organisation keeps ${one?.name} and ${other?.name} apart: register a deal with each on its own.`,
  );
}
