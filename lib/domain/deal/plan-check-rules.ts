// The joint-plan checks one by one: what is missing, who owes it and where it is mended. Called by `plan-checks.ts`.
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { Field, Holder } from "../../contract/plan.ts";
import { type DealStage, type Duty, dealStage, type PlanCheck, postSaleDuty } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import { isDayOver } from "./calendar-day.ts";
import { departureOf } from "./departures.ts";
import type { CheckContext, CheckReason, FixPlace } from "./plan-checks.ts";
import type { Plan, ShownMilestone } from "./plan-of.ts";
import type { Registration } from "./registration-status.ts";

const DAY = 86_400_000;
const MILESTONES = 3;
const TOUCHPOINT_DAYS = 14;

/** What a check looks at. */
export type Asked = CheckContext & {
  whole: DealWhole;
  plan: Plan;
  terms: RegistrationTerms;
  registration: Registration;
  /** Organisations that take part, the viewer's own first. */
  parties: readonly string[];
  stage: DealStage;
};

export type Gap = { reason: CheckReason; owedBy: readonly string[]; fix: FixPlace };
/** Null where it holds. */
type Check = (asked: Asked) => Gap | null;

const isWritten = (field: Field<string> | undefined) => (field?.value.trim() ?? "") !== "";

function holderLeft(
  { terms, whole }: Asked,
  named: Holder,
  duty: Duty | null,
  more: number,
  fix: FixPlace,
): Gap {
  const { organisationId, person } = named;
  const row = whole.deal_participant.find((each) => each.organisation.id === organisationId);
  const accepted = terms.participants.find((each) => each.organisationId === organisationId);
  const organisation = row?.organisation.name ?? accepted?.name ?? "";
  return {
    reason: { code: "holder_left", person: person.name, organisation, duty, more },
    owedBy: [organisationId],
    fix,
  };
}

/** The first of these duties whose holder left: it was held, so that is what is told. */
function leftGap(
  asked: Asked,
  duties: readonly Duty[],
  missing: number,
  of: string | null = null,
): Gap | null {
  const found = asked.plan.assignments.find(
    ({ assignment, state }) =>
      state === "left" &&
      duties.includes(assignment.duty) &&
      (of === null || assignment.forOrganisationId === of),
  );
  const holder = found?.assignment.holder.value;
  if (!found || !holder) return null;
  const { duty, forOrganisationId } = found.assignment;
  return holderLeft(asked, holder, duty, missing - 1, { at: "assignment", duty, forOrganisationId });
}

function missingDuties(all: Asked, duties: readonly Duty[]): Gap | null {
  const { plan, parties } = all;
  const accepted = (duty: Duty) =>
    plan.assignments.some(({ assignment, state }) => assignment.duty === duty && state === "accepted");
  const open = duties.filter((duty) => !accepted(duty));
  const [first] = open;
  if (!first) return null;
  const left = leftGap(all, open, open.length);
  if (left) return left;
  const asked = plan.assignments.filter(
    ({ assignment, state }) => state === "proposed" && open.includes(assignment.duty),
  );
  const answering = asked.map(({ assignment }) => assignment.holder.value?.organisationId);
  return {
    reason: { code: "duties_open", duties: open },
    // Who was asked owes an answer; where somebody is still to be named, all owe a name.
    owedBy: asked.length < open.length ? parties : parties.filter((each) => answering.includes(each)),
    fix: { at: "assignment", duty: first, forOrganisationId: null },
  };
}

/** Those who answer for these milestones; all where nobody does. */
function ownersOf(some: readonly ShownMilestone[], parties: readonly string[]): readonly string[] {
  const owners = some.flatMap(({ milestone }) => milestone.owner.value?.organisationId ?? []);
  const owing = parties.filter((party) => owners.includes(party));
  return owing.length > 0 ? owing : parties;
}

function closePlan(asked: Asked): Gap | null {
  const { plan, parties, now } = asked;
  const milestones = plan.milestones.filter(({ milestone }) => milestone.status.value !== "cancelled");
  const gapIn = (
    some: readonly ShownMilestone[],
    code: "milestones_overdue" | "milestones_without_owner_or_date",
  ): Gap => {
    const milestoneIds = some.map(({ milestone }) => milestone.id);
    const fix = { at: "milestone", milestoneId: milestoneIds[0] ?? null } as const;
    return { reason: { code, milestoneIds }, owedBy: ownersOf(some, parties), fix };
  };
  const overdue = milestones.filter(({ milestone: { status, date } }) => {
    return status.value !== "done" && date.value !== null && isDayOver(date.value, now);
  });
  if (overdue.length > 0) return gapIn(overdue, "milestones_overdue");
  const left = milestones.filter(
    ({ milestone, ownerState }) => ownerState === "left" && milestone.status.value !== "done",
  );
  const [first] = left;
  const gone = first?.milestone.owner.value;
  if (first && gone?.person) {
    const fix = { at: "milestone", milestoneId: first.milestone.id } as const;
    return holderLeft(asked, { ...gone, person: gone.person }, null, left.length - 1, fix);
  }
  const partial = milestones.filter(
    ({ milestone, ownerState }) =>
      ownerState === "open" || ownerState === "proposed" || milestone.date.value === null,
  );
  if (partial.length > 0) return gapIn(partial, "milestones_without_owner_or_date");
  if (milestones.length >= MILESTONES) return null;
  return {
    reason: { code: "too_few_milestones", have: milestones.length, need: MILESTONES },
    owedBy: parties,
    fix: { at: "milestone", milestoneId: null },
  };
}

