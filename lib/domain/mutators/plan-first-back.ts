// The way back from the first edit of a row that no field of can be empty: the row goes. Called by the mutators of stages and
// commitments. Never takes away what somebody has made of it since.
import type { Field } from "../../contract/plan.ts";
import type { FirstBack } from "../../contract/plan-mutations.ts";
import { dealScope } from "../../contract/scope.ts";
import { say } from "../messages/say.ts";
import type { Refusal } from "./deal-rows.ts";
import type { RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";

const changedSince = refused("not_allowed", say("plan.changedSince"));

/** `known`: the row as it is there; `first`: what it says, while it is as it was first said. */
export function takeFirstBack(
  entity: "stage_report" | "commitment",
  known: { id: string; dealId: string } | undefined,
  first: Field<unknown> | null,
  { takesBack }: FirstBack,
): RowChange | Refusal {
  if (!known || first?.version !== takesBack || first.replaced.length > 0) return changedSince;
  return { op: "remove", entity, id: known.id, scopes: [dealScope(known.dealId)] };
}
