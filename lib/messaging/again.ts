// How an act that the backend refused can be done again: written anew from what it held, or done where it belongs. Told with the
// refused items of the surface port.
import type { MutationArgs } from "../contract/mutations.ts";

/** `accountId`, here and below: our account it is about, where this device holds it. */
export type Again =
  | { as: "touchpoint"; args: MutationArgs<"touchpoint.record">; accountId: string | null }
  | { as: "draft"; args: MutationArgs<"deal.draft">; accountId: string | null }
  /** `field`: a text of the plan, or our contribution. */
  | { as: "plan"; dealId: string; field: string; accountId: string; text: string; over: PlanTextBefore }
  /** Its deal is here, and offers what can be done now. */
  | { as: "deal"; dealId: string; accountId: string };

/** What it was written over. */
export type PlanTextBefore = { version: string | null; text: string };
