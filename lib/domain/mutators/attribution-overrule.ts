// The payer's manager rules on a partner's attribution against what the evidence says, or lets the evidence stand again.
// Each ruling stays with its reason; the latest stands.
import { registrationOf } from "../deal/registration-status.ts";
import { say } from "../messages/say.ts";
import { dealFor, idTaken, isTaken, personOf, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const overruleAttribution: Mutator<"attribution.overrule"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { actor, now } = context;
    const { dealId, rulingId: id, partnerId, outcome, reason } = args;
    const found = dealFor("attribution.overrule", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const { terms } = registrationOf(whole, now);
    const isPartner = terms?.participants.some((each) => each.organisationId === partnerId);
    if (!isPartner || partnerId === actor.organisationId) {
      return refused("bad_arguments", say("attribution.notPartner"));
    }
    if (isTaken(whole, id)) return idTaken;
    const { organisationId } = actor;
    const ruled = { ruledBy: personOf(actor), ruledAt: now };
    const row = { id, dealId, organisationId, partnerId, outcome, reason, ...ruled };
    return { outcome: "changes", changes: [put({ entity: "attribution_ruling", row })] };
  },
};
