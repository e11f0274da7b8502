// The payer's word on a registration everyone accepted. The first decision stands; a later one is refused with who
// decided. Protection begins with the approval, by the server's clock.
import { registrationOf } from "../deal/registration-status.ts";
import { againstRivals, dealFor, idTaken, isTaken, personOf, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

const DAY = 86_400_000;
/** Milliseconds that others need a reason after an approval. */
export const PROTECTION = 90 * DAY;

export const decideDeal: Mutator<"deal.decide"> = {
  needs: (args) => ({ deals: [args.dealId], rivals: true }),
  run(state, args, context) {
    const { actor, now } = context;
    const { dealId, revisionId, decision } = args;
    const whole = state.deal(dealId);
    if (typeof whole === "object") {
      const { decision: earlier } = registrationOf(whole, now);
      if (earlier && earlier.id !== args.decisionId && earlier.revisionId === revisionId) {
        return refused(
          "already_decided",
          `${earlier.decidedBy.name} decided before you: ${earlier.outcome}.`,
        );
      }
    }
    const found = dealFor("deal.decide", state, dealId, context);
    if ("outcome" in found) return found;
    const { revision } = registrationOf(found.whole, now);
    if (revision?.id !== revisionId) {
      return refused("terms_changed", "A new revision was submitted meanwhile: decide on that one.");
    }
    if (isTaken(found.whole, args.decisionId)) return idTaken;
    const approved = decision.kind === "approved";
    const apart = approved && againstRivals(state, revision.terms.participants);
    if (apart) return apart;
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
            protectedUntil: approved ? now + PROTECTION : null,
          },
        }),
      ],
    };
  },
};
