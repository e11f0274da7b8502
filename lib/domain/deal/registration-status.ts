// Where a registration stands, computed from its facts and the clock: the same on device and server, never stored.
// Rules: docs/decisions/004-the-deal.md. Called by mutators, views and reports.
import type {
  RegistrationAnswer,
  RegistrationDecision,
  RegistrationRevision,
  RegistrationTerms,
} from "../../contract/deal.ts";
import type { RegistrationStatus } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";

export type Submitted = RegistrationRevision & { submittedAt: number };

export type ParticipantAnswer = {
  organisationId: string;
  name: string;
  state: "pending" | "accepted" | "objected" | "recorded" | "left";
  /** The fact behind it; null while pending, and for one that left. */
  answer: RegistrationAnswer | null;
};

export type Registration = {
  status: RegistrationStatus;
  /** The latest submitted revision; null for a draft. */
  revision: Submitted | null;
  /** Of the latest revision, or of the draft; null where nothing was ever written. */
  terms: RegistrationTerms | null;
  /** In the order of the terms. */
  answers: ParticipantAnswer[];
  /** The word that stands for the latest revision, or the withdrawal. */
  decision: RegistrationDecision | null;
  /** Given by this or an earlier revision and still running at `now`; milliseconds UTC. */
  protectedUntil: number | null;
};

export const isSubmitted = (revision: RegistrationRevision): revision is Submitted =>
  revision.submittedAt !== null;
const earliest = <T extends { decidedAt: number; id: string }>(a: T, b: T) =>
  a.decidedAt - b.decidedAt || (a.id < b.id ? -1 : 1);

/** The revision before, of which this one only lets a newcomer take the place of its placeholder; else null. */
function succeeded(whole: DealWhole, { succeeds }: RegistrationRevision): Submitted | null {
  if (!succeeds) return null;
  return whole.registration_revision.filter(isSubmitted).find(({ id }) => id === succeeds.revisionId) ?? null;
}

/** This one and those before it of the same terms, the latest first: what was answered and decided to one stands to all. */
export function sameTermsAs(whole: DealWhole, revision: RegistrationRevision): RegistrationRevision[] {
  const before = succeeded(whole, revision);
  return [revision, ...(before && before.number < revision.number ? sameTermsAs(whole, before) : [])];
}

/** Came in the place of a placeholder, and has not accepted yet. */
export const isAskedToConfirm = (
  whole: DealWhole,
  { revision, answers }: Registration,
  organisationId: string,
): boolean =>
  revision !== null &&
  sameTermsAs(whole, revision).some(({ succeeds }) => succeeds?.organisationId === organisationId) &&
  answers.some((each) => each.organisationId === organisationId && each.state !== "accepted");

function answersTo(whole: DealWhole, revision: Submitted): ParticipantAnswer[] {
  const revisions = sameTermsAs(whole, revision).map(({ id }) => id);
  return revision.terms.participants.map(({ organisationId, name: accepted }) => {
    const participant = whole.deal_participant.find(({ organisation }) => organisation.id === organisationId);
    // A partner that does not use Tandem may have been renamed since.
    const name = participant?.organisation.name ?? accepted;
    if (participant?.level === "left") return { organisationId, name, state: "left", answer: null };
    const answer =
      whole.registration_answer
        .filter((each) => revisions.includes(each.revisionId) && each.organisationId === organisationId)
        .sort((a, b) => b.answeredAt - a.answeredAt)[0] ?? null;
    return { organisationId, name, state: answer?.answer ?? "pending", answer };
  });
}

function statusOf(
  answers: readonly ParticipantAnswer[],
  decision: RegistrationDecision | null,
  now: number,
): RegistrationStatus {
  if (decision?.outcome === "withdrawn") return "withdrawn";
  if (decision?.outcome === "rejected") return "rejected";
  // One that leaves after the approval asks for action just the same.
  if (answers.some(({ state }) => state === "left" || state === "objected")) return "action_required";
  if (decision?.outcome === "approved") {
    return decision.protectedUntil !== null && decision.protectedUntil <= now ? "expired" : "approved";
  }
  return answers.some(({ state }) => state === "pending") ? "submitted" : "in_review";
}

/** `now`: milliseconds UTC, by the server's clock or the corrected device clock. */
export function registrationOf(whole: DealWhole, now: number): Registration {
  const all = [...whole.registration_revision].sort((a, b) => b.number - a.number);
  const revision = all.find(isSubmitted) ?? null;
  const decisions = [...whole.registration_decision].sort(earliest);
  const running = decisions
    .filter(({ outcome }) => outcome === "approved")
    .flatMap(({ protectedUntil }) =>
      protectedUntil !== null && protectedUntil > now ? [protectedUntil] : [],
    );
  const withdrawn = decisions.find(({ outcome }) => outcome === "withdrawn") ?? null;
  const protectedUntil = withdrawn || running.length === 0 ? null : Math.max(...running);
  if (!revision) {
    return {
      status: "draft",
      revision,
      terms: all[0]?.terms ?? null,
      answers: [],
      decision: null,
      protectedUntil,
    };
  }
  const answers = answersTo(whole, revision);
  const ids = sameTermsAs(whole, revision).map(({ id }) => id);
  const decision = withdrawn ?? decisions.find(({ revisionId }) => ids.includes(revisionId)) ?? null;
  return {
    status: statusOf(answers, decision, now),
    revision,
    terms: revision.terms,
    answers,
    decision,
    protectedUntil,
  };
}
