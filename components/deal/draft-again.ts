// A draft of a registration that the backend refused, as a form to go on with. Its ids are new: whatever stood against the old
// ones stands against them no more.
import type { MutationArgs } from "#lib/contract/mutations.ts";
import { newId } from "#lib/util/new-id.ts";
import { type Me, valuesOf } from "./begin-deal.ts";
import type { KeptDeal } from "./deal-values.ts";

export function draftAgain({ name, terms }: MutationArgs<"deal.draft">, me: Me): KeptDeal {
  const invited = terms.participants.filter(({ organisationId }) => organisationId !== me.organisation.id);
  return {
    open: true,
    kind: "draft",
    ids: {
      dealId: newId(),
      participantId: newId(),
      revisionId: newId(),
      linkId: newId(),
      answerId: newId(),
      submitActId: newId(),
      invitations: Object.fromEntries(invited.map(({ organisationId }) => [organisationId, newId()])),
    },
    origins: {},
    policyId: terms.policyVersionId,
    values: valuesOf(terms, name, me),
  };
}
