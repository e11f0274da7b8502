// One side of a partnership accepts a version of a credit policy, by a named executive. In force once both have.
import { partnershipScope } from "../../contract/scope.ts";
import { idTaken, personOf } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const acceptPolicy: Mutator<"policy.accept"> = {
  needs: ({ partnershipId }) => ({ partnerships: [partnershipId], policies: [partnershipId] }),
  run(state, args, { actor, now }) {
    const { partnershipId, policyId } = args;
    if (actor.role === "rep") {
      return refused(
        "not_allowed",
        "This needs a partner manager, a manager or an admin of your organisation.",
      );
    }
    const partnership = state.partnership(partnershipId);
    const rows = state.policies(partnershipId);
    if (typeof partnership !== "object" || partnership.status !== "active") {
      return refused("partnership_not_active", "The partnership has ended.");
    }
    const found = typeof rows === "object" && rows.offers.some((each) => each.policyId === policyId);
    if (!found) return refused("not_found", "This version of the policy is not offered in this partnership.");
    const before = rows.acceptances.find(
      (each) => each.policyId === policyId && each.organisationId === actor.organisationId,
    );
    if (before) {
      return refused(
        "already_decided",
        `${before.acceptedBy.name} accepted it before for your organisation.`,
      );
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