export const checkRules: Record<PlanCheck, Check> = {
  customer_outcome: ({ plan, parties }) =>
    isWritten(plan.texts.customer_outcome?.body)
      ? null
      : {
          reason: { code: "not_written" },
          owedBy: parties,
          fix: { at: "plan_text", field: "customer_outcome" },
        },
  contributions({ plan, parties }) {
    const owedBy = parties.filter(
      (party) => !isWritten(plan.contributions.find((each) => each.organisationId === party)?.body),
    );
    return owedBy.length === 0
      ? null
      : { reason: { code: "not_written" }, owedBy, fix: { at: "contribution" } };
  },
  stakeholder_map({ plan, parties }) {
    const needed = ["economic_buyer", "champion"] as const;
    const roles = needed.filter(
      (role) => !plan.stakeholders.some(({ stakeholder }) => stakeholder.role.value === role),
    );
    return roles.length === 0
      ? null
      : {
          reason: { code: "missing_stakeholder_roles", roles },
          owedBy: parties,
          fix: { at: "stakeholder" },
        };
  },
  close_plan: closePlan,
  credit_agreement({ registration, parties }) {
    const accepted = (party: string) =>
      registration.answers.some(
        ({ organisationId, state }) =>
          organisationId === party && (state === "accepted" || state === "recorded"),
      );
    const owedBy = parties.filter((party) => !accepted(party));
    return owedBy.length === 0
      ? null
      : { reason: { code: "not_accepted" }, owedBy, fix: { at: "registration" } };
  },
  relationship_owner(asked) {
    const { registration, terms, parties, viewerId, whole } = asked;
    const { answers } = registration;
    if (departureOf(whole, terms.relationshipOwner)) {
      return holderLeft(asked, terms.relationshipOwner, null, 0, { at: "registration" });
    }
    const { organisationId } = terms.relationshipOwner;
    const answer = answers.find((each) => each.organisationId === organisationId);
    // A draft has no answers yet: naming one's own person counts.
    const counts =
      answers.length === 0
        ? organisationId === viewerId
        : answer?.state === "accepted" || answer?.state === "recorded";
    const owedBy = parties.includes(organisationId) ? [organisationId] : parties;
    const reason = { code: "relationship_owner_not_accepted" } as const;
    return counts ? null : { reason, owedBy, fix: { at: "registration" } };
  },
  stage_leads: (asked) =>
    missingDuties(asked, dealStage.options.slice(dealStage.options.indexOf(asked.stage))),
  post_sale_owners: (asked) => missingDuties(asked, postSaleDuty.options),
  commitments({ plan, parties }) {
    const recorded = (party: string) =>
      plan.commitments.some(
        ({ commitment: { organisationId, terms }, state }) =>
          organisationId === party &&
          state === "accepted" &&
          terms.value.meetings !== "" &&
          terms.value.content !== "",
      );
    const owedBy = parties.filter((party) => !recorded(party));
    const [first] = owedBy;
    if (!first) return null;
    return { reason: { code: "not_accepted" }, owedBy, fix: { at: "commitment", organisationId: first } };
  },
  account_executives(asked) {
    const { plan, parties } = asked;
    const named = (party: string) =>
      plan.assignments.some(
        ({ assignment, state }) =>
          assignment.duty === "account_executive" &&
          assignment.forOrganisationId === party &&
          state === "accepted",
      );
    const owedBy = parties.filter((party) => !named(party));
    const [first] = owedBy;
    if (!first) return null;
    for (const party of owedBy) {
      const left = leftGap(asked, ["account_executive"], owedBy.length, party);
      if (left) return left;
    }
    return {
      reason: { code: "duties_open", duties: ["account_executive"] },
      owedBy,
      fix: { at: "assignment", duty: "account_executive", forOrganisationId: first },
    };
  },
  recent_touchpoint({ terms, parties, touchpoints, now }) {
    const sellers = parties.filter((party) =>
      terms.roles.some(
        ({ creditRole, organisationId }) => creditRole === "selling" && organisationId === party,
      ),
    );
    const owedBy = sellers.filter(
      (seller) =>
        !touchpoints.some(
          ({ organisationId, occurredAt }) =>
            organisationId === seller && occurredAt <= now && occurredAt > now - TOUCHPOINT_DAYS * DAY,
        ),
    );
    return owedBy.length === 0
      ? null
      : {
          reason: { code: "no_recent_touchpoint", days: TOUCHPOINT_DAYS },
          owedBy,
          fix: { at: "touchpoint", creditRole: null, type: null },
        };
  },
  next_review({ plan, parties, now }) {
    const date = plan.nextReview?.date.value ?? null;
    if (date !== null && !isDayOver(date, now)) return null;
    const code = date === null ? "no_review_planned" : "review_is_past";
    return { reason: { code }, owedBy: parties, fix: { at: "next_review" } };
  },
};
