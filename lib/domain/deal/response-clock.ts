// How long a company has been asked something in a deal without an answer: what its minimum commitment is measured by.
// Called by the plan's view.
import type { Plan } from "./plan-of.ts";
import type { Registration } from "./registration-status.ts";

export type ResponseClock = {
  /** How many things wait for its answer. */
  waiting: number;
  /** When the oldest of them was asked, milliseconds UTC. */
  since: number;
};

/** Null: nothing waits for this organisation. */
export function responseClock(
  organisationId: string,
  plan: Pick<Plan, "assignments" | "commitments" | "milestones">,
  { revision, answers }: Pick<Registration, "revision" | "answers">,
): ResponseClock | null {
  const duties = plan.assignments.flatMap(({ assignment: { holder }, state }) =>
    state === "proposed" && holder.value?.organisationId === organisationId ? [holder.edited.at] : [],
  );
  const milestones = plan.milestones.flatMap(({ milestone: { owner }, ownerState }) =>
    ownerState === "proposed" && owner.value?.organisationId === organisationId ? [owner.edited.at] : [],
  );
  const commitments = plan.commitments.flatMap(({ commitment, state }) =>
    state === "proposed" && commitment.organisationId === organisationId ? [commitment.terms.edited.at] : [],
  );
  const isAsked = answers.some((each) => each.organisationId === organisationId && each.state === "pending");
  const registration = revision && isAsked ? [revision.submittedAt] : [];
  const all = [...duties, ...milestones, ...commitments, ...registration];
  return all.length === 0 ? null : { waiting: all.length, since: Math.min(...all) };
}
