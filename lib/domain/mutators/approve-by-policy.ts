// What a policy that approves by itself does once everyone has accepted: it approves, or leaves the registration to people and
// notes for the payer why. Run by the server as the payer, with the last answer and in its transaction; never on a device.
// A rule of its own and no command: nobody asks for it.
import type { RegistrationDecision } from "../../contract/deal.ts";
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import { type ApprovalFacts, causesToLook } from "../deal/policy-approval.ts";
import { DAY } from "../deal/protection.ts";
import { registrationOf, type Submitted } from "../deal/registration-status.ts";
import type { DealWhole } from "../deal-whole.ts";
import { say } from "../messages/say.ts";
import { put } from "./deal-rows.ts";
import type { MutatorState, Needs, RowChange } from "./mutator.ts";

export const approvalNeeds = (dealId: string): Needs => ({
  deals: [dealId],
  policiesOfDeals: [dealId],
  partnersOfDeals: [dealId],
  rivals: true,
});

/** Everyone has accepted, and the version it is pinned to approves by itself. Null: it is for people, as ever. */
export function awaitsPolicy(
  state: Pick<MutatorState, "deal" | "policyVersion">,
  dealId: string,
  now: number,
): { whole: DealWhole; revision: Submitted; offer: PolicyOffer } | null {
  const whole = state.deal(dealId);
  if (typeof whole !== "object") return null;
  const { status, revision } = registrationOf(whole, now);
  const policyId = revision?.terms.policyVersionId ?? null;
  if (status !== "in_review" || !revision || policyId === null) return null;
  const offer = state.policyVersion(policyId, revision.terms.payerId);
  return typeof offer === "object" && offer.terms.approval === "automatic"
    ? { whole, revision, offer }
    : null;
}

/** As people read who approved. */
export const policyInWords = (version: number): string => say("policy.named", { version });

/** The rows of the payer: the decision with its line in the history, or the reason for its people. */
export function approveByPolicy(
  state: Pick<MutatorState, "deal" | "policyVersion" | "partner" | "rivals">,
  dealId: string,
  { met, now, newId }: Pick<ApprovalFacts, "met"> & { now: number; newId(): string },
): RowChange[] {
  const found = awaitsPolicy(state, dealId, now);
  const rivals = state.rivals();
  if (!found || typeof rivals !== "object") return [];
  const { whole, revision, offer } = found;
  const { payerId } = revision.terms;
  const policy = { id: offer.policyId, version: offer.version };
  const causes = causesToLook({ whole, revision, offer, partner: state.partner, rivals, met });
  const of = { dealId, revisionId: revision.id, organisationId: payerId };
  if (causes.length > 0) {
    // Answered anew, it is looked at anew.
    const before = whole.review_reason.find(({ revisionId }) => revisionId === revision.id);
    return [
      put({ entity: "review_reason", row: { id: before?.id ?? newId(), ...of, policy, causes, at: now } }),
    ];
  }
  const decision: RegistrationDecision = {
    id: newId(),
    ...of,
    outcome: "approved",
    reason: null,
    decidedBy: { name: policyInWords(policy.version), title: null },
    decidedAt: now,
    protectedUntil: now + offer.terms.protectionDays * DAY,
    byPolicy: policy,
  };
  return [
    put({ entity: "registration_decision", row: decision }),
    put({
      entity: "deal_event",
      row: {
        id: newId(),
        dealId,
        organisationId: payerId,
        organisationName: offer.organisation.name,
        person: decision.decidedBy,
        at: now,
        madeAt: now,
        surface: null,
        command: "deal.decide",
        args: { dealId, revisionId: revision.id, decisionId: decision.id, decision: { kind: "approved" } },
        rowIds: [decision.id],
      },
    }),
  ];
}
