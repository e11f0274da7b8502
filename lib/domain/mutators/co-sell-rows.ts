// What the mutators of programmes and co-sell plans share: find the place, refuse by the table of who may, put its rows. Called
// by the mutators in this folder only.
import type { CoSellCommand, CoSellStep, ProgrammeStep } from "../../contract/co-sell.ts";
import type { Author } from "../../contract/plan.ts";
import type { Partnership } from "../../contract/records.ts";
import { orgScope, partnershipScope } from "../../contract/scope.ts";
import { type CoSellRows, noPlan, noProgramme, type ProgrammeRows } from "../co-sell/co-sell-held.ts";
import { mayCoSell } from "../co-sell/may.ts";
import { say } from "../messages/say.ts";
import type { Refusal } from "./deal-rows.ts";
import type { MutatorContext, MutatorResult, MutatorState, Needs, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";

/** Where a command acts: in our programme, or in the plan of one partnership. */
export type CoSellPlace =
  | { in: "programme"; organisationId: string; rows: ProgrammeRows }
  | { in: "plan"; partnership: Partnership; rows: CoSellRows };

export const needsOf = ({
  partnershipId,
  accountId,
}: {
  partnershipId: string | null;
  accountId?: string;
}): Needs => ({
  coSell: [accountId === undefined ? { partnershipId } : { partnershipId, accountId }],
  partnerships: partnershipId === null ? [] : [partnershipId],
});

const notTheirRole = refused("not_allowed", say("role.partnering"));

function placeFor(
  command: CoSellCommand,
  state: MutatorState,
  partnershipId: string | null,
  { actor }: MutatorContext,
): CoSellPlace | Refusal {
  const held = state.coSell();
  if (partnershipId === null) {
    if (mayCoSell(command, actor.role, null) !== "yes") return notTheirRole;
    const rows = typeof held === "object" ? held.programme : noProgramme;
    return { in: "programme", organisationId: actor.organisationId, rows };
  }
  const partnership = state.partnership(partnershipId);
  if (typeof partnership !== "object") return refused("not_found", say("partner.gone"));
  const may = mayCoSell(command, actor.role, partnership);
  if (may === "role") return notTheirRole;
  if (may === "ended") return refused("partnership_not_active", say("partner.ended"));
  const rows = typeof held === "object" ? held.plans.get(partnershipId) : undefined;
  return { in: "plan", partnership, rows: rows ?? noPlan };
}

/** The way of all of them: find the place if the actor may, make one row of it. */
export function coSellChange(
  command: CoSellCommand,
  state: MutatorState,
  partnershipId: string | null,
  context: MutatorContext,
  /** null: only the server can say what it makes. */
  make: (place: CoSellPlace, edited: Author) => RowChange | Refusal | null,
): MutatorResult {
  const place = placeFor(command, state, partnershipId, context);
  if ("outcome" in place) return place;
  const made = make(place, authorOf(context));
  if (made === null) return { outcome: "changes", changes: [] };
  return "outcome" in made ? made : { outcome: "changes", changes: [made] };
}

type CoSellPut = Extract<RowChange, { op: "put"; entity: `co_sell_${string}` | `programme${string}` }>;
type Unscoped<C> = C extends CoSellPut ? Omit<C, "op" | "scopes"> : never;

export function putCoSell(change: Unscoped<CoSellPut>): RowChange {
  const scope = "partnershipId" in change.row ? partnershipScope(change.row.partnershipId) : orgScope;
  return { op: "put", ...change, scopes: [scope] };
}

export const putStep = (row: ProgrammeStep | CoSellStep): RowChange =>
  "partnershipId" in row
    ? putCoSell({ entity: "co_sell_step", row })
    : putCoSell({ entity: "programme_step", row });

export const noLongerThere = refused("not_found", say("act.nothingThere"));
