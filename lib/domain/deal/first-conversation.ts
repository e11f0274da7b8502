// What the plan's time line tells: whether credit was agreed before the first conversation with the customer, and whether
// a deal sold together looks like a referral. From shared facts alone, so that every company reads the same. Called by views.
import type { RegistrationAnswer } from "../../contract/deal.ts";
import { dealStage, type TouchpointType } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import type { SharedTouchpoint } from "./plan-checks.ts";
import { planOf } from "./plan-of.ts";
import { registrationOf } from "./registration-status.ts";
import { stageOf } from "./stage-of.ts";

const DAY = 86_400_000;

/** Acts in which the customer takes part. */
export const withCustomer: readonly TouchpointType[] = [
  "introduction",
  "meeting",
  "demo",
  "call",
  "proposal_review",
  "poc",
  "technical_workshop",
  "executive_sponsorship",
];
/** Of these, the ones in which one sells: an introduction alone is a referral. */
const selling: readonly TouchpointType[] = withCustomer.filter(
  (type) => type !== "introduction" && type !== "executive_sponsorship",
);

export type AgreementTiming =
  /** Neither agreed nor spoken. */
  | { state: "open" }
  | { state: "agreed"; agreedAt: number }
  | { state: "not_agreed"; firstConversationAt: number }
  /** Whole days between them. */
  | { state: "before" | "after"; days: number; agreedAt: number; firstConversationAt: number };

const isYes = ({ answer }: RegistrationAnswer) => answer === "accepted" || answer === "recorded";

/** When a revision was first accepted by all it names; null: never. */
function agreedAt(whole: DealWhole): number | null {
  const times = whole.registration_revision.flatMap(({ id, terms, submittedAt }) => {
    if (submittedAt === null) return [];
    const answers = terms.participants.map(({ organisationId }) =>
      whole.registration_answer.find(
        (each) => each.revisionId === id && each.organisationId === organisationId && isYes(each),
      ),
    );
    return answers.every((each) => each !== undefined)
      ? [Math.max(...answers.map(({ answeredAt }) => answeredAt))]
      : [];
  });
  return times.length === 0 ? null : Math.min(...times);
}

export function agreementTiming(whole: DealWhole, touchpoints: readonly SharedTouchpoint[]): AgreementTiming {
  const agreed = agreedAt(whole);
  const spoken = touchpoints
    .filter(({ type }) => withCustomer.includes(type))
    .map(({ occurredAt }) => occurredAt);
  const first = spoken.length === 0 ? null : Math.min(...spoken);
  if (agreed === null) {
    return first === null ? { state: "open" } : { state: "not_agreed", firstConversationAt: first };
  }
  if (first === null) return { state: "agreed", agreedAt: agreed };
  const days = Math.floor(Math.abs(first - agreed) / DAY);
  const state = agreed <= first ? "before" : "after";
  return { state, days, agreedAt: agreed, firstConversationAt: first };
}

/**
 * A deal that is sold together, is in negotiation or beyond, and in which no partner of the payer leads discovery, demo or
 * negotiation or shared an act of selling.
 */
export function looksLikeReferral(
  whole: DealWhole,
  touchpoints: readonly SharedTouchpoint[],
  viewerId: string,
  now: number,
): boolean {
  const { terms } = registrationOf(whole, now);
  if (terms?.model !== "sell_with") return false;
  const plan = planOf(whole);
  const stage = stageOf(plan, terms, viewerId)?.stage.value;
  const reached =
    stage !== undefined && dealStage.options.indexOf(stage) >= dealStage.options.indexOf("negotiation");
  if (!reached) return false;
  const partners = terms.participants
    .map(({ organisationId }) => organisationId)
    .filter((id) => id !== terms.payerId);
  const leads = plan.assignments.some(
    ({ assignment: { duty, holder }, state }) =>
      (duty === "discovery" || duty === "demo" || duty === "negotiation") &&
      state === "accepted" &&
      holder.value !== null &&
      partners.includes(holder.value.organisationId),
  );
  const sells = touchpoints.some(
    ({ organisationId, type }) => partners.includes(organisationId) && selling.includes(type),
  );
  return !leads && !sells;
}
