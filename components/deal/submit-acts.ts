// The acts a registration form sends: its draft, and the request to submit it. Ids come from the form, so that what is
// sent twice stays one. Called by the form.
import type { StatementNotice } from "#lib/contract/credit-statement.ts";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { MutationArgs } from "#lib/contract/mutations.ts";
import { termsHash } from "#lib/domain/deal/terms-hash.ts";
import type { Act, DealView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import type { DealValues, KeptDeal } from "./deal-values.ts";
import { sameTypeSentences } from "./same-type-warnings.tsx";
import { acceptedText, type TermsLine } from "./terms-lines.ts";

/** The CRM record and account this deal is for us. */
export type SubmitPlace = { recordRef: string | null; accountId: string | null };
export type SentAct = { actId: string; act: Act };
type DraftMutation = MutationArgs<"deal.draft">;
export type SavedDraft = { mutation: DraftMutation; kept: KeptDeal };

/** Each save of a draft is an act of its own. `lacks`: the names a draft cannot be without. */
export function draftAct(
  { ids }: KeptDeal,
  values: DealValues,
  terms: RegistrationTerms,
  link: SubmitPlace,
): { actId: string; act: { command: "deal.draft"; mutation: DraftMutation }; lacks: boolean } {
  const { dealId, participantId, revisionId, linkId } = ids;
  const name = values.name.trim();
  return {
    actId: newId(),
    act: {
      command: "deal.draft",
      mutation: { dealId, participantId, revisionId, linkId, name, terms, link },
    },
    lacks: name === "" || terms.customer.name === "" || terms.relationshipOwner.person.name === "",
  };
}

export function submitAct(
  { ids }: KeptDeal,
  { acceptedBy, authority }: DealValues,
  terms: RegistrationTerms,
  shown: { lines: readonly TermsLine[]; notices: readonly StatementNotice[] },
): SentAct {
  // A partner that was added to Tandem after the form was opened has no id yet.
  const invitations = terms.participants.flatMap(({ organisationId, partnershipId }) =>
    partnershipId ? [{ participantId: ids.invitations[organisationId] ?? newId(), organisationId }] : [],
  );
  return {
    actId: ids.submitActId,
    act: {
      command: "deal.submit",
      mutation: {
        dealId: ids.dealId,
        revisionId: ids.revisionId,
        terms,
        invitations,
        answerId: ids.answerId,
        acceptedBy: {
          name: acceptedBy.trim(),
          authority: authority.trim(),
          text: acceptedText(shown.lines, shown.notices, sameTypeSentences(terms)),
        },
        termsHash: termsHash(terms),
      },
    },
  };
}

/** What takes the saving of a draft back: what it said before, or none where there was none. `before`: as it was shown. */
export function undoOfDraft(saved: DraftMutation, before: DealView | null): Act {
  const { dealId, name, terms, link } = saved;
  const over = { name, terms, link };
  const was = before?.registration.terms;
  if (!before || !was) return { command: "deal.discard", mutation: { dealId, keepAs: newId(), over } };
  const { recordRef = null, accountId = null } = before.link ?? {};
  return {
    command: "deal.draft",
    mutation: { ...saved, name: before.deal.name, terms: was, link: { recordRef, accountId }, over },
  };
}
