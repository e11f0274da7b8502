// A post-sale owner's organisation accepts what the win hands over to it, or refuses with a reason. Of an owner that was
// replaced meanwhile it is refused; whoever changes their mind is named anew in the plan.
import { sameHolder } from "../deal/departures.ts";
import { handOversOf } from "../deal/hand-overs.ts";
import { speaksFor } from "../deal/offline.ts";
import { say } from "../messages/say.ts";
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
    if (!offer) return refused("not_found", say("handOver.notWon"));
    if (!offer.holder || !sameHolder(offer.holder, holder)) {
      return refused("terms_changed", say("duty.otherNamed"));
    }
    if (!speaksFor(whole, actor.organisationId, holder.organisationId)) {
      return refused("not_allowed", say("duty.namedAnswers"));
    }
    // Accepted stands; a refusal may be taken back by accepting after all.
    if (offer.state === "accepted" || (offer.state === "refused" && answer.kind === "refused")) {
      const { person } = offer.answer.answered;
      return refused(
        "already_decided",
        say("act.answeredBefore", { name: person.name, answer: offer.state }),
      );
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
