// Publishes a version of our credit policy and offers it to partnerships. Publishing accepts nothing: a named executive
// of each side does. Versions count up per organisation, over all it ever offered in the partnerships named.
import { isPartnering } from "../../contract/roles.ts";
import { partnershipScope } from "../../contract/scope.ts";
import { tellsByNotApproving } from "../deal/approval-tells.ts";
import { say } from "../messages/say.ts";
import { idTaken, personOf } from "./deal-rows.ts";
import type { Mutator, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const publishPolicy: Mutator<"policy.publish"> = {
  needs: ({ offers }) => {
    const ids = offers.map(({ partnershipId }) => partnershipId);
    return { partnerships: ids, policies: ids };
  },
  // Each partner reads of its own offer alone.
  history: (args, partnershipId) => ({
    ...args,
    offers: args.offers.filter((offer) => partnershipId === null || offer.partnershipId === partnershipId),
  }),
  run(state, args, { actor, now, onServer }) {
    if (!isPartnering(actor.role)) {
      return refused("not_allowed", say("policy.whoPublishes"));
    }
    if (tellsByNotApproving(args.terms)) {
      return refused("terms_incomplete", say("policy.tellsByNotApproving"));
    }
    let latest = 0;
    for (const { offerId, partnershipId } of args.offers) {
      const partnership = state.partnership(partnershipId);
      if (partnership === "unknown" && !onServer) continue;
      if (typeof partnership !== "object" || partnership.status !== "active") {
        return refused("partnership_not_active", say("policy.activePartners"));
      }
      const rows = state.policies(partnershipId);
      const before = typeof rows === "object" ? rows.offers : [];
      if (before.some(({ policyId }) => policyId === args.policyId)) {
        return refused("already_exists", say("policy.publishedBefore"));
      }
      if (before.some(({ id }) => id === offerId)) return idTaken;
      const ours = before.filter(({ organisation }) => organisation.id === actor.organisationId);
      latest = Math.max(latest, ...ours.map(({ version }) => version));
    }
    const changes = args.offers.map(
      ({ offerId, partnershipId }): RowChange => ({
        op: "put",
        entity: "policy_offer",
        scopes: [partnershipScope(partnershipId)],
        row: {
          id: offerId,
          partnershipId,
          policyId: args.policyId,
          version: latest + 1,
          organisation: { id: actor.organisationId, name: actor.organisationName },
          terms: args.terms,
          publishedBy: personOf(actor),
          publishedAt: now,
        },
      }),
    );
    return { outcome: "changes", changes };
  },
};
