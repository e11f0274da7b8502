// Until when an organisation answers what a deal asks of it: the response time it committed to in the plan, else the usual one.
// Called by what waits; the plan's clocks show the same time. Knows no clock.
import { HOUR, USUAL_RESPONSE_HOURS } from "../play/response-hours.ts";
import type { Plan } from "./plan-of.ts";

/** `askedAt` and the answer: milliseconds UTC. A commitment counts once its own organisation has accepted it. */
export function answerDue(
  { commitments }: Pick<Plan, "commitments">,
  organisationId: string,
  askedAt: number,
): number {
  const own = commitments.find(
    ({ commitment, state }) => commitment.organisationId === organisationId && state === "accepted",
  );
  return askedAt + (own?.commitment.terms.value.responseHours ?? USUAL_RESPONSE_HOURS) * HOUR;
}
