// One side of a partnership accepts a version of a credit policy, by a named executive. In force once both have.
import { isSenior } from "../../contract/roles.ts";
import { partnershipScope } from "../../contract/scope.ts";
import { say } from "../messages/say.ts";
import { idTaken, needsSenior, personOf } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const acceptPolicy: Mutator<"policy.accept"> = {
  needs: ({ partnershipId }) => ({ partnerships: [partnershipId], policies: [partnershipId] }),
  run(state, args, { actor, now }) {
    const { partnershipId, policyId } = args;
    if (!isSenior(actor.role)) return needsSenior;
    const partnership = state.partnership(partnershipId);
    const rows = state.policies(partnershipId);
    if (typeof partnership !== "object" || partnership.status !== "active") {
      return refused("partnership_not_active", say("partner.ended"));
    }
    const found = typeof rows === "object" && rows.offers.some((each) => each.policyId === policyId);
    if (!found) return refused("not_found", say("policy.notOffered"));
    const before = rows.acceptances.find(
      (each) => each.policyId === policyId && each.organisationId === actor.organisationId,
    );
    if (before) {
      return refused("already_decided", say("policy.acceptedBefore", { name: before.acceptedBy.name }));
    }
    if (rows.acceptances.some(({ id }) => id === args.acceptanceId)) return idTaken;
    return {
      outcome: "changes",
      changes: [
        {
          op: "put",
          entity: "policy_acceptance",
          scopes: [partnershipScope(partnershipId)],
          row: {
            id: args.acceptanceId,
            partnershipId,
            policyId,
            organisationId: actor.organisationId,
            acceptedBy: args.acceptedBy,
            answeredBy: personOf(actor),
            acceptedAt: now,
          },
        },
      ],
    };
  },
};
