// A newcomer takes the place of its placeholder in one deal: a revision of the same terms, to which the others' answers and
// the decision stand and the newcomer is asked. Run by the server once an admin of each side has confirmed who it is.
import type { RegistrationRevision, RegistrationTerms } from "../../contract/deal.ts";
import type { Author, Field } from "../../contract/plan.ts";
import { outcomeFor, payerOf } from "../deal/deal-outcome.ts";
import { applyEdit } from "../deal/field.ts";
import { ownerOfPlaceholder } from "../deal/offline.ts";
import { registrationOf } from "../deal/registration-status.ts";
import type { DealWhole } from "../deal-whole.ts";
import { say } from "../messages/say.ts";
import { notOurPlaceholder } from "./deal-record.ts";
import { dealFor, idTaken, isTaken, personOf, put } from "./deal-rows.ts";
import type { Mutator, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";

type Newcomer = { id: string; name: string; partnershipId: string };

/** The same terms, with the newcomer wherever the placeholder stood. */
function termsWith(terms: RegistrationTerms, placeholderId: string, newcomer: Newcomer): RegistrationTerms {
  const { id: organisationId, name, partnershipId } = newcomer;
  const { relationshipOwner } = terms;
  const is = (each: { organisationId: string }) => each.organisationId === placeholderId;
  return {
    ...terms,
    participants: terms.participants.map((each) =>
      is(each) ? { ...each, organisationId, name, partnershipId } : each,
    ),
    roles: terms.roles.map((each) => (is(each) ? { ...each, organisationId } : each)),
    ...(terms.sellerId === placeholderId ? { sellerId: organisationId } : {}),
    relationshipOwner: is(relationshipOwner) ? { ...relationshipOwner, organisationId } : relationshipOwner,
  };
}

/** What the plan says of the placeholder is proposed to the newcomer; what has no version left for it stays as it was. */
function planWith(
  whole: DealWhole,
  placeholderId: string,
  organisationId: string,
  versions: readonly string[],
  by: Author,
): RowChange[] {
  const left = [...versions];
  const moved = <T>(field: Field<T>, value: T): Field<T> | null => {
    const version = left.shift();
    return version ? applyEdit<T>(field, { value, version, base: field.version, settles: [] }, by) : null;
  };
  const changes: RowChange[] = [];
  for (const row of whole.assignment) {
    const { value } = row.holder;
    if (value?.organisationId !== placeholderId) continue;
    const holder = moved(row.holder, { ...value, organisationId });
    const forOrganisationId =
      row.forOrganisationId === placeholderId ? organisationId : row.forOrganisationId;
    if (holder)
      changes.push(put({ entity: "assignment", row: { ...row, forOrganisationId, holder, answer: null } }));
  }
  for (const row of whole.commitment) {
    if (row.organisationId !== placeholderId) continue;
    const terms = moved(row.terms, row.terms.value);
    if (terms)
      changes.push(put({ entity: "commitment", row: { ...row, organisationId, terms, acceptance: null } }));
  }
  for (const row of whole.milestone) {
    const { value } = row.owner;
    if (value?.organisationId !== placeholderId) continue;
    const owner = moved(row.owner, { ...value, organisationId });
    if (owner) changes.push(put({ entity: "milestone", row: { ...row, owner } }));
  }
  return changes;
}

export const succeedInDeal: Mutator<"deal.succeed"> = {
  needs: ({ dealId, placeholderId, organisationId }) => ({
    deals: [dealId],
    partners: [placeholderId, organisationId],
  }),
  // What became of the plan is in its rows.
  history: ({ versions: _versions, ...args }) => args,
  run(state, args, context) {
    const { actor, now } = context;
    const { dealId, placeholderId, organisationId, revisionId, participantId } = args;
    const found = dealFor("deal.succeed", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    if (ownerOfPlaceholder(whole, placeholderId)?.id !== actor.organisationId) return notOurPlaceholder;
    const before = state.partner(placeholderId);
    const after = state.partner(organisationId);
    const joined = typeof before === "object" ? before.partnership.offline?.joined : null;
    if (joined?.organisation.id !== organisationId || typeof after !== "object") {
      return refused("not_allowed", say("offline.notConfirmed"));
    }
    if (after.partnership.status !== "active") {
      return refused("partnership_not_active", say("partner.ended"));
    }
    const { revision } = registrationOf(whole, now);
    const placeholder = whole.deal_participant.find(({ organisation }) => organisation.id === placeholderId);
    if (!revision || !placeholder || placeholder.level === "left") {
      return refused("not_found", say("offline.noPart"));
    }
    const payer = payerOf(whole, revision.terms);
    if (whole.statement.length > 0 || (payer !== null && outcomeFor(whole, payer) !== "open")) {
      return refused("already_decided", say("offline.dealEnded"));
    }
    if (whole.deal_participant.some(({ organisation }) => organisation.id === organisationId)) {
      return refused("already_exists", say("offline.newcomerThere"));
    }
    if (isTaken(whole, revisionId) || isTaken(whole, participantId)) return idTaken;
    const organisation = joined.organisation;
    const newcomer = { ...organisation, partnershipId: after.partnership.id };
    const row: RegistrationRevision = {
      id: revisionId,
      dealId,
      number: revision.number + 1,
      terms: termsWith(revision.terms, placeholderId, newcomer),
      submittedBy: { organisationId: actor.organisationId, person: personOf(actor) },
      submittedAt: now,
      succeeds: { revisionId: revision.id, placeholderId, organisationId },
    };
    const since = now;
    const level = "invited";
    const entered = { id: participantId, dealId, organisation, level, since, reason: null } as const;
    const gone = { ...placeholder, level: "left", since } as const;
    return {
      outcome: "changes",
      changes: [
        put({ entity: "registration_revision", row }),
        put({ entity: "deal_participant", row: entered }),
        put({ entity: "deal_participant", row: gone }),
        ...planWith(whole, placeholderId, organisationId, args.versions, authorOf(context)),
      ],
      access: [
        { dealId, organisationId, level, since },
        { dealId, organisationId: placeholderId, level: "left", since },
      ],
    };
  },
};
