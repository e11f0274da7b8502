// A senior member records that a partner that does not use Tandem accepted a version of a credit policy: by whom there,
// when, with what document. For a placeholder of one's own organisation only.
import { isSenior } from "../../contract/roles.ts";
import { partnershipScope } from "../../contract/scope.ts";
import { givenInFuture } from "../deal/offline.ts";
import { say } from "../messages/say.ts";
import { givenLater, notOurPlaceholder } from "./deal-record.ts";
import { idTaken, needsSenior, personOf } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const recordPolicy: Mutator<"policy.record"> = {
  needs: ({ partnershipId }) => ({ partnerships: [partnershipId], policies: [partnershipId] }),
  run(state, args, { actor, now }) {
    const { partnershipId, policyId, given } = args;
    if (!isSenior(actor.role)) return needsSenior;
    const partnership = state.partnership(partnershipId);
    const rows = state.policies(partnershipId);
    if (typeof partnership !== "object" || partnership.status !== "active") {
      return refused("partnership_not_active", say("partner.ended"));
    }
    if (!partnership.offline) return notOurPlaceholder;
    if (givenInFuture(given, now)) return givenLater;
    const found = typeof rows === "object" && rows.offers.some((each) => each.policyId === policyId);
    if (!found) return refused("not_found", say("policy.notOffered"));
    const { id: organisationId } = partnership.partner;
    const before = rows.acceptances.find(
      (each) => each.policyId === policyId && each.organisationId === organisationId,
    );
    if (before)
      return refused("already_decided", say("policy.recordedBefore", { name: before.acceptedBy.name }));
    if (rows.acceptances.some(({ id }) => id === args.acceptanceId)) return idTaken;
    const { organisationId: ownerId, organisationName } = actor;
    const answeredBy = personOf(actor);
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
            organisationId,
            acceptedBy: { ...given.by, text: args.text },
            answeredBy,
            acceptedAt: now,
            recorded: {
              recorder: { organisationId: ownerId, organisationName, person: answeredBy },
              given,
            },
          },
        },
      ],
    };
  },
};
