// Two partners of one partner type in one credit role compete more than they add, which is warned about before a registration
// is submitted. Called by the form, by what a participant accepts, and by the card of a deal. Refuses nothing.
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { CreditRole, PartnerType } from "../../contract/words.ts";

export type SameType = {
  creditRole: CreditRole;
  /** Null: several hold the role, and of these partners nobody said what they are. */
  partnerType: PartnerType | null;
  /** In the order of the participants. */
  organisationIds: string[];
};

type Asked = Pick<RegistrationTerms, "participants" | "roles">;

/** By role and type; a part of nothing is none. The type is what the submitter's partnership says. */
export function sameTypePartners({ participants, roles }: Asked): SameType[] {
  const found: SameType[] = [];
  for (const creditRole of new Set(roles.map((role) => role.creditRole))) {
    const holders = participants.filter(
      ({ organisationId, partnershipId }) =>
        partnershipId !== null &&
        roles.some(
          (each) =>
            each.creditRole === creditRole && each.organisationId === organisationId && each.partBp > 0,
        ),
    );
    if (holders.length < 2) continue;
    for (const partnerType of new Set(holders.map((each) => each.partnerType))) {
      const organisationIds = holders
        .filter((each) => each.partnerType === partnerType)
        .map(({ organisationId }) => organisationId);
      if (partnerType === null || organisationIds.length > 1) {
        found.push({ creditRole, partnerType, organisationIds });
      }
    }
  }
  return found;
}
