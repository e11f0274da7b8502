// A post-sale owner's organisation accepts what the win hands over to it, or refuses with a reason. Of an owner that was
// replaced meanwhile it is refused; whoever changes their mind is named anew in the plan.
import { sameHolder } from "../deal/departures.ts";
import { handOversOf } from "../deal/hand-overs.ts";
import { speaksFor } from "../deal/offline.ts";
import { dealFor, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";
import { takenAmong } from "./statement-rows.ts";

export const answerHandOver: Mutator<"handover.answer"> = {
  needs: ({ dealId }) => ({ deals: [dealId] }),
  run(state, args, context) {
    const { actor, now } = context;
    const { dealId, handOverId, duty, holder, answer } = args;
    const found = dealFor("handover.answer", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const offer = handOversOf(whole, now).find((each) => each.duty === duty);
    if (!offer) return refused("not_found", "The deal is not won: there is nothing to hand over.");
    if (!offer.holder || !sameHolder(offer.holder, holder)) {
      return refused("terms_changed", "Somebody else was named meanwhile: look at it as it is now.");
    }
    if (!speaksFor(whole, actor.organisationId, holder.organisationId)) {
      return refused("not_allowed", "Only the organisation of the person named answers this.");
    }
    // Accepted stands; a refusal may be taken back by accepting after all.
    if (offer.state === "accepted" || (offer.state === "refused" && answer.kind === "refused")) {
      const { person } = offer.answer.answered;
      return refused("already_decided", `${person.name} answered before you: ${offer.state}.`);
    }
    const id = offer.answer?.id ?? handOverId;
    const taken = offer.answer ? null : takenAmong(whole, [id]);
    if (taken) return taken;
    const row = {
      id,
      dealId,
      duty,
      reportId: offer.reportId,
      holder,
      answer: answer.kind,
      reason: answer.kind === "refused" ? answer.reason : null,
      answered: authorOf(context),
    };
    return { outcome: "changes", changes: [put({ entity: "hand_over", row })] };
  },
};
