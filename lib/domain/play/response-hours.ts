// How long the side that is asked has to answer: what the co-sell plan of the partnership says, which both wrote. Our programme
// says nothing here: it is ours alone, and a due date is read by both. Called by the mutator that asks and by its form.
import type { CoSellPlan } from "../../contract/co-sell.ts";

/** Where the plan says nothing, or there is none. */
export const USUAL_RESPONSE_HOURS = 24;
export const HOUR = 3_600_000;

export type ResponseHours = { hours: number; from: "plan" | "usual" };

export function responseHours(plan: Pick<CoSellPlan, "responseHours"> | null): ResponseHours {
  const hours = plan?.responseHours?.value ?? null;
  return hours === null ? { hours: USUAL_RESPONSE_HOURS, from: "usual" } : { hours, from: "plan" };
}
