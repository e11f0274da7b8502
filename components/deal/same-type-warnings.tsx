// Partners of one type in one credit role, in words with what to do: called out in the form and on the card of a deal, and kept
// with an acceptance.
import { TriangleAlert } from "lucide-react";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import { type SameType, sameTypePartners } from "#lib/domain/deal/same-type.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";

function inWords({ creditRole, partnerType, organisationIds }: SameType, terms: RegistrationTerms): string {
  const nameOf = (id: string) =>
    terms.participants.find(({ organisationId }) => organisationId === id)?.name.slice(0, 80) ?? "";
  const words = { names: listed(organisationIds.map(nameOf)), role: t(`creditRole.${creditRole}`) };
  return partnerType
    ? t("register.sameType", { ...words, type: t(`partnerType.${partnerType}`) })
    : t("register.typeUnknown", words);
}

export const sameTypeSentences = (terms: RegistrationTerms): string[] =>
  sameTypePartners(terms).map((each) => inWords(each, terms));

export function SameTypeWarnings({ terms }: { terms: RegistrationTerms }) {
  const sentences = sameTypeSentences(terms);
  if (sentences.length === 0) return null;
  return (
    <ul aria-label={t("register.sameTypeLabel")} className="flex list-none flex-col gap-1">
      {sentences.map((sentence) => (
        <li key={sentence} className="flex items-start gap-1.5 text-warn">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          <span className="min-w-0 break-words">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
