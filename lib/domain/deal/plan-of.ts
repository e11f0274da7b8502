// The joint plan of a deal as one value, in the order screens show it, with what counts told from what is proposed.
// Called by checks, mutators and views.
import type { Departure } from "../../contract/departure.ts";
import type {
  Assignment,
  CheckMark,
  Commitment,
  Contribution,
  Milestone,
  NextReview,
  PlanText,
  StageReport,
  Stakeholder,
  StakeholderStance,
} from "../../contract/plan.ts";
import type { Duty, PlanTextField } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import { departureOf, sameHolder } from "./departures.ts";
import { sameValue } from "./field.ts";
import { speaksFor } from "./offline.ts";
import { inOrder } from "./order-key.ts";

/** `open`: nobody is named. `left`: who is named is no longer with that organisation. Only `accepted` counts. */
export type AssignmentState = "open" | "proposed" | "accepted" | "declined" | "left";
export type ShownAssignment = { assignment: Assignment; state: AssignmentState };
export type ShownCommitment = { commitment: Commitment; state: "proposed" | "accepted" };
/** `counts`: somebody owns it, and the owner's own organisation has said so. */
export type ShownMilestone = { milestone: Milestone; ownerState: "open" | "proposed" | "accepted" | "left" };
export type ShownStakeholder = { stakeholder: Stakeholder; stance: StakeholderStance | null };

export type Plan = {
  texts: { [F in PlanTextField]: PlanText | null };
  contributions: Contribution[];
  stakeholders: ShownStakeholder[];
  milestones: ShownMilestone[];
  /** Kept so that they can be brought back. */
  removed: { stakeholders: Stakeholder[]; milestones: Milestone[] };
  assignments: ShownAssignment[];
  commitments: ShownCommitment[];
  nextReview: NextReview | null;
  stages: StageReport[];
  /** Of all organisations; one without a reason was taken back. */
  marks: CheckMark[];
  /** Who is no longer with their organisation. */
  departures: Departure[];
};

export function assignmentOf(
  whole: DealWhole,
  duty: Duty,
  forOrganisationId: string | null,
): Assignment | undefined {
  return whole.assignment.find((each) => each.duty === duty && each.forOrganisationId === forOrganisationId);
}

/** Whether a word of the first organisation is the second one's own (`speaksFor` in `offline.ts`). */
type Speaks = (authorId: string, organisationId: string) => boolean;
const forItself: Speaks = (authorId, organisationId) => authorId === organisationId;

/** Naming one's own person counts at once; another's when that organisation has accepted this very person. */
export function assignmentState(
  { holder, answer }: Pick<Assignment, "holder" | "answer">,
  speaks: Speaks = forItself,
): AssignmentState {
  const { value, edited } = holder;
  if (value === null) return "open";
  if (answer && sameHolder(answer.holder, value)) return answer.outcome;
  return speaks(edited.organisationId, value.organisationId) ? "accepted" : "proposed";
}

export function commitmentState(
  { organisationId, terms, acceptance }: Commitment,
  speaks: Speaks = forItself,
): "proposed" | "accepted" {
  const own = speaks(terms.edited.organisationId, organisationId);
  return own || (acceptance && sameValue(acceptance.terms, terms.value)) ? "accepted" : "proposed";
}

/** An owner of another organisation is a proposal until that organisation has put it itself. */
export function ownerState(
  { owner: { value, edited } }: Milestone,
  speaks: Speaks = forItself,
): ShownMilestone["ownerState"] {
  if (value === null) return "open";
  return speaks(edited.organisationId, value.organisationId) ? "accepted" : "proposed";
}

export function planOf(whole: DealWhole): Plan {
  const speaks: Speaks = (authorId, organisationId) => speaksFor(whole, authorId, organisationId);
  const hasLeft = (named: Parameters<typeof departureOf>[1]) => departureOf(whole, named) !== null;
  const text = (field: PlanTextField) => whole.plan_text.find((each) => each.field === field) ?? null;
  const stakeholders = inOrder(whole.stakeholder);
  const milestones = inOrder(whole.milestone);
  return {
    texts: {
      customer_outcome: text("customer_outcome"),
      joint_message: text("joint_message"),
      next_review_agenda: text("next_review_agenda"),
    },
    contributions: whole.contribution,
    stakeholders: stakeholders
      .filter(({ removed }) => !removed)
      .map((stakeholder) => ({
        stakeholder,
        stance: whole.stakeholder_stance.find((each) => each.stakeholderId === stakeholder.id) ?? null,
      })),
    milestones: milestones
      .filter(({ removed }) => !removed)
      .map((milestone) => ({
        milestone,
        ownerState: hasLeft(milestone.owner.value) ? "left" : ownerState(milestone, speaks),
      })),
    removed: {
      stakeholders: stakeholders.filter(({ removed }) => removed),
      milestones: milestones.filter(({ removed }) => removed),
    },
    assignments: whole.assignment.map((assignment) => {
      const state = assignmentState(assignment, speaks);
      const isHeld = state === "accepted" || state === "proposed";
      return { assignment, state: isHeld && hasLeft(assignment.holder.value) ? "left" : state };
    }),
    commitments: whole.commitment.map((commitment) => ({
      commitment,
      state: commitmentState(commitment, speaks),
    })),
    nextReview: whole.next_review[0] ?? null,
    stages: whole.stage_report,
    marks: whole.check_mark,
    departures: whole.departure,
  };
}
