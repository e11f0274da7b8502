// The payer's word on a registration everyone accepted. The first decision stands; a later one is refused with who
// decided. Protection begins with the approval, by the server's clock, for as long as the pinned policy version says; a rate
// of a tier that the partner has not reached is not approved.
import { agreedRevision } from "../deal/deal-outcome.ts";
import { DAY, protectionDays } from "../deal/protection.ts";
import { registrationOf, type Submitted } from "../deal/registration-status.ts";
import { tierOf, tierRateProblem, wasAgreed } from "../deal/tier-rate.ts";
import type { DealWhole } from "../deal-whole.ts";
import { say } from "../messages/say.ts";
import { againstRivals, dealFor, idTaken, isTaken, personOf, put } from "./deal-rows.ts";
import type { Mutator, MutatorState } from "./mutator.ts";
import { refused } from "./mutator.ts";

/** As it stood when it was submitted; null: nothing, or the server knows. */
function againstRate(
  state: Pick<MutatorState, "partner" | "policyVersion">,
  whole: DealWhole,
  { terms, submittedAt }: Submitted,
): string | null {
  const offer = terms.policyVersionId && state.policyVersion(terms.policyVersionId, terms.payerId);
  if (!offer || typeof offer !== "object") return null;
  if (wasAgreed(terms, agreedRevision(whole)?.terms ?? null)) return null;
  const reached = tierOf(
    terms,
    (id) => {
      const partner = state.partner(id);
      return typeof partner === "object" ? partner.earned : null;
    },
    submittedAt,
  );
  const problem = reached === "unknown" ? null : tierRateProblem(offer.terms, terms, reached);
  return problem && say("deal.rateNotReached", { problem });
}

export const decideDeal: Mutator<"deal.decide"> = {
  needs: ({ dealId }) => ({
    deals: [dealId],
    policiesOfDeals: [dealId],
    partnersOfDeals: [dealId],
    rivals: true,
  }),
  run(state, args, context) {
    const { actor, now } = context;
    const { dealId, revisionId, decision } = args;
    const whole = state.deal(dealId);
    if (typeof whole === "object") {
      const { decision: earlier } = registrationOf(whole, now);
      if (earlier && earlier.id !== args.decisionId && earlier.revisionId === revisionId) {
        const { byPolicy, decidedBy, outcome } = earlier;
        const told = byPolicy
          ? say("deal.policyApprovedBefore", { version: byPolicy.version })
          : say("deal.decidedBefore", { name: decidedBy.name, outcome });
        return refused("already_decided", told);
      }
    }
    const found = dealFor("deal.decide", state, dealId, context);
    if ("outcome" in found) return found;
    const { revision } = registrationOf(found.whole, now);
    if (revision?.id !== revisionId) {
      return refused("terms_changed", say("deal.decideNewRevision"));
    }
    if (isTaken(found.whole, args.decisionId)) return idTaken;
    const approved = decision.kind === "approved";
    const apart = approved && againstRivals(state, revision.terms.participants);
    if (apart) return apart;
    const dear = approved && againstRate(state, found.whole, revision);
    if (dear) return refused("terms_incomplete", dear);
    const days = protectionDays(revision.terms, state.policyVersion);
    return {
      outcome: "changes",
      changes: [
        put({
          entity: "registration_decision",
          row: {
            id: args.decisionId,
            dealId,
            revisionId,
            organisationId: actor.organisationId,
            outcome: decision.kind,
            reason: approved ? null : decision.reason,
            decidedBy: personOf(actor),
            decidedAt: now,
            protectedUntil: approved ? now + days * DAY : null,
          },
        }),
      ],
    };
  },
};
