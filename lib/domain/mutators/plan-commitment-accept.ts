// An organisation accepts the commitments that were proposed to it. Of terms that changed meanwhile it is refused; one
// that wants others sets its own.
import { sameValue } from "../deal/field.ts";
import { speaksFor } from "../deal/offline.ts";
import { say } from "../messages/say.ts";
import { put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { notTheirs, planChange } from "./plan-rows.ts";

export const acceptCommitment: Mutator<"plan.commitment.accept"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, terms } = args;
    return planChange("plan.commitment.accept", state, dealId, context, (whole, accepted) => {
      const organisationId = args.organisationId ?? context.actor.organisationId;
      if (!speaksFor(whole, context.actor.organisationId, organisationId)) return notTheirs;
      const known = whole.commitment.find((each) => each.organisationId === organisationId);
      if (!known || !sameValue(known.terms.value, terms)) {
        return refused("terms_changed", say("commitment.changed"));
      }
      return put({ entity: "commitment", row: { ...known, acceptance: { terms, accepted } } });
    });
  },
};
