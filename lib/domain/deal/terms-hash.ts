// What an acceptance refers to: the hash of the terms that were shown. Called by screens that show terms and by the
// mutators that compare.
import type { RegistrationTerms } from "../../contract/deal.ts";
import { jsonHash } from "../credit/canonical-json.ts";

/**
 * 64 hexadecimal digits, the same on every device and on the server. What came to the terms later is left out where it
 * says nothing: terms accepted before keep their hash. The key of a person is no part of what was shown.
 */
export function termsHash({ opportunityCreatedOn, sellerId, ...terms }: RegistrationTerms): string {
  const { organisationId, person } = terms.relationshipOwner;
  return jsonHash({
    ...terms,
    relationshipOwner: { organisationId, person: { name: person.name, title: person.title } },
    ...(opportunityCreatedOn ? { opportunityCreatedOn } : {}),
    ...(sellerId ? { sellerId } : {}),
  });
}
