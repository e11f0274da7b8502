// A dispute ends: the payer upholds or declines it, or who raised it withdraws it. The first word stands. Upheld changes no
// amount by itself: the payer mends what was wrong and issues a version.
import { payerOf } from "../deal/deal-outcome.ts";
import { disputesOf } from "../deal/disputes.ts";
import { registrationOf } from "../deal/registration-status.ts";
import { say } from "../messages/say.ts";
import { dealFor, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";
import { takenAmong } from "./statement-rows.ts";

export const resolveDispute: Mutator<"dispute.resolve"> = {
  needs: ({ dealId }) => ({ deals: [dealId] }),
  run(state, args, context) {
    const { actor, now } = context;
    const { dealId, resolutionId, disputeId, outcome, text } = args;
    const found = dealFor("dispute.resolve", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const shown = disputesOf(whole, now).find(({ dispute }) => dispute.id === disputeId);
    if (!shown) return refused("not_found", say("dispute.gone"));
    if (shown.resolution) {
      const { resolved, outcome: earlier } = shown.resolution;
      return refused(
        "already_decided",
        say("dispute.endedBefore", { name: resolved.person.name, outcome: earlier }),
      );
    }
    const isOwn = shown.dispute.organisationId === actor.organisationId;
    if (outcome === "withdrawn" && !isOwn) {
      return refused("not_allowed", say("dispute.raiserWithdraws"));
    }
    if (
      outcome !== "withdrawn" &&
      payerOf(whole, registrationOf(whole, now).terms) !== actor.organisationId
    ) {
      return refused("not_allowed", say("dispute.payerResolves"));
    }
    const taken = takenAmong(whole, [resolutionId]);
    if (taken) return taken;
    const row = { id: resolutionId, dealId, disputeId, outcome, text, resolved: authorOf(context) };
    return { outcome: "changes", changes: [put({ entity: "dispute_resolution", row })] };
  },
};
